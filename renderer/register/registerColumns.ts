import type { RegisterListing } from '../../shared/api/contract.ts';
import { editText } from '../../shared/register/editText.ts';
import type { FieldValue, RegisterField } from '../../shared/register/field.ts';
import type { FieldContext } from '../../shared/register/fieldContext.ts';
import { choiceLabels, formatField } from '../../shared/register/formatField.ts';
import { parseField } from '../../shared/register/parse/parseField.ts';
import { referenceLabel } from '../../shared/register/referenceLabel.ts';
import { BLOCKS } from '../../shared/ward/ward.ts';
import type { GridChoice, GridColumn, GridValue } from '../ui/grid/gridTypes.ts';

export type RegisterRow = RegisterListing['rows'][number];

/**
 * 台帳の列の定義を、打てる表の列にする。読み方も見せ方も定義のもの一つ。
 * @param now 今の名簿を返す。表は列を持ち続けるので、名簿が替わっても古いものを見ないように
 */
export function registerColumns(
  fields: readonly RegisterField[],
  now: () => FieldContext,
): readonly GridColumn[] {
  return fields.map((field) => {
    const readOnly = field.readOnly === true;
    const column: GridColumn = {
      key: field.key,
      heading: field.label,
      kind: gridKind(field),
      width: field.width,
      frozen: field.frozen === true,
      readOnly,
      required: field.required === true && !readOnly,
      parse: (text) => parseField(field, text, now()),
      format: (value) => formatField(field, storedValue(value), now()),
      editText: (value) => editText(field, storedValue(value), now()),
    };
    if (!hasChoices(field)) return column;
    // いくつも選ぶ欄は、升目の中では読点で並べ、絞り込みは一つずつ。
    if (field.kind === 'multi') {
      Object.assign(column, {
        parts: (value: GridValue) => choiceLabels(field, storedValue(value)),
        editText: (value: GridValue) => formatField(field, storedValue(value), now()),
      });
    }
    // 名簿が替われば選択肢も替わる。
    Object.defineProperty(column, 'choices', { get: () => fieldChoices(field, now()), enumerable: true });
    return field.kind === 'ward' ? withBlocks(column, now()) : column;
  });
}

/** 選んで書ける欄の選択肢。書けば parseField が同じ値に読む字を label に持つ。 */
export function fieldChoices(field: RegisterField, context: FieldContext): readonly GridChoice[] {
  if (field.words !== undefined) {
    return [
      { value: 1, label: field.words.yes },
      { value: 0, label: field.words.no },
    ];
  }
  switch (field.kind) {
    case 'ward':
      return context.wards.map(({ code, name, kana }) => ({
        value: code,
        label: name,
        aliases: [kana, code],
      }));
    case 'choice':
    case 'multi':
      return (field.choices ?? []).map(({ code, label, aliases = [] }) => ({ value: code, label, aliases }));
    case 'reference': {
      const all = field.table === undefined ? [] : context.references[field.table];
      return all.map((each) => ({
        value: each.id,
        label: referenceLabel(each, all),
        aliases: [each.detail, ...each.aliases].filter((text) => text !== ''),
      }));
    }
    default:
      return (field.suggestions ?? []).map((label) => ({ value: label, label }));
  }
}

export function hasChoices({ kind, words, suggestions }: RegisterField): boolean {
  return (
    kind === 'ward' ||
    kind === 'choice' ||
    kind === 'multi' ||
    kind === 'reference' ||
    words !== undefined ||
    suggestions !== undefined
  );
}

function withBlocks(column: GridColumn, { wards }: FieldContext): GridColumn {
  const items = BLOCKS.map((block) => ({
    label: block,
    values: wards.filter((ward) => ward.block === block).map(({ code }) => code),
  }));
  return Object.defineProperties(
    {},
    {
      ...Object.getOwnPropertyDescriptors(column),
      groups: { value: { label: 'ブロック', items }, enumerable: true },
    },
  ) as GridColumn;
}

function gridKind(field: RegisterField): GridColumn['kind'] {
  if (field.words !== undefined) return 'choice';
  switch (field.kind) {
    case 'longText':
    case 'lines':
      return 'longText';
    case 'date':
      return 'date';
    case 'count':
    case 'hours':
    case 'figure':
      return 'number';
    case 'ward':
    case 'reference':
    case 'choice':
    case 'multi':
      return 'choice';
    case 'flag':
      return 'flag';
    default:
      return 'text';
  }
}

/** 台帳の値に boolean は無い (印は 0/1)。 */
export function storedValue(value: GridValue): FieldValue {
  return typeof value === 'boolean' ? Number(value) : value;
}

import type { RegisterDefinition } from './definition.ts';
import type { FieldContext } from './fieldContext.ts';
import { formatField } from './formatField.ts';
import type { RegisterRow } from './row.ts';

/**
 * 行を人に言うときの名: 「架空 太郎 北区…相談支援室 相談支援」。名の列がみな空なら (名なし)。
 * まだ開いていない催し・訪問は予定日で (「… 令和6年10月15日予定」)。会議名のある行では、空の区 (市全体) を言わない。
 */
export function rowTitle(definition: RegisterDefinition, row: RegisterRow, context: FieldContext): string {
  const words = definition.titleKeys.map((key) => {
    if (isEmpty(row[key])) {
      const instead = INSTEAD[key];
      if (instead !== undefined && !isEmpty(row[instead])) return `${word(instead)}予定`;
      if (key === 'ward' && !isEmpty(row.title)) return '';
    }
    return word(key);
  });
  return words.filter((each) => each !== '').join(' ') || '(名なし)';

  function word(key: string): string {
    const field = definition.fields.find((each) => each.key === key);
    return field === undefined ? '' : formatField(field, row[key] ?? null, context);
  }
}

/** 空のときに代わりに言う列。 */
const INSTEAD: Readonly<Record<string, string>> = { heldOn: 'plannedOn', visitedOn: 'plannedOn' };

function isEmpty(value: RegisterRow[string] | undefined): boolean {
  return (value ?? '') === '';
}

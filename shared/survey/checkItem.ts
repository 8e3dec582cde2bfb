import { type Choice, type Item, itemChoices, NONE_CHOICE, type RowColumn } from './form.ts';
import type { FormProblem } from './formProblem.ts';
import { REGISTER_LINKS } from './registerLinks.ts';

const CHOICE_CODE = /^(c[1-9][0-9]*|other)$/;
const COLUMN_CODE = /^[a-z][A-Za-z0-9]*$/;

/** 欄の名と、その欄のそばに出す一文。 */
type Trouble = readonly [field: string, message: string];

/**
 * 項目1つの筋を調べる。前問は先に出ている項目だけを、内訳・再掲は様式のどの項目でも指せる。
 * 合わない所を一文ずつ返し、合えば空。
 */
export function checkItem(
  item: Item,
  earlier: readonly Item[],
  all: readonly Item[],
): readonly FormProblem[] {
  const troubles = [
    ...checkOwnFields(item),
    ...checkBase(item, earlier),
    ...checkTotal(item, 'partOf', '内訳のもと', all),
    ...checkTotal(item, 'within', '再掲のもと', all),
    ...checkRegister(item),
    ...checkFollows(item),
  ];
  return troubles.map(([field, message]) => ({ of: 'item', code: item.code, field, message }));
}

function isNumber(item: Item): boolean {
  return item.type === 'count' || item.type === 'hours';
}

function checkOwnFields(item: Item): readonly Trouble[] {
  const chosen = item.type === 'choice' || item.type === 'multi';
  const numeric = isNumber(item);
  const rows = item.type === 'rows';
  const only = (field: string, present: boolean, name: string): readonly Trouble[] =>
    !numeric && present ? [[field, `${name}は数の項目だけが持てます。`]] : [];
  return [
    ...(chosen ? checkChoices('choices', item.choices ?? [], CHOICE_CODE, [NONE_CHOICE.label]) : []),
    ...(!chosen && item.choices ? [['choices', '選択肢を持てない型です。'] as const] : []),
    ...(numeric && !item.unit?.trim() ? [['unit', '数の項目に単位がありません。'] as const] : []),
    ...only('bands', item.bands !== undefined, '階級'),
    ...only('usualMax', item.usualMax !== undefined, '通常の上限'),
    ...only('partOf', item.partOf !== undefined, '内訳'),
    ...only('within', item.within !== undefined, '再掲'),
    ...(item.partOf !== undefined && item.within !== undefined
      ? [['within', '内訳と再掲の両方にはできません。どちらか一つにしてください。'] as const]
      : []),
    ...(item.usualMax !== undefined && item.usualMax <= 0
      ? [['usualMax', '通常の上限は0より大きい数にしてください。'] as const]
      : []),
    ...(rows ? checkColumns(item.columns ?? []) : []),
    ...(rows && !(Number.isInteger(item.blankRows) && (item.blankRows ?? 0) >= 1)
      ? [['blankRows', '繰返し行の空き行の数がありません。'] as const]
      : []),
    ...(!rows && (item.columns || item.blankRows !== undefined)
      ? [['columns', '列を持てない型です。'] as const]
      : []),
  ];
}

function checkChoices(
  field: string,
  choices: readonly Choice[],
  pattern: RegExp,
  reserved: readonly string[],
): readonly Trouble[] {
  const labels = choices.map((choice) => choice.label.trim());
  return [
    ...(choices.length === 0 ? [[field, '選択肢がありません。'] as const] : []),
    ...choices
      .filter((choice) => choice.label.trim() === '')
      .map((choice) => [field, `選択肢「${choice.code}」に名がありません。`] as const),
    ...choices
      .filter((choice) => !pattern.test(choice.code))
      .map((choice) => [field, `選択肢のコード「${choice.code}」は使えません。`] as const),
    ...(distinct(choices.map((choice) => choice.code))
      ? []
      : [[field, '選択肢のコードが重なっています。'] as const]),
    ...(distinct(labels.filter((label) => label !== ''))
      ? []
      : [[field, '選択肢の名が重なっています。'] as const]),
    ...labels
      .filter((label) => reserved.includes(label))
      .map((label) => [field, `「${label}」は自動で付くので、選択肢には書けません。`] as const),
  ];
}

function checkColumns(columns: readonly RowColumn[]): readonly Trouble[] {
  const field = 'columns';
  return [
    ...(columns.length === 0 ? [[field, '繰返し行に列がありません。'] as const] : []),
    ...columns
      .filter((column) => !COLUMN_CODE.test(column.code))
      .map((column) => [field, `列のコード「${column.code}」は使えません。`] as const),
    ...columns
      .filter((column) => column.label.trim() === '')
      .map((column) => [field, `列「${column.code}」に名がありません。`] as const),
    ...(distinct(columns.map((column) => column.code))
      ? []
      : [[field, '列のコードが重なっています。'] as const]),
    ...(distinct(columns.map((column) => column.label))
      ? []
      : [[field, '列の名が重なっています。'] as const]),
    ...columns.flatMap((column): readonly Trouble[] => {
      if (column.type === 'choice')
        return checkChoices(field, column.choices ?? [], /^[A-Za-z0-9]+$/, []).map(
          ([at, message]) => [at, `列「${column.label}」: ${message}`] as const,
        );
      return column.choices ? [[field, `列「${column.label}」は選択肢を持てない型です。`]] : [];
    }),
  ];
}

function checkBase(item: Item, earlier: readonly Item[]): readonly Trouble[] {
  if (!item.base) return [];
  const { item: code, choices } = item.base;
  const base = earlier.find((candidate) => candidate.code === code);
  if (!base) return [['base', `前問「${code}」がこの項目より前にありません。`]];
  if (!['status3', 'choice', 'multi'].includes(base.type))
    return [['base', `前問「${base.label}」は選ぶ項目ではありません。`]];
  const known = new Set(itemChoices(base).map((choice) => choice.code));
  return [
    ...(choices.length === 0
      ? [['base', '前問のどの答えのときに答えるかが選ばれていません。'] as const]
      : []),
    ...choices
      .filter((choice) => !known.has(choice))
      .map((choice) => ['base', `前問「${base.label}」に選択肢「${choice}」がありません。`] as const),
  ];
}

function checkTotal(
  item: Item,
  field: 'partOf' | 'within',
  role: string,
  all: readonly Item[],
): readonly Trouble[] {
  const code = item[field];
  if (code === undefined) return [];
  const total = all.find((candidate) => candidate.code === code);
  if (!total) return [[field, `${role}「${code}」がありません。`]];
  if (total.code === item.code) return [[field, `${role}に自分を指しています。`]];
  if (!isNumber(total) || total.unit !== item.unit)
    return [[field, `${role}「${total.label}」は同じ単位の数の項目ではありません。`]];
  return turnsBack(item, total, all)
    ? [[field, `${role}をたどると自分に戻ります (「${total.label}」もこの項目を指しています)。`]]
    : [];
}

/** もとの、そのまたもとをたどって自分に戻るか。 */
function turnsBack(item: Item, total: Item, all: readonly Item[]): boolean {
  const seen = new Set<string>();
  let next: string | undefined = total.partOf ?? total.within;
  while (next !== undefined && !seen.has(next)) {
    if (next === item.code) return true;
    seen.add(next);
    const found = all.find((candidate) => candidate.code === next);
    next = found?.partOf ?? found?.within;
  }
  return false;
}

function checkRegister(item: Item): readonly Trouble[] {
  if (item.register === undefined) return [];
  const link = REGISTER_LINKS[item.register];
  if (item.type === link.type) return [];
  const wanted = link.type === 'rows' ? '繰返し行' : '時間数';
  return [['register', `台帳「${link.label}」と照らせるのは${wanted}の項目だけです。`]];
}

function checkFollows(item: Item): readonly Trouble[] {
  if (item.follows?.item === item.code) return [['follows', '引き継ぐ項目に自分を指しています。']];
  return item.follows?.how === 'dropped' ? [['follows', '引継ぎ方が決まっていません。']] : [];
}

function distinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

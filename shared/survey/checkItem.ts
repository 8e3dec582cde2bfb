import { type Choice, type Item, itemChoices, NONE_CHOICE, type RowColumn } from './form.ts';

const CHOICE_CODE = /^(c[1-9][0-9]*|other)$/;
const COLUMN_CODE = /^[a-z][A-Za-z0-9]*$/;

/**
 * 項目1つの筋を調べる。前問は先に出ている項目だけを、内訳・再掲は様式のどの項目でも指せる。
 * 合わない所を一文ずつ返し、合えば空。
 */
export function checkItem(item: Item, earlier: readonly Item[], all: readonly Item[]): readonly string[] {
  return [
    ...checkOwnFields(item),
    ...checkBase(item, earlier),
    ...checkTotal(item, item.partOf, '内訳のもと', all),
    ...checkTotal(item, item.within, '再掲のもと', all),
  ].map((problem) => `${item.code}: ${problem}`);
}

function isNumber(item: Item): boolean {
  return item.type === 'count' || item.type === 'hours';
}

function checkOwnFields(item: Item): readonly string[] {
  const chosen = item.type === 'choice' || item.type === 'multi';
  const numeric = isNumber(item);
  const rows = item.type === 'rows';
  return [
    ...(chosen ? checkChoices(item.choices ?? [], CHOICE_CODE) : []),
    ...(!chosen && item.choices ? ['選択肢を持てない型です。'] : []),
    ...(numeric && !item.unit ? ['数の項目に単位がありません。'] : []),
    ...(!numeric && (item.bands || item.usualMax !== undefined || item.partOf || item.within)
      ? ['階級・通常の上限・内訳・再掲は数の項目だけが持てます。']
      : []),
    ...(item.usualMax !== undefined && item.usualMax <= 0
      ? ['通常の上限は0より大きい数にしてください。']
      : []),
    ...(rows ? checkColumns(item.columns ?? []) : []),
    ...(rows && !(Number.isInteger(item.blankRows) && (item.blankRows ?? 0) >= 1)
      ? ['繰返し行の空き行の数がありません。']
      : []),
    ...(!rows && (item.columns || item.blankRows !== undefined) ? ['列を持てない型です。'] : []),
  ];
}

function checkChoices(choices: readonly Choice[], pattern: RegExp): readonly string[] {
  return [
    ...(choices.length === 0 ? ['選択肢がありません。'] : []),
    ...choices
      .filter((choice) => !pattern.test(choice.code))
      .map((choice) => `選択肢の code「${choice.code}」は使えません。`),
    ...(distinct(choices.map((choice) => choice.code)) ? [] : ['選択肢の code が重なっています。']),
    ...(distinct([...choices.map((choice) => choice.label), NONE_CHOICE.label])
      ? []
      : ['選択肢の名が重なっています (「該当なし」は自動で付きます)。']),
  ];
}

function checkColumns(columns: readonly RowColumn[]): readonly string[] {
  return [
    ...(columns.length === 0 ? ['繰返し行に列がありません。'] : []),
    ...columns
      .filter((column) => !COLUMN_CODE.test(column.code))
      .map((column) => `列の code「${column.code}」は使えません。`),
    ...(distinct(columns.map((column) => column.code)) ? [] : ['列の code が重なっています。']),
    ...(distinct(columns.map((column) => column.label)) ? [] : ['列の名が重なっています。']),
    ...columns.flatMap((column) => {
      if (column.type === 'choice') return checkChoices(column.choices ?? [], /^[A-Za-z0-9]+$/);
      return column.choices ? [`列「${column.label}」は選択肢を持てない型です。`] : [];
    }),
  ];
}

function checkBase(item: Item, earlier: readonly Item[]): readonly string[] {
  if (!item.base) return [];
  const { item: code, choices } = item.base;
  const base = earlier.find((candidate) => candidate.code === code);
  if (!base) return [`前問「${code}」がこの項目より前にありません。`];
  if (!['status3', 'choice', 'multi'].includes(base.type))
    return [`前問「${code}」は選ぶ項目ではありません。`];
  const known = new Set(itemChoices(base).map((choice) => choice.code));
  return [
    ...(choices.length === 0 ? ['前問の答えが指定されていません。'] : []),
    ...choices
      .filter((choice) => !known.has(choice))
      .map((choice) => `前問「${code}」に選択肢「${choice}」がありません。`),
  ];
}

function checkTotal(
  item: Item,
  code: string | undefined,
  role: string,
  all: readonly Item[],
): readonly string[] {
  if (code === undefined) return [];
  const total = all.find((candidate) => candidate.code === code);
  if (!total) return [`${role}「${code}」がありません。`];
  if (total.code === item.code) return [`${role}に自分を指しています。`];
  return isNumber(total) && total.unit === item.unit
    ? []
    : [`${role}「${code}」は同じ単位の数の項目ではありません。`];
}

function distinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

import type { Finding } from '../answer.ts';
import { type FormDefinition, formItems, type Item } from '../form.ts';

/** 項目 code → 数。答えの数でも、市の計でもよい。無い項目は未回答。 */
export type Numbers = Readonly<Record<string, number>>;

/**
 * 合計と内訳、合計と再掲を、様式の定義から突き合わせる (`domain.md` 7.6)。どの数も直さない。
 * 回答1通の数にも、区を足し上げた市の計にも使う。
 */
export function checkTotals(form: FormDefinition, numbers: Numbers): readonly Finding[] {
  const items = formItems(form);
  return items.flatMap((item) => checkItemTotals(item, items, numbers));
}

/** 一つの項目について: 内訳の計と違うか、再掲が元の数を超えているか。 */
export function checkItemTotals(item: Item, items: readonly Item[], numbers: Numbers): readonly Finding[] {
  return [...checkParts(item, items, numbers), ...checkWithin(item, items, numbers)];
}

function checkParts(total: Item, items: readonly Item[], numbers: Numbers): readonly Finding[] {
  const value = numbers[total.code];
  const parts = items
    .filter((item) => item.partOf === total.code)
    .map((item) => numbers[item.code])
    .filter((part) => part !== undefined);
  if (value === undefined || parts.length === 0) return [];
  const sum = round(parts.reduce((a, b) => a + b, 0));
  if (sum === round(value)) return [];
  const difference = round(value - sum);
  const sign = difference > 0 ? '+' : '−';
  const hint = withinHint(difference, total, items, numbers);
  const message = `「${total.label}」${value} は内訳の計 ${sum} と一致しません (差 ${sign}${Math.abs(difference)}${hint})`;
  return [{ level: 'confirm', kind: 'totalNotParts', code: total.code, cell: null, message }];
}

/** 差が再掲の数と同じなら、再掲まで足したのかもしれない。決めつけずに言う。 */
function withinHint(difference: number, total: Item, items: readonly Item[], numbers: Numbers): string {
  const same = items.find(
    (item) => item.within === total.code && difference > 0 && numbers[item.code] === difference,
  );
  return same === undefined ? '' : `。「${same.label}」の ${difference} と同じ`;
}

function checkWithin(item: Item, items: readonly Item[], numbers: Numbers): readonly Finding[] {
  const value = numbers[item.code];
  const whole = item.within === undefined ? undefined : numbers[item.within];
  if (value === undefined || whole === undefined || value <= whole) return [];
  const label = items.find((candidate) => candidate.code === item.within)?.label ?? '';
  const message = `再掲「${item.label}」${value} が「${label}」${whole} を超えています`;
  return [{ level: 'confirm', kind: 'withinOverTotal', code: item.code, cell: null, message }];
}

/** 小数の足し算の端数を落とす (時間は小数2桁まで意味がある)。 */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

import type { Answers, AnswerValue } from './answer.ts';
import { type Derived, type FormDefinition, formItems, type Item, itemChoices, NONE_CHOICE } from './form.ts';
import { chosenCodes, itemOpening } from './isOpen.ts';
import type { ChoiceTally, DerivedTally, FormTally, ItemTally, NumberTally } from './tally.ts';

/**
 * 確定した回答を数える (`domain.md` 4.5、形は `design.md` 5)。
 * 空白は 0 にせず未回答。再掲 (within) は項目としては数えるが、導出値にも合計にも足さない。
 * @param respondents すべての回答者の区コード、行政順。回答の無い区も含む
 * @param accepted 区コード → 確定した答え
 */
export function tallyReplies(
  form: FormDefinition,
  respondents: readonly string[],
  accepted: ReadonlyMap<string, Answers>,
): FormTally {
  const items = formItems(form);
  return {
    n: respondents.length,
    items: Object.fromEntries(items.map((item) => [item.code, tallyItem(item, respondents, accepted)])),
    derived: Object.fromEntries(
      form.derived.map((derived) => [derived.code, tallyDerived(derived, items, respondents, accepted)]),
    ),
  };
}

function tallyItem(
  item: Item,
  respondents: readonly string[],
  accepted: ReadonlyMap<string, Answers>,
): ItemTally {
  const based = respondents.filter((ward) => {
    const answers = accepted.get(ward) ?? {};
    return itemOpening(item, answers) === 'open' || answeredAnyway(answers[item.code]);
  });
  const answered = based.filter((ward) => accepted.get(ward)?.[item.code] !== undefined);
  const counted = { base: based.length, noAnswer: based.length - answered.length };
  switch (item.type) {
    case 'status3':
    case 'choice':
    case 'multi':
      return { ...counted, ...tallyChoices(item, answered, accepted) };
    case 'count':
    case 'hours':
      return { ...counted, ...tallyNumbers(item, answered, accepted) };
    case 'rows': {
      const values = Object.fromEntries(
        answered.map((ward) => {
          const rows = accepted.get(ward)?.[item.code];
          return [ward, Array.isArray(rows) ? rows.length : 0];
        }),
      );
      return { ...counted, rows: Object.values(values).reduce((a, b) => a + b, 0), values };
    }
    case 'date':
    case 'text':
      return counted;
  }
}

/** 前問からは答える番でないのに答えたか。「該当なし」だけなら、答えていないのと同じ。 */
function answeredAnyway(value: AnswerValue | undefined): boolean {
  return value !== undefined && chosenCodes(value).join() !== NONE_CHOICE.code;
}

function tallyChoices(
  item: Item,
  answered: readonly string[],
  accepted: ReadonlyMap<string, Answers>,
): Pick<ChoiceTally, 'counts' | 'wards'> {
  const choices = item.type === 'multi' ? [...itemChoices(item), NONE_CHOICE] : itemChoices(item);
  const wards = Object.fromEntries(
    choices.map(({ code }) => [
      code,
      answered.filter((ward) => chosenCodes(accepted.get(ward)?.[item.code]).includes(code)),
    ]),
  );
  return {
    counts: Object.fromEntries(Object.entries(wards).map(([code, list]) => [code, list.length])),
    wards,
  };
}

function tallyNumbers(
  item: Item,
  answered: readonly string[],
  accepted: ReadonlyMap<string, Answers>,
): Omit<NumberTally, 'base' | 'noAnswer'> {
  const values = numberValues(item.code, answered, accepted);
  return {
    sum: sumOf(Object.values(values)),
    units: Object.values(values).filter((value) => value > 0).length,
    bands: (item.bands ?? []).map((band) => {
      const inside = answered.filter((ward) => {
        const value = values[ward];
        return value !== undefined && value >= band.from && (band.to === null || value < band.to);
      });
      return { label: band.label, n: inside.length, wards: inside };
    }),
    values,
  };
}

function tallyDerived(
  derived: Derived,
  items: readonly Item[],
  respondents: readonly string[],
  accepted: ReadonlyMap<string, Answers>,
): DerivedTally {
  const counted = derived.items.filter(
    (code) => items.find((item) => item.code === code)?.within === undefined,
  );
  const values: Record<string, number> = {};
  for (const ward of respondents) {
    const parts = counted
      .map((code) => accepted.get(ward)?.[code])
      .filter((value) => typeof value === 'number');
    if (parts.length > 0) values[ward] = sumOf(parts);
  }
  const all = Object.values(values);
  return { value: derived.kind === 'sum' ? sumOf(all) : all.filter((value) => value >= 1).length, values };
}

function numberValues(
  code: string,
  answered: readonly string[],
  accepted: ReadonlyMap<string, Answers>,
): Record<string, number> {
  const values: Record<string, number> = {};
  for (const ward of answered) {
    const value = accepted.get(ward)?.[code];
    if (typeof value === 'number') values[ward] = value;
  }
  return values;
}

/** 時間の小数を足した端数 (0.1+0.2) を落とす。 */
function sumOf(values: readonly number[]): number {
  return Math.round(values.reduce((a, b) => a + b, 0) * 1000) / 1000;
}

import type { Answers, AnswerValue, RowAnswer } from '../../../../shared/survey/answer.ts';
import { type FormDefinition, formItems, type Item, itemChoices } from '../../../../shared/survey/form.ts';
import { itemOpening } from '../../../../shared/survey/isOpen.ts';
import type { RawCell, RawFill } from '../../../../shared/survey/layout/facts.ts';

export const DAY = '2024-09-10';

/**
 * 様式に正しく答えたときの答え (架空)。内訳の計は合い、追い質問はみな開き、台帳から埋まる表は書かない。
 * どの様式も、誤りも確認も無く読める。
 */
export function trueAnswers(form: FormDefinition): Answers {
  const items = formItems(form);
  const answers: Record<string, AnswerValue> = {};
  items.forEach((item, index) => {
    const value = firstGuess(item, index, items);
    if (value !== null) answers[item.code] = value;
  });
  for (const item of items) {
    const parts = items.filter((each) => each.partOf === item.code);
    if (parts.length > 0)
      answers[item.code] = parts.reduce((sum, part) => sum + Number(answers[part.code]), 0);
    if (item.within !== undefined) answers[item.code] = 1;
  }
  for (const item of items) {
    if (itemOpening(item, answers) !== 'open') delete answers[item.code];
  }
  return answers;
}

function firstGuess(item: Item, index: number, items: readonly Item[]): AnswerValue | null {
  const wanted = items.find((each) => each.base?.item === item.code && each.base.choices[0] !== 'other')?.base
    ?.choices[0];
  const codes = itemChoices(item).map((choice) => choice.code);
  switch (item.type) {
    case 'status3':
    case 'choice':
      return wanted ?? codes[index % codes.length] ?? null;
    case 'multi':
      return codes.filter((code) => code !== 'other').slice(0, 2);
    case 'count':
      return 1 + (index % 12);
    case 'hours':
      return 20;
    case 'date':
      return DAY;
    case 'text':
      return `${item.label}の記入。二つ目の文`;
    case 'rows':
      return item.register === undefined || item.register === 'meeting' ? [row(item, 0), row(item, 1)] : null;
  }
}

function row(item: Item, line: number): RowAnswer {
  return Object.fromEntries(
    (item.columns ?? []).map((column, index) => {
      if (column.type === 'date') return [column.code, `2024-07-0${line + 1 + index}`];
      if (column.type === 'choice') return [column.code, column.choices?.[line]?.code ?? null];
      if (column.type === 'text') return [column.code, `${'甲乙'[line]}${column.label}`];
      return [column.code, 5 + line + index];
    }),
  );
}

/** 答えを、様式のセルに人が打つ姿に。 */
export function fillFor(item: Item, value: AnswerValue | undefined): RawFill | undefined {
  if (value === undefined) return undefined;
  if (item.type === 'multi')
    return Object.fromEntries((value as readonly string[]).map((code) => [code, '○']));
  if (item.type === 'rows') {
    return (value as readonly RowAnswer[]).map((line) =>
      (item.columns ?? []).map((column): RawCell => {
        const cell = line[column.code] ?? null;
        if (column.type === 'date' && cell !== null) return { date: String(cell) };
        return column.type === 'choice'
          ? (column.choices?.find((choice) => choice.code === cell)?.label ?? null)
          : cell;
      }),
    );
  }
  if (item.type === 'date') return { date: String(value) };
  if (item.type === 'status3' || item.type === 'choice')
    return itemChoices(item).find((choice) => choice.code === value)?.label ?? null;
  return value as string | number;
}

import { formatWareki } from '../calendar/wareki.ts';
import type { Answers, AnswerValue, RowAnswer } from './answer.ts';
import { type FormDefinition, formItems, type Item, itemChoices, NONE_CHOICE } from './form.ts';

/** 変わった項目1つ。前と後は人が読む文。 */
export interface ComparedAnswer {
  readonly code: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** 前の答えと違う項目を様式の順に。 */
export function compareAnswers(
  form: FormDefinition,
  before: Answers,
  after: Answers,
): readonly ComparedAnswer[] {
  return formItems(form)
    .filter((item) => JSON.stringify(before[item.code]) !== JSON.stringify(after[item.code]))
    .map((item) => ({
      code: item.code,
      label: item.label,
      before: answerText(item, before[item.code]),
      after: answerText(item, after[item.code]),
    }));
}

/** 答えを人が読む文に: 選択肢は文言、数は単位つき、未回答は「未回答」。 */
export function answerText(item: Item, value: AnswerValue | undefined): string {
  if (value === undefined) return '未回答';
  if (typeof value === 'number') return `${value}${item.unit ?? ''}`;
  if (typeof value === 'string') return item.type === 'date' ? formatWareki(value) : choiceLabel(item, value);
  if (item.type === 'multi') return value.map((code) => choiceLabel(item, String(code))).join('、');
  return `${value.length}行 (${(value as readonly RowAnswer[])
    .map((row) => firstColumn(item, row))
    .join('・')})`;
}

function choiceLabel(item: Item, code: string): string {
  return [...itemChoices(item), NONE_CHOICE].find((choice) => choice.code === code)?.label ?? code;
}

function firstColumn(item: Item, row: RowAnswer): string {
  const [code, value] = Object.entries(row).find(([, each]) => each !== null) ?? ['', ''];
  const isDay = item.columns?.find((column) => column.code === code)?.type === 'date';
  return isDay && typeof value === 'string' ? formatWareki(value) : String(value);
}

import type { Answers, RowAnswer } from '../../survey/answer.ts';
import type { Item, RowColumn } from '../../survey/form.ts';
import type { BlockDefinition } from '../definition/blockDefinition.ts';
import type { AnswersDefinition } from '../definition/surveyBlocks.ts';
import { findItem, type HandoutFacts, splitReference } from '../facts.ts';
import type { RecordsBlock } from '../model/textBlocks.ts';

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/**
 * 回答の行か文を、区の行政順に並べた表。答えの無い区は並べない。
 * @param before この資料でこの図より前にある図。通し番号はその続きから
 */
export function buildAnswers(
  definition: AnswersDefinition,
  facts: HandoutFacts,
  before: readonly BlockDefinition[],
): RecordsBlock {
  const { form, item: code } = splitReference(definition.item);
  const item = findItem(facts, definition.item);
  const entries = entriesOf(definition, facts);
  const from =
    1 +
    before.reduce(
      (sum, each) =>
        sum + (each.kind === 'answers' && each.item === definition.item ? entriesOf(each, facts).length : 0),
      0,
    );
  return {
    kind: 'records',
    id: definition.id,
    title: definition.title,
    hint: definition.hint ?? null,
    source: { form, item: code },
    ruled: definition.ruled ?? false,
    columns: definition.columns.map(({ label, width }) => ({ label, width })),
    rows: entries.map(({ ward, row }, index) =>
      definition.columns.map(({ field }) => fieldText(field, { ward, row, number: from + index, item })),
    ),
    origins: entries.map(({ ward }) => ({
      label: ward,
      wards: [ward],
      source: { form, item: code },
    })),
    writing: null,
    nothing: '該当なし',
  };
}

function entriesOf(definition: AnswersDefinition, facts: HandoutFacts) {
  const { form, item } = splitReference(definition.item);
  return facts.wards
    .toSorted((a, b) => a.position - b.position)
    .flatMap((ward) =>
      rowsOf(facts.answers[form]?.get(ward.code), item)
        .filter((row) => matches(row, definition))
        .map((row) => ({ ward: ward.name, row })),
    );
}

/** 自由記述は text の欄だけの一行とみる。 */
function rowsOf(answers: Answers | undefined, code: string): readonly RowAnswer[] {
  const value = answers?.[code];
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ text: value }];
  return Array.isArray(value) ? value.filter((row): row is RowAnswer => typeof row === 'object') : [];
}

function matches(row: RowAnswer, { where }: AnswersDefinition): boolean {
  return where === undefined || where.is.includes(String(row[where.column] ?? ''));
}

interface Entry {
  readonly ward: string;
  readonly row: RowAnswer;
  readonly number: number;
  readonly item: Item | undefined;
}

function fieldText(field: string, { ward, row, number, item }: Entry): string {
  if (field === 'ward') return ward;
  if (field === 'number') return CIRCLED[number - 1] ?? String(number);
  const value = row[field] ?? '';
  const column = item?.columns?.find((each) => each.code === field);
  return choiceLabel(column, value) ?? String(value);
}

function choiceLabel(column: RowColumn | undefined, value: string | number): string | null {
  return column?.choices?.find((choice) => choice.code === value)?.label ?? null;
}

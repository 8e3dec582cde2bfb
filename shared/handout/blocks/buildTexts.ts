import type { TextsDefinition } from '../definition/surveyBlocks.ts';
import { type HandoutFacts, splitReference, wardNames } from '../facts.ts';
import type { RecordsBlock } from '../model/textBlocks.ts';

/** 職員が書いた文を並べた表。右に根拠の回答の区。 */
export function buildTexts(definition: TextsDefinition, facts: HandoutFacts): RecordsBlock {
  const { form, item } = splitReference(definition.item);
  const own = facts.statements.filter((statement) => statement.item === item);
  return {
    kind: 'records',
    id: definition.id,
    title: definition.title,
    hint: definition.hint ?? null,
    source: { form, item },
    ruled: definition.ruled ?? false,
    columns: [
      { label: definition.textHead, width: 171 },
      { label: definition.wardsHead, width: 90 },
    ],
    origins: own.map(({ wards }) => ({
      label: definition.title,
      wards: wardNames(facts, wards),
      source: { form, item },
    })),
    rows: own.map(({ text, wards }) => [`・${text}`, wardNames(facts, wards).join('・')]),
    writing: null,
    nothing: '該当なし',
  };
}

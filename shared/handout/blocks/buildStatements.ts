import type { StatementsDefinition } from '../definition.ts';
import { findTally, type HandoutFacts, splitReference, wardNames } from '../facts.ts';
import type { StatementsBlock } from '../model.ts';

/** 職員の文の表。文が無い行も残し、紙には「該当なし」と出る。 */
export function buildStatements(definition: StatementsDefinition, facts: HandoutFacts): StatementsBlock {
  return {
    kind: 'statements',
    id: definition.id,
    title: definition.title,
    hint: definition.hint ?? null,
    source: null,
    ruled: definition.ruled ?? false,
    labelHead: definition.labelHead,
    statementsHead: definition.statementsHead,
    numbered: definition.numbered,
    rows: definition.rows.map((row) => {
      const source = splitReference(row.item);
      const tally = findTally(facts, row.item);
      return {
        source,
        label: row.label,
        statements: facts.statements
          .filter((statement) => statement.item === source.item)
          .map((statement) => ({ text: statement.text, wards: wardNames(facts, statement.wards) })),
        wards: wardNames(facts, tally !== undefined && 'counts' in tally ? (tally.wards.c1 ?? []) : []),
      };
    }),
  };
}

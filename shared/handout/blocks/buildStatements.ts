import { countItem } from '../countItem.ts';
import type { StatementsDefinition } from '../definition.ts';
import { type HandoutFacts, splitReference, wardNames } from '../facts.ts';
import type { CountedLabel, StatementInstead, StatementRow, StatementsBlock } from '../model.ts';

/** 職員の文の表。文が無い行も残し、取り組む区があるのか、無いのか、答えが無いのかを書き分ける。 */
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
    rows: definition.rows.map((row) => buildRow(row, facts)),
  };
}

function buildRow({ item, label }: StatementsDefinition['rows'][number], facts: HandoutFacts): StatementRow {
  const source = splitReference(item);
  const { entries, noAnswer, base } = countItem(facts, item);
  const engaged = entries.find((entry) => entry.code === 'c1');
  const none = entries.find((entry) => entry.code === 'none');
  const statements = facts.statements
    .filter((statement) => statement.item === source.item)
    .map((statement) => ({ text: statement.text, wards: wardNames(facts, statement.wards) }));
  return {
    source,
    label,
    statements,
    wards: engaged?.wards ?? [],
    instead: statements.length > 0 ? null : insteadOf(engaged, none, noAnswer, base),
  };
}

/** 「該当なし」は、答えた区のどれも取り組んでいないときだけ。 */
function insteadOf(
  engaged: CountedLabel | undefined,
  none: CountedLabel | undefined,
  noAnswer: CountedLabel,
  base: number,
): StatementInstead {
  if (engaged !== undefined && engaged.count > 0)
    return { ...engaged, text: `（${engaged.count}区が${engaged.label}。内容の文は未作成）` };
  if (none === undefined || noAnswer.count === base) return { ...noAnswer, text: noAnswer.label };
  return { ...none, text: noAnswer.count > 0 ? `${none.label}（${noAnswer.count}区は未回答）` : none.label };
}

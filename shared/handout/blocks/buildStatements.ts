import { countItem } from '../countItem.ts';
import type { StatementsDefinition } from '../definition/surveyBlocks.ts';
import { type HandoutFacts, splitReference, wardNames } from '../facts.ts';
import { MISSING_ITEM } from '../missingItem.ts';
import type { CountedLabel } from '../model/segment.ts';
import type { StatementInstead, StatementRow, StatementsBlock } from '../model/statementsBlock.ts';

/** 職員の文の表と、取り組む区の数。文が無い行も残し、取り組む区があるのか、無いのか、答えが無いのかを書き分ける。 */
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
    wardsHead: definition.wardsHead,
    numbered: definition.numbered,
    rows: definition.rows.map((row) => buildRow(row, facts)),
  };
}

function buildRow({ item, label }: StatementsDefinition['rows'][number], facts: HandoutFacts): StatementRow {
  const source = splitReference(item);
  const { known, base, entries, noAnswer } = countItem(facts, item);
  const engaged = entries.find((entry) => entry.code === 'c1') ?? NOBODY;
  const none = entries.find((entry) => entry.code === 'none') ?? NOBODY;
  const statements = facts.statements
    .filter((statement) => statement.item === source.item)
    .map((statement) => ({ text: statement.text, wards: wardNames(facts, statement.wards) }));
  return {
    source,
    ...(known && noAnswer.count < base ? {} : { uncounted: true }),
    label,
    statements,
    engaged,
    noAnswer,
    instead: statements.length > 0 ? null : known ? insteadOf(engaged, none, noAnswer) : MISSING,
  };
}

const MISSING: StatementInstead = {
  code: 'missing',
  label: MISSING_ITEM,
  count: 0,
  wards: [],
  text: MISSING_ITEM,
};

/** 集計に無い項目の選択肢。 */
const NOBODY: CountedLabel = { code: 'c1', label: '取り組んでいる', count: 0, wards: [] };

/** 「該当なし」は、答えた区のどれも取り組んでいないときだけ。 */
function insteadOf(engaged: CountedLabel, none: CountedLabel, noAnswer: CountedLabel): StatementInstead {
  if (engaged.count > 0) return { ...engaged, text: '（内容の文は未作成）' };
  return none.count > 0 ? { ...none, text: none.label } : { ...noAnswer, text: noAnswer.label };
}

import { caseNumber } from '../../bureau/caseExample/caseNumber.ts';
import type { PublicCase } from '../bureau/bureauFacts.ts';
import { bureauOf } from '../bureau/chooseEvents.ts';
import type { BlockDefinition } from '../definition/blockDefinition.ts';
import type { CasesDefinition } from '../definition/bureauBlocks.ts';
import type { HandoutFacts } from '../facts.ts';
import type { RecordsBlock } from '../model/textBlocks.ts';
import { recordsHead } from './recordsHead.ts';

/** 紙の幅 (261 mm) の分け方。 */
const COLUMNS = [
  { label: '番号', width: 11 },
  { label: '相談者', width: 25 },
  { label: '基礎情報', width: 33 },
  { label: '相談内容', width: 62 },
  { label: '相談支援室の対応', width: 70 },
  { label: 'その後の経過', width: 60 },
] as const;

/**
 * 公開してよいと確かめた事例の表。資料の年度と期 (回の無い資料は年度) の、選んだ場面のもの。
 * @param before この資料でこの図より前にある図。通し番号はその続きから
 */
export function buildCases(
  definition: CasesDefinition,
  facts: HandoutFacts,
  before: readonly BlockDefinition[],
): RecordsBlock {
  const cases = casesOf(definition, facts);
  const from =
    1 + before.reduce((sum, each) => sum + (each.kind === 'cases' ? casesOf(each, facts).length : 0), 0);
  return {
    ...recordsHead(definition),
    columns: COLUMNS.map(({ label, width }, at) => ({ label, width: definition.widths?.[at] ?? width })),
    rows: cases.map((each, index) => [
      caseNumber(from + index),
      each.requester,
      each.basics,
      each.consultation,
      each.response,
      each.outcome,
    ]),
    origins: cases.map(({ id }) => ({
      label: '事例',
      wards: [],
      source: null,
      register: { table: 'caseExample', asOf: null, where: {}, row: { id, field: null } },
    })),
    nothing: '該当なし',
  };
}

function casesOf({ scenes }: CasesDefinition, facts: HandoutFacts): readonly PublicCase[] {
  const half = facts.survey?.half;
  return bureauOf(facts)
    .cases.filter(
      (each) =>
        each.fiscalYear === facts.fiscalYear &&
        (half === undefined || each.half === half) &&
        scenes.includes(each.scene),
    )
    .toSorted((a, b) => a.position - b.position);
}

import type { IndicatorView } from '../../bureau/indicator/indicatorView.ts';
import { PROGRESS_WORDS } from '../../bureau/indicator/towardsTarget.ts';
import { fiscalYearLabel } from '../../calendar/fiscalYear.ts';
import { bureauOf } from '../bureau/chooseEvents.ts';
import type { IndicatorsDefinition } from '../definition/bureauBlocks.ts';
import type { HandoutFacts } from '../facts.ts';
import type { RecordsBlock } from '../model/textBlocks.ts';
import { recordsHead } from './recordsHead.ts';

/** 紙の幅 (261 mm) の分け方。 */
const COLUMNS = [
  { label: '指標', width: 74 },
  { label: '基準', width: 36 },
  { label: '年度の値', width: 64 },
  { label: '目標', width: 36 },
  { label: '目標への動き', width: 51 },
] as const;

/**
 * 評価指標の表。値は資料の年度まで。動きの語は、その年度より後の値があれば言わない (後の値で決めた語なので)。
 * 定義の切れ目の後の値には｜を置き、その前とは比べない。
 */
export function buildIndicators(definition: IndicatorsDefinition, facts: HandoutFacts): RecordsBlock {
  const indicators = bureauOf(facts).indicators.filter(({ side }) => definition.sides.includes(side));
  return {
    ...recordsHead(definition),
    columns: COLUMNS,
    rows: indicators.map((each) => [
      each.source === '' ? each.name : `${each.name}\n（${each.source}）`,
      dated(each.baseline),
      valuesUntil(each, facts.fiscalYear),
      dated(each.target),
      progressOn(each, facts.fiscalYear),
    ]),
    origins: indicators.map(({ id, name }) => ({
      label: name,
      wards: [],
      source: null,
      register: { table: 'indicator', asOf: null, where: {}, row: { id, field: null } },
    })),
    nothing: '該当なし',
  };
}

function dated({ fiscalYear, text }: IndicatorView['baseline']): string {
  if (text === '') return '－';
  return fiscalYear === null ? text : `${text}\n${fiscalYearLabel(fiscalYear)}`;
}

function valuesUntil({ years }: IndicatorView, fiscalYear: number): string {
  const shown = years.filter((year) => year.value !== null && year.fiscalYear <= fiscalYear);
  if (shown.length === 0) return '値なし';
  return shown
    .map(
      (year) => `${year.brokenBefore === null ? '' : '｜'}${fiscalYearLabel(year.fiscalYear)} ${year.text}`,
    )
    .join('\n');
}

function progressOn({ years, judged }: IndicatorView, fiscalYear: number): string {
  const later = years.some((year) => year.value !== null && year.fiscalYear > fiscalYear);
  return later ? '－' : PROGRESS_WORDS[judged.progress];
}

import {
  fiscalYearLabel,
  fiscalYearShort,
  halfLabel,
  halfShort,
} from '../../../shared/calendar/fiscalYear.ts';
import type { Period } from '../../../shared/comparison/period.ts';

/** 経年と公表値の画面の言葉。 */
export const yearsText = {
  nav: '経年の節',
  free: '様式に無い公表値',
  none: '比べる回も公表値もまだありません。',
  noneHint: '回答を確定するか、公表値を打つと、ここに年度の順に並びます。',
  breaks: (n: number) => `断絶 ${n}`,
  differs: (n: number) => `差 ${n}`,
  list: (section: string) => `${section}の項目`,
  table: (section: string) => `${section}の経年`,
  item: '項目',
  hint: '数を選ぶと、右にその区と出所が出ます。',
  copy: '表をコピー',
  copied: '表をコピーしました。Excel に貼り付けられます。',
  copyFailed: 'コピーできませんでした。',
  chart: (label: string, parts: string) => `${label}の経年のグラフ。${parts}`,
  chartPart: (label: string) => `グラフ: ${label}`,
  value: '数',
  published: '公表値',
  recalculated: '再計算',
  n: 'n（答える区）',
  noAnswer: '未回答',
  change: '前の年度との差',
  refused: '比べません',
  brokenHere: (before: string, after: string, reason: string) =>
    `${before} と ${after} の間は比べられません: ${reason}`,
  oldDefinition: '斜線は前の定義',
  unsettled: '未確定',
  differsBy: (published: string, recalculated: string, difference: string) =>
    `公表 ${published}／再計算 ${recalculated}（差${difference}）`,
  publishedOnly: '公表値だけがあります。区ごとの答えはありません。',
  partsSum: '内訳計',
  partsGap: '内訳計との差',
  gap: (published: string, sum: string, difference: string) =>
    `公表 ${published}／内訳計 ${sum}（差${difference}）`,
  source: '出典',
  note: '備考',
  noValue: 'この期の数はまだ決まりません。',
  panelNone: '数を選ぶと、その区と出所が出ます。',
  partialWards: (n: number) => `一部だけ答えた区 ${n}`,
  total: '値',
  toRegister: '公表値を打つ',
  publishedTable: '公表値と再計算',
  findings: '公表値どうしの食い違い',
  noFindings: '食い違いはありません。',
  noPublished: '公表値はまだありません。',
  noPublishedHint: '前の資料の数を打つか貼り付けると、再計算と並べて見られます。',
  period: '期',
  label: '名',
  part: '区分',
  difference: '差',
  document: '出典',
  same: '一致',
  findingsHint: 'どちらも直しません。紙には公表値を印刷します。',
} as const;

/** R5上、R6。列の頭に。 */
export function shortPeriod({ fiscalYear, half }: Period): string {
  return `${fiscalYearShort(fiscalYear)}${half === 'year' ? '' : halfShort(half)}`;
}

/** 令和5年度 上半期。 */
export function longPeriod({ fiscalYear, half }: Period): string {
  return `${fiscalYearLabel(fiscalYear)}${half === 'year' ? '' : ` ${halfLabel(half)}`}`;
}

export function numberText(value: number): string {
  return value.toLocaleString('ja-JP').replace('-', '−');
}

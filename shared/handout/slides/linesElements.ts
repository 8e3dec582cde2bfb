import type { LinesBlock } from '../model/yearsBlock.ts';
import type { Box, ChartSeries, SlideElement } from './slidePlan.ts';
import { axisLabel, fitTable, slideText, tableHeight } from './slideText.ts';

const TONES = ['solid', 'hatched', 'light', 'dashed'] as const;

/** 年度の折れ線と、その下の表。切れ目の前後は別の系列にして、つながって見えないようにする。 */
export function linesElements(block: LinesBlock, box: Box): readonly SlideElement[] {
  const widths = [box.w * 0.28, ...block.columns.map(() => (box.w * 0.72) / block.columns.length)];
  const rows = [
    [
      { text: block.unit === '' ? '' : `単位:${block.unit}` },
      ...block.columns.map(({ label }) => right(slideText(label))),
    ],
    ...block.series.map((series) => [
      { text: slideText(series.label) },
      ...series.values.map((value) => right(value === null ? '－' : value.toLocaleString('en-US'))),
    ]),
  ];
  const height = Math.min(tableHeight(rows, widths, 11), box.h * 0.5);
  return [
    {
      kind: 'chart',
      box: { ...box, h: box.h - height - 2 },
      shape: 'line',
      title: slideText(block.title),
      categories: block.columns.map(({ label }) => axisLabel(label)),
      series: block.series.flatMap(piecesOf),
      max: block.axisMax,
      step: block.ticks[1] ?? block.axisMax,
      showLegend: true,
      size: 10.5,
    },
    fitTable(rows, widths, { ...box, y: box.y + box.h - height, h: height }),
  ];
}

/** 切れ目で分けた系列。 */
function piecesOf(series: LinesBlock['series'][number], index: number): readonly ChartSeries[] {
  const groups = series.values.map(
    (_, at) => series.breaks.slice(0, at + 1).filter((reason) => reason !== null).length,
  );
  const last = Math.max(...groups, 0);
  return Array.from({ length: last + 1 }, (_, group) => ({
    name: `${slideText(series.label)}${last === 0 ? '' : group === last ? '（変更後の定義）' : '（変更前の定義）'}`,
    values: series.values.map((value, at) => (groups[at] === group ? value : null)),
    tone: TONES[index] ?? 'solid',
  }));
}

function right(text: string) {
  return { text, align: 'right' as const };
}

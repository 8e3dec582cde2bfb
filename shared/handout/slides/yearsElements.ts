import type { YearRow, YearsBlock } from '../model/yearsBlock.ts';
import type { Box, ChartSeries, SlideElement } from './slidePlan.ts';
import { axisLabel, fitTable, slideText, tableHeight } from './slideText.ts';

/** 年度の推移: 縦の積み棒と、その下の表。切れ目の前後は別の系列にして、つながって見えないようにする。 */
export function yearsElements(block: YearsBlock, box: Box): readonly SlideElement[] {
  const widths = [box.w * 0.28, ...block.columns.map(() => (box.w * 0.72) / block.columns.length)];
  const rows = [
    [{ text: `単位:${block.unit}` }, ...block.columns.map((column) => right(slideText(column.label)))],
    ...block.rows.map((row) => [
      { text: slideText(row.label), bold: row.kind === 'total' },
      ...row.values.map((value) => right(shown(row, value))),
    ]),
  ];
  const height = Math.min(tableHeight(rows, widths, 11), box.h * 0.52);
  return [
    {
      kind: 'chart',
      box: { x: box.x + box.w * 0.28, y: box.y, w: box.w * 0.72, h: box.h - height - 2 },
      shape: 'columns',
      title: slideText(block.title),
      categories: block.columns.map((column) => axisLabel(column.label)),
      series: seriesOf(block),
      max: block.axisMax,
      step: block.ticks[1] ?? block.axisMax,
      showLegend: true,
      size: 10.5,
    },
    fitTable(rows, widths, { ...box, y: box.y + box.h - height, h: height }),
  ];
}

function seriesOf(block: YearsBlock): readonly ChartSeries[] {
  const total = slideText(block.rows[0]?.label ?? block.title);
  const old = block.columns.some((column) => column.oldDefinition);
  if (!old && block.legend.length > 0) {
    return block.legend.map(({ label, tone }, index) => ({
      name: slideText(label),
      values: block.columns.map((column) => column.parts[index] ?? null),
      tone,
    }));
  }
  const values = (wanted: boolean) =>
    block.columns.map((column) => (column.oldDefinition === wanted ? column.value : null));
  if (!old) return [{ name: total, values: values(false), tone: 'solid' }];
  return [
    { name: `${total}（変更前の定義）`, values: values(true), tone: 'hatched' },
    { name: `${total}（変更後の定義）`, values: values(false), tone: 'solid' },
  ];
}

/** 差は符号を付ける。 */
function shown({ kind }: YearRow, value: number | null): string {
  if (value === null) return '－';
  const sign = kind === 'difference' && value > 0 ? '＋' : '';
  return `${sign}${value.toLocaleString('en-US')}`;
}

function right(text: string) {
  return { text, align: 'right' as const };
}

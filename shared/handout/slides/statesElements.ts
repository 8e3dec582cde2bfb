import type { StatesBlock } from '../model/statesBlock.ts';
import type { Box, SlideElement } from './slidePlan.ts';
import { fitTable, slideText } from './slideText.ts';

/** 二桁の行の番号が入る列の幅 mm。 */
const NUMBER = 11;

/** 三状態の積み棒と、右に前年度の区数の表。 */
export function statesElements(block: StatesBlock, box: Box): readonly SlideElement[] {
  const side = block.earlierHead === null ? 0 : 38;
  return [
    {
      kind: 'chart',
      box: { ...box, w: box.w - side },
      shape: 'stacked',
      title: slideText(block.title),
      categories: block.rows.map((row, index) =>
        slideText(
          `${block.numbered ? `${index + 1} ` : ''}${row.label.replaceAll('\n', '')}${row.instead === undefined ? '' : `（${row.instead}）`}`,
        ),
      ),
      series: block.legend.map(({ label, tone }) => ({
        name: slideText(label),
        values: block.rows.map((row) => row.segments.find((segment) => segment.tone === tone)?.count ?? null),
        tone,
      })),
      max: block.axisMax,
      showLegend: true,
      size: 12,
    },
    ...(block.earlierHead === null
      ? []
      : [earlierTable(block, { ...box, x: box.x + box.w - side, w: side })]),
  ];
}

function earlierTable(block: StatesBlock, box: Box): SlideElement {
  const head = slideText(block.earlierHead ?? '');
  return fitTable(
    [
      [{ text: '' }, { text: head, bold: true, align: 'right' }],
      ...block.rows.map((row, index) => [
        { text: String(index + 1), bold: true },
        { text: row.earlier === null ? '－' : String(row.earlier.value), align: 'right' as const },
      ]),
    ],
    [NUMBER, box.w - NUMBER],
    box,
  );
}

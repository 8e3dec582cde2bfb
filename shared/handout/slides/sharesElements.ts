import type { SharesBlock } from '../model/sharesBlock.ts';
import type { Box, SlideElement } from './slidePlan.ts';
import { slideText } from './slideText.ts';

/** 割合の円。 */
export function sharesElements(block: SharesBlock, box: Box): readonly SlideElement[] {
  return [
    {
      kind: 'chart',
      box,
      shape: 'doughnut',
      title: slideText(block.title),
      categories: block.parts.map(
        ({ label, value, percent }) =>
          `${slideText(label)} ${value.toLocaleString('en-US')}${block.unit}（${percent}%）`,
      ),
      series: [{ name: block.unit, values: block.parts.map(({ value }) => value), tone: 'solid' }],
      showLegend: true,
      size: 12,
    },
  ];
}

import type { CountsBlock } from '../model/countsBlock.ts';
import type { Box, SlideElement } from './slidePlan.ts';
import { slideText } from './slideText.ts';

/** 件数の横棒。 */
export function countsElements(block: CountsBlock, box: Box): readonly SlideElement[] {
  return [
    {
      kind: 'chart',
      box,
      shape: 'bars',
      title: slideText(block.title),
      categories: block.bars.map((bar) =>
        slideText(`${bar.label.replaceAll('\n', '')}${bar.instead === null ? '' : `（${bar.instead}）`}`),
      ),
      series: [{ name: block.unit, values: block.bars.map((bar) => bar.value), tone: 'solid' }],
      max: block.axisMax,
      step: block.ticks[1] ?? block.axisMax,
      showLegend: false,
      size: 10.5,
    },
  ];
}

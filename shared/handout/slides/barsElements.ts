import type { BarsBlock } from '../model/countsBlock.ts';
import type { Box, SlideElement } from './slidePlan.ts';
import { slideText } from './slideText.ts';

/** 複数回答の横棒。軸は 0 から n まで。 */
export function barsElements(block: BarsBlock, box: Box): readonly SlideElement[] {
  return [
    {
      kind: 'chart',
      box,
      shape: 'bars',
      title: slideText(block.title),
      categories: block.bars.map((bar) => slideText(bar.label.replaceAll('\n', ''))),
      series: [{ name: '区数', values: block.bars.map((bar) => bar.count), tone: 'solid' }],
      max: block.axisMax,
      step: block.ticks[1] ?? block.axisMax,
      showLegend: false,
      size: 12,
    },
  ];
}

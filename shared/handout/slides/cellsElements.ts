import type { CellBand, CellsBlock } from '../model/cellsBlock.ts';
import type { Box, ChartElement, SlideElement } from './slidePlan.ts';
import { slideText, textHeight } from './slideText.ts';
import { INK } from './slideTones.ts';

/** 区の帯: 全区の積み棒一本と、その一部の帯。内訳と区の名は文で添える。 */
export function cellsElements(block: CellsBlock, box: Box): readonly SlideElement[] {
  const lines = [...breakdownLine(block), ...namedLines(block)];
  const linesHeight = lines.reduce((sum, line) => sum + textHeight(line, box.w, 12), 0);
  const bands = 1 + block.strips.length;
  const height = (box.h - linesHeight) / bands;
  const bandBox = (index: number) => ({
    ...box,
    y: box.y + height * index + (index > 0 ? linesHeight : 0),
    h: height,
  });
  return [
    bandChart(slideText(block.title), block.band, block.width, bandBox(0)),
    ...(lines.length === 0
      ? []
      : [
          {
            kind: 'text' as const,
            box: { ...box, y: box.y + height, h: linesHeight },
            runs: [{ text: lines.join('\n') }],
            size: 12,
            color: INK,
          },
        ]),
    ...block.strips.flatMap((strip, index) => {
      const place = bandBox(index + 1);
      const said = strip.instead === undefined ? (strip.hint ?? '') : strip.instead;
      const title = slideText(`${strip.title}　${said}`.trim());
      return [
        {
          kind: 'text' as const,
          box: { ...place, h: 6 },
          runs: [{ text: title }],
          size: 12,
          color: INK,
        },
        bandChart(title, strip, block.width, { ...place, y: place.y + 6, h: place.h - 6 }),
      ];
    }),
  ];
}

function bandChart(title: string, band: CellBand, max: number, box: Box): ChartElement {
  return {
    kind: 'chart',
    box,
    shape: 'stacked',
    title,
    categories: [`n＝${band.base}区`],
    series: band.segments.map((segment) => ({
      name: `${slideText(segment.label.replaceAll('\n', ''))} ${segment.count}区`,
      values: [segment.count],
      tone: segment.tone,
    })),
    max,
    showLegend: true,
    size: 12,
  };
}

function breakdownLine({ breakdown }: CellsBlock): readonly string[] {
  if (breakdown === null) return [];
  const entries = breakdown.entries.map((entry) =>
    breakdown.how === 'listed' ? entry.label : `${entry.label} ${entry.count}区`,
  );
  return [slideText(`${breakdown.title}: ${entries.join('、').replaceAll('\n', '')}`)];
}

function namedLines({ named }: CellsBlock): readonly string[] {
  return named.map((each) => slideText(`${each.label}: ${each.wards.join('・')}`));
}

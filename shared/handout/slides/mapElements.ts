import type { WardMapBlock } from '../model/wardBlocks.ts';
import type { Box, SlideElement } from './slidePlan.ts';
import { slideText } from './slideText.ts';
import { INK, MAP_FILLS } from './slideTones.ts';

/** 区のますの地図: 一区が一つの四角。下に階級の凡例。 */
export function mapElements(block: WardMapBlock, box: Box): readonly SlideElement[] {
  const legend = 18;
  const width = Math.min(26.4, box.w / block.columns - 1);
  const height = Math.min(20.2, (box.h - legend) / block.rows - 1);
  return [
    ...block.tiles.map(
      (tile): SlideElement => ({
        kind: 'tile',
        box: {
          x: box.x + tile.column * (width + 1),
          y: box.y + tile.row * (height + 1),
          w: width,
          h: height,
        },
        fill: MAP_FILLS[tile.shade] ?? 'FFFFFF',
        color: tile.shade >= 3 ? 'FFFFFF' : INK,
        runs: [
          { text: `${tile.name} `, size: 10.5 },
          { text: String(tile.value), bold: true, size: 14 },
        ],
        size: 12,
      }),
    ),
    {
      kind: 'text',
      box: { ...box, y: box.y + block.rows * (height + 1) + 1, h: legend - 1 },
      runs: [
        {
          text: slideText(
            `${block.classesTitle}　${block.classes.map((each) => each.label).join('・')}（濃いほど多い）　${block.blockTotals
              .map((each) => `${each.block}ブロック ${each.total}`)
              .join('　')}`,
          ),
        },
      ],
      size: 10.5,
      color: INK,
    },
  ];
}

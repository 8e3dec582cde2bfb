import type { PictureBlock } from '../model/pictureBlock.ts';
import type { Box, SlideElement } from './slidePlan.ts';
import { slideText } from './slideText.ts';
import { INK } from './slideTones.ts';

/** 絵の下の説明の高さ mm。 */
const CAPTION = 8;

/** 絵を、縦横の比のまま枠の中央に。下に説明。 */
export function pictureElements(block: PictureBlock, box: Box): readonly SlideElement[] {
  if (block.data === null) return [];
  const caption = slideText(block.caption ?? '');
  const room = { w: box.w, h: Math.min(block.tallest, box.h - (caption === '' ? 0 : CAPTION)) };
  const scale = Math.min(room.w / block.width, room.h / block.height);
  const [w, h] = [block.width * scale, block.height * scale];
  return [
    {
      kind: 'picture',
      box: { x: box.x + (box.w - w) / 2, y: box.y, w, h },
      data: block.data,
      alt: block.alt,
    },
    ...(caption === ''
      ? []
      : [
          {
            kind: 'text' as const,
            box: { ...box, y: box.y + h, h: CAPTION },
            runs: [{ text: caption }],
            size: 10,
            color: INK,
            align: 'center' as const,
          },
        ]),
  ];
}

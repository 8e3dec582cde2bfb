import type { HandoutBlock } from '../model/handoutBlock.ts';
import type { HandoutModel, HandoutPage } from '../model/handoutModel.ts';
import { withoutEarlierMark } from '../notes/earlierMark.ts';
import { blockElements } from './blockElements.ts';
import { blockHeight } from './blockHeight.ts';
import { coverIntro, foot, pageIntro, runningHead, SIDE, type Size, text } from './slideFrame.ts';
import type { Box, DeckPlan, SlideElement, SlidePlan } from './slidePlan.ts';
import { slideText, textHeight } from './slideText.ts';

const GAP = 4;

/** 配付資料を、言葉も数もその場で直せるスライドにする。頁の骨組みは紙と同じ (look/paper.md)。 */
export function planDeck(model: HandoutModel): DeckPlan {
  const [width, height] = model.orientation === 'portrait' ? [210, 297] : [297, 210];
  return {
    title: slideText(`${model.fiscalYearLabel} ${model.title}`),
    author: slideText(model.author),
    width,
    height,
    slides: model.pages.map((page, index) => slide(model, page, index, { width, height })),
  };
}

function slide(model: HandoutModel, page: HandoutPage, index: number, size: Size): SlidePlan {
  const measure = size.width - SIDE * 2;
  const notes = page.notes.map((note) =>
    `${note.mark ?? ''} ${slideText(withoutEarlierMark(note.text))}`.trim(),
  );
  const notesHeight = notes.reduce((sum, note) => sum + textHeight(note, measure, 10.5), 0);
  const intro = page.chapter === null ? coverIntro(model, page, measure) : pageIntro(page, measure);
  const body: Box = {
    x: SIDE,
    y: intro.bottom,
    w: measure,
    h: size.height - 18 - notesHeight - intro.bottom - 2,
  };
  return {
    notes: notes.join('\n'),
    elements: [
      ...runningHead(model, page, measure),
      ...intro.elements,
      ...stack(page, body),
      ...(notes.length === 0
        ? []
        : [
            text(
              { x: SIDE, y: size.height - 18 - notesHeight, w: measure, h: notesHeight },
              notes.join('\n'),
              10.5,
            ),
          ]),
      ...foot(model, index, size),
    ],
  };
}

/** 図を上から、要る高さの割合で並べる。足りなければ同じ割合で縮める。半分の幅の図と、表のすぐ後の地図は、左右に並べる。 */
function stack(page: HandoutPage, body: Box): readonly SlideElement[] {
  const rows = sideBySide(page.blocks);
  const wanted = rows.map((row) => Math.max(...row.map((block) => blockHeight(block, body.w / row.length))));
  const room = body.h - GAP * Math.max(rows.length - 1, 0);
  const total = wanted.reduce((sum, each) => sum + each, 0);
  const scale = total > room ? room / total : 1;
  let y = body.y;
  return rows.flatMap((row, index) => {
    const h = (wanted[index] ?? 0) * scale;
    const w = (body.w - GAP * 2 * (row.length - 1)) / row.length;
    const top = y;
    y += h + GAP;
    return row.flatMap((block, column) =>
      blockElements(block, { x: body.x + column * (w + GAP * 2), y: top, w, h }),
    );
  });
}

function sideBySide(blocks: readonly HandoutBlock[]): readonly (readonly HandoutBlock[])[] {
  const rows: HandoutBlock[][] = [];
  for (const block of blocks) {
    const before = rows.at(-1);
    const beside =
      block.half === true
        ? before?.[0]?.half === true
        : block.kind === 'wardMap' && before?.[0]?.kind === 'wardTable';
    if (beside && before?.length === 1) before.push(block);
    else rows.push([block]);
  }
  return rows;
}

import type { HandoutBlock } from '../model/handoutBlock.ts';
import { barsElements } from './barsElements.ts';
import { TITLE_HEIGHT } from './blockHeight.ts';
import { blockTable } from './blockTable.ts';
import { cellsElements } from './cellsElements.ts';
import { countsElements } from './countsElements.ts';
import { linesElements } from './linesElements.ts';
import { mapElements } from './mapElements.ts';
import { pictureElements } from './pictureElements.ts';
import { sharesElements } from './sharesElements.ts';
import type { Box, SlideElement } from './slidePlan.ts';
import { fitTable, slideText } from './slideText.ts';
import { INK } from './slideTones.ts';
import { statesElements } from './statesElements.ts';
import { wardSheetElements } from './wardSheetElements.ts';
import { yearsElements } from './yearsElements.ts';

/** 図表を、題とその下の本物の表・グラフ・地図にする。 */
export function blockElements(block: HandoutBlock, box: Box): readonly SlideElement[] {
  const title = slideText([block.title, block.hint ?? ''].filter((part) => part !== '').join('　'));
  // 区別シートの題は資料の題と同じなので、場所を表に譲る。
  const shown = title !== '' && block.kind !== 'wardSheet';
  const inner = shown ? { ...box, y: box.y + TITLE_HEIGHT, h: box.h - TITLE_HEIGHT } : box;
  return [
    ...(shown
      ? [
          {
            kind: 'text' as const,
            box: { ...box, h: TITLE_HEIGHT },
            runs: [{ text: title }],
            size: 12,
            bold: true,
            color: INK,
            vertical: 'middle' as const,
          },
        ]
      : []),
    ...bodyElements(block, inner).map(withoutEmptyChart),
  ];
}

function bodyElements(block: HandoutBlock, box: Box): readonly SlideElement[] {
  if (block.instead !== undefined)
    return [{ kind: 'text', box: { ...box, h: 8 }, runs: [{ text: block.instead }], size: 12, color: INK }];
  const table = blockTable(block, box.w);
  if (table !== null) return [fitTable(table.rows, table.widths, box)];
  switch (block.kind) {
    case 'cells':
      return cellsElements(block, box);
    case 'bars':
      return barsElements(block, box);
    case 'states':
      return statesElements(block, box);
    case 'counts':
      return countsElements(block, box);
    case 'years':
      return yearsElements(block, box);
    case 'lines':
      return linesElements(block, box);
    case 'shares':
      return sharesElements(block, box);
    case 'wardSheet':
      return wardSheetElements(block, box);
    case 'wardMap':
      return mapElements(block, box);
    case 'picture':
      return pictureElements(block, box);
    default:
      return [];
  }
}

/** 数の一つも無いグラフは作れないので、そのことを書く。 */
function withoutEmptyChart(element: SlideElement): SlideElement {
  if (element.kind !== 'chart' || (element.series.length > 0 && element.categories.length > 0))
    return element;
  return {
    kind: 'text',
    box: { ...element.box, h: Math.min(element.box.h, TITLE_HEIGHT) },
    runs: [{ text: '（回答がなく、グラフにする数がない）' }],
    size: 12,
    color: INK,
    vertical: 'middle',
  };
}

import { linesIn } from '../fitLines.ts';
import type { HandoutPage, Orientation } from '../model/handoutModel.ts';
import type { ListGroup } from '../model/listsBlock.ts';
import { continuedMessage } from './continuedMessage.ts';
import { pageRoom } from './paginateRecords.ts';

/** 箇条書きの一行と、見出しの高さ (mm)。renderer/handout/lists.css と同じ。 */
const LINE = 6.5;
const ITEM_GAP = 1.2;
const HEADING = 12.2;
/** pageRoom が除いている、表の見出しの行。箇条書きには無い。 */
const TABLE_HEAD = 7;
/** 12pt の全角の字数で、箇条書きの幅。 */
const WIDTH: Readonly<Record<Orientation, number>> = { landscape: 58, portrait: 38 };

/** 箇条書きだけの頁を、入る頁に分ける。続きの頁は見出しを（続き）として繰り返す。ほかの頁はそのまま。 */
export function splitLists(page: HandoutPage, orientation: Orientation): readonly HandoutPage[] {
  const [block, ...rest] = page.blocks;
  if (block?.kind !== 'lists' || rest.length > 0) return [page];
  const continued = { ...page, lead: [], message: continuedMessage(page) };
  const rooms = {
    first: pageRoom(page, orientation) + TABLE_HEAD,
    rest: pageRoom(continued, orientation) + TABLE_HEAD,
  };
  return paginate(block.groups, rooms, WIDTH[orientation]).map((groups, at) => ({
    ...page,
    id: at === 0 ? page.id : `${page.id}-${at + 1}`,
    message: at === 0 ? page.message : continued.message,
    lead: at === 0 ? page.lead : [],
    blocks: [{ ...block, id: at === 0 ? block.id : `${block.id}-${at + 1}`, groups }],
  }));
}

function paginate(
  groups: readonly ListGroup[],
  rooms: { readonly first: number; readonly rest: number },
  width: number,
): readonly (readonly ListGroup[])[] {
  const pages: ListGroup[][] = [[]];
  let left = rooms.first;
  for (const { heading, items } of groups) {
    const head = heading === '' ? 0 : HEADING;
    let open: ListGroup['items'][number][] | null = null;
    for (const [at, item] of items.entries()) {
      const height = linesIn(item.text, width) * LINE + ITEM_GAP;
      const needed = height + (open === null ? head : 0);
      if (needed > left && pages.at(-1)?.length !== 0) {
        pages.push([]);
        left = rooms.rest;
        open = null;
      }
      if (open === null) {
        open = [];
        pages
          .at(-1)
          ?.push({ heading: at === 0 || heading === '' ? heading : `${heading}（続き）`, items: open });
        left -= head;
      }
      open.push(item);
      left -= height;
    }
  }
  return pages;
}

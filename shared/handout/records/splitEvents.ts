import type { HandoutPage, Orientation } from '../model/handoutModel.ts';
import type { EventsBlock } from '../model/textBlocks.ts';
import { continuedMessage } from './continuedMessage.ts';
import { pageRoom } from './paginateRecords.ts';

/** 行事の題と表の見出し、間、一行 (回の多い表は詰めて描く) の高さ (mm)。renderer/handout/tables.css と同じ。 */
const HEAD = 18;
const GAP = 11;
const ROW = 11.5;
const CLOSE_ROW = 8.4;
const MANY = 8;
/** pageRoom が除いている、表の見出しの行。 */
const TABLE_HEAD = 7;

/** 行事の表だけの頁を、回の入る頁に分ける。続きの頁は行事の名を（続き）として繰り返す。ほかの頁はそのまま。 */
export function splitEvents(page: HandoutPage, orientation: Orientation): readonly HandoutPage[] {
  const blocks = page.blocks.flatMap((block) => (block.kind === 'events' ? [block] : []));
  if (blocks.length === 0 || blocks.length < page.blocks.length) return [page];
  const continued = { ...page, lead: [], message: continuedMessage(page) };
  const sheets: EventsBlock[][] = [[]];
  let left = pageRoom(page, orientation) + TABLE_HEAD;
  const turn = () => {
    sheets.push([]);
    left = pageRoom(continued, orientation) + TABLE_HEAD;
  };
  for (const block of blocks) {
    if (block.events.length === 0) {
      if (left < HEAD + ROW) turn();
      sheets.at(-1)?.push(block);
      left -= HEAD + ROW + GAP;
    }
    for (const [index, event] of block.events.entries()) {
      let rounds = event.rounds;
      let part = 0;
      do {
        const fit = rowsThatFit(left, rounds.length);
        if (fit === 0 && sheets.at(-1)?.length !== 0) {
          turn();
          continue;
        }
        const taken = rounds.slice(0, Math.max(1, fit));
        sheets.at(-1)?.push({
          ...block,
          id: index === 0 && part === 0 ? block.id : `${block.id}-${index + 1}-${part + 1}`,
          dates: index === 0 && part === 0 ? block.dates : [],
          events: [{ ...event, name: part === 0 ? event.name : `${event.name}（続き）`, rounds: taken }],
        });
        left -= HEAD + taken.length * (taken.length > MANY ? CLOSE_ROW : ROW) + GAP;
        rounds = rounds.slice(taken.length);
        part += 1;
        if (rounds.length > 0) turn();
      } while (rounds.length > 0);
    }
  }
  if (sheets.length === 1) return [page];
  return sheets.map((own, at) => ({
    ...page,
    id: at === 0 ? page.id : `${page.id}-${at + 1}`,
    message: at === 0 ? page.message : continued.message,
    lead: at === 0 ? page.lead : [],
    blocks: own,
  }));
}

/** 高さ left に入る回の数。みな入ればその数。 */
function rowsThatFit(left: number, rounds: number): number {
  const room = left - HEAD;
  const close = Math.floor(room / CLOSE_ROW);
  const wide = Math.floor(room / ROW);
  const fit = Math.max(0, close > MANY ? close : wide);
  return Math.min(rounds, fit);
}

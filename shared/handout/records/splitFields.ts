import { linesIn } from '../fitLines.ts';
import type { FieldGroup, RecordField } from '../model/fieldsBlock.ts';
import type { HandoutPage, Orientation } from '../model/handoutModel.ts';
import { continuedMessage } from './continuedMessage.ts';
import { pageRoom } from './paginateRecords.ts';

/** 記録の一行、欄の上下の余白、まとまりの題と間の高さ (mm)。renderer/handout/fields.css と同じ。 */
const LINE = 6.5;
const AROUND = 4;
const TITLE = 8.7;
const GAP = 6;
/** pageRoom が除いている、表の見出しの行。記録には無い。 */
const TABLE_HEAD = 7;
/** 12pt の全角の字数で、文の幅。 */
const WIDTH: Readonly<Record<Orientation, number>> = { landscape: 52, portrait: 31 };

/** 台帳の記録だけの頁を、入る頁に分ける。続きの頁はまとまりの題と名札を（続き）として繰り返す。ほかの頁はそのまま。 */
export function splitFields(page: HandoutPage, orientation: Orientation): readonly HandoutPage[] {
  const [block, ...rest] = page.blocks;
  if (block?.kind !== 'fields' || rest.length > 0) return [page];
  const titled = block.title === '' ? 0 : TITLE;
  const continued = { ...page, lead: [], message: continuedMessage(page) };
  const rooms = {
    first: pageRoom(page, orientation) + TABLE_HEAD - titled,
    rest: pageRoom(continued, orientation) + TABLE_HEAD - titled,
  };
  return paginate(block.groups, rooms, WIDTH[orientation]).map((groups, at) => ({
    ...page,
    id: at === 0 ? page.id : `${page.id}-${at + 1}`,
    message: at === 0 ? page.message : continued.message,
    lead: at === 0 ? page.lead : [],
    blocks: [at === 0 ? { ...block, groups } : { ...block, id: `${block.id}-${at + 1}`, groups, dates: [] }],
  }));
}

function paginate(
  groups: readonly FieldGroup[],
  rooms: { readonly first: number; readonly rest: number },
  width: number,
): readonly (readonly FieldGroup[])[] {
  const pages: FieldGroup[][] = [[]];
  let left = rooms.first;
  for (const { title, fields } of groups) {
    let open: RecordField[] | null = null;
    let started = false;
    for (const field of fields) {
      let label = field.label;
      let lines = [...field.lines];
      while (lines.length > 0) {
        const head = open === null ? (title === '' ? 0 : TITLE) + (pages.at(-1)?.length === 0 ? 0 : GAP) : 0;
        const fit = linesThatFit(lines, left - head - AROUND, width);
        if (
          fit < lines.length &&
          pages.at(-1)?.length !== 0 &&
          heightOf(lines, width) <= rooms.rest - TITLE
        ) {
          pages.push([]);
          left = rooms.rest;
          open = null;
          continue;
        }
        const taken = lines.slice(0, Math.max(1, fit));
        if (open === null) {
          open = [];
          pages.at(-1)?.push({ title: started && title !== '' ? `${title}（続き）` : title, fields: open });
          started = true;
        }
        open.push({ label, lines: taken });
        left -= head + heightOf(taken, width);
        lines = lines.slice(taken.length);
        if (lines.length > 0) {
          label = field.label.endsWith('（続き）') ? field.label : `${field.label}（続き）`;
          pages.push([]);
          left = rooms.rest;
          open = null;
        }
      }
    }
  }
  return pages;
}

/** 高さ room に、初めから何行入るか。 */
function linesThatFit(lines: RecordField['lines'], room: number, width: number): number {
  let used = 0;
  for (const [at, line] of lines.entries()) {
    used += lineHeight(line, width);
    if (used > room) return at;
  }
  return lines.length;
}

function heightOf(lines: RecordField['lines'], width: number): number {
  return lines.reduce((sum, line) => sum + lineHeight(line, width), AROUND);
}

function lineHeight(line: RecordField['lines'][number], width: number): number {
  return linesIn(line.map(({ text }) => text).join(''), width) * LINE;
}

import type { WardSheetBlock } from '../model/wardSheetBlock.ts';
import type { Box, SlideCell, SlideElement } from './slidePlan.ts';
import { fitTable, slideText, tableHeight } from './slideText.ts';

/** 左の表の割合と、表の間 mm。 */
const LEFT = 0.38;
const GAP = 6;
const SIZE = 9;

/** 区別シート: 左に相談支援室と人員、右に回答と会議、下に積極的医療機関の、三つの表。 */
export function wardSheetElements(block: WardSheetBlock, box: Box): readonly SlideElement[] {
  const institutions = institutionRows(block);
  const wide = [box.w];
  const height = Math.min(tableHeight(institutions, wide, SIZE), box.h * 0.35);
  const top = { ...box, h: box.h - height - GAP / 2 };
  const left = { ...top, w: box.w * LEFT };
  const right = { ...top, x: box.x + left.w + GAP, w: box.w - left.w - GAP };
  return [
    fitTable(registerRows(block), [24, left.w - 24], left),
    fitTable(replyRows(block), [right.w * 0.4, right.w * 0.24, right.w * 0.36], right),
    fitTable(institutions, wide, { ...box, y: box.y + box.h - height, h: height }),
  ];
}

function registerRows({ rooms, people }: WardSheetBlock): readonly (readonly SlideCell[])[] {
  const lines = rooms.map(({ label, text }) => (label === null ? text : `${label}　${text}`));
  return [
    [head('台帳'), head('')],
    [head('相談支援室'), cell(lines.join('\n'))],
    [head('人員'), cell(people.map(({ text }) => text).join('\n'))],
  ];
}

/** 回答の今年度と前年度。続けて会議の、開いた回数と日。 */
function replyRows({ replies, meetings }: WardSheetBlock): readonly (readonly SlideCell[])[] {
  return [
    [head('回答'), head(replies.currentHead), head(replies.beforeHead)],
    ...replies.rows.map((row) => [
      cell(`${row.label}${row.mark ?? ''}`),
      cell(row.current.text),
      cell(row.before.text),
    ]),
    [head('会議・研修会'), head('開いた／予定を含む'), head('月日')],
    ...meetings.rows.map(({ label, held, planned, cells }) => [
      cell(label),
      cell(held + planned === 0 ? '－' : `${held}／${held + planned}`),
      cell(
        cells.flatMap((days, at) => (days === '' ? [] : [`${meetings.months[at] ?? ''}${days}`])).join('、'),
      ),
    ]),
  ];
}

/** 医療機関の数と名、回答の状態。 */
function institutionRows({ institutions, states, open }: WardSheetBlock): readonly (readonly SlideCell[])[] {
  const { count, average, formal, consented, kinds, functions, names } = institutions;
  const listed = (all: typeof kinds) => all.map((each) => `${each.label}${each.count}`).join('・');
  const about =
    count === 0 ? '' : `　正式${formal}・内諾${consented}　${listed(kinds)}　${listed(functions)}`;
  const waiting = [
    ...(open.questions === 0 ? [] : [`確認事項${open.questions}件`]),
    ...(open.proposals === 0 ? [] : [`台帳に未反映${open.proposals}件`]),
  ];
  return [
    [head(`積極的医療機関 ${count}か所　24区の平均${average}か所${about}`)],
    [cell(names.replaceAll('\n', ''))],
    [cell(['回答の状態', ...states, ...waiting].join('　'))],
  ];
}

function cell(text: string): SlideCell {
  return { text: slideText(text) };
}

function head(text: string): SlideCell {
  return { text: slideText(text), bold: true };
}

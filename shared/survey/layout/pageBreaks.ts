import type { Block } from './block.ts';

/**
 * 改ページする行 (その行の後で切る)。まとまりは頁をまたがせず、章の見出しは次の項目と離さない。
 * 頁の半分より高いまとまり (長い表) だけは、見出しより下の行の境で分ける。
 * @param room 1頁に入る高さ (pt)  @param repeated 2頁目から繰り返す見出しの高さ (pt)
 */
export function pageBreaks(blocks: readonly Block[], room: number, repeated: number): readonly number[] {
  const breaks: number[] = [];
  let used = 0;
  let row = 0;
  for (const group of groups(blocks)) {
    const total = sum(group.heights);
    if (used + total <= room) {
      used += total;
      row += group.heights.length;
      continue;
    }
    const splits = total > room / 2;
    const head = sum(group.heights.slice(0, group.headRows));
    if (row > 0 && (!splits || used + head > room)) {
      breaks.push(row - 1);
      used = repeated;
    }
    group.heights.forEach((height, index) => {
      if (used + height > room && index >= group.headRows) {
        breaks.push(row - 1);
        used = repeated;
      }
      used += height;
      row += 1;
    });
  }
  return breaks;
}

/** 次と離せないまとまりを後ろとつなぐ。 */
function groups(blocks: readonly Block[]): readonly { heights: readonly number[]; headRows: number }[] {
  const joined: { heights: number[]; headRows: number }[] = [];
  let waiting: number[] = [];
  for (const block of blocks) {
    if (block.withNext) {
      waiting = [...waiting, ...block.heights];
      continue;
    }
    joined.push({ heights: [...waiting, ...block.heights], headRows: waiting.length + block.headRows });
    waiting = [];
  }
  return waiting.length > 0 ? [...joined, { heights: waiting, headRows: waiting.length }] : joined;
}

function sum(heights: readonly number[]): number {
  return heights.reduce((total, height) => total + height, 0);
}

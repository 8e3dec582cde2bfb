export interface Overflow {
  readonly page: string;
  readonly what: '本文が枠からはみ出す' | '横にはみ出す' | '図の言葉が重なる';
}

/** 頁の長い辺、本文と注の下端 (その下は足)、左右の余白。単位は mm。 */
const LONG_SIDE = 297;
const FOOT = 18;
const SIDE = 18;

/** 頁の本文が枠に収まらないところ、図の言葉が重なるところを探し、頁に data-overflow を付ける。 */
export function findOverflow(root: ParentNode = document): readonly Overflow[] {
  return [...root.querySelectorAll<HTMLElement>('.handout-page')].flatMap((page) => {
    const found = overflowsOf(page);
    if (found.length > 0) page.dataset.overflow = found.join('、');
    else delete page.dataset.overflow;
    return found.map((what) => ({ page: page.dataset.page ?? '', what }));
  });
}

function overflowsOf(page: HTMLElement): readonly Overflow['what'][] {
  const frame = page.getBoundingClientRect();
  // 画面では頁ごと縮めてあるので、mm から測り直す。
  const millimetre = Math.max(frame.width, frame.height) / LONG_SIDE;
  const slack = 0.5 * millimetre;
  const body = boxesIn(page, '[data-body] *');
  const notes = boxesIn(page, '.page-notes, .page-notes *');
  const drawn = [...body, ...notes, ...boxesIn(page, '.page-intro *')];
  // 注は本文の下に詰めて置くので、本文の下端は注の上端まで。
  const foot = frame.bottom - FOOT * millimetre;
  const limit = Math.min(foot, ...notes.map((box) => box.top));
  const below = (boxes: readonly DOMRect[], bottom: number) =>
    boxes.some((box) => box.bottom > bottom + slack);
  const [left, right] = [frame.left + SIDE * millimetre, frame.right - SIDE * millimetre];
  return [
    ...(below(body, limit) || below(drawn, foot) ? (['本文が枠からはみ出す'] as const) : []),
    ...(drawn.some((box) => box.right > right + slack || box.left < left - slack)
      ? (['横にはみ出す'] as const)
      : []),
    ...(labelsCollide(page, slack) ? (['図の言葉が重なる'] as const) : []),
  ];
}

/** 描かれたものの枠。大きさの無いもの (SVG の title) は位置も無いので除く。 */
function boxesIn(page: HTMLElement, selector: string): readonly DOMRect[] {
  return [...page.querySelectorAll(selector)]
    .map((element) => element.getBoundingClientRect())
    .filter((box) => box.width > 0 && box.height > 0);
}

/** 言葉どうし、または言葉と引出し線が重なるか。 */
function labelsCollide(page: HTMLElement, slack: number): boolean {
  const boxes = boxesIn(page, '[data-label]');
  const leaders = [...page.querySelectorAll('[data-leader]')].map((line) => line.getBoundingClientRect());
  return boxes.some(
    (box, index) =>
      boxes.slice(index + 1).some((other) => overlap(box, other, slack)) ||
      leaders.some((line) => overlap(box, line, 0, slack)),
  );
}

/** 横は across、縦は along 以上重なるか。縦の線は幅が無いので across は 0。 */
function overlap(a: DOMRect, b: DOMRect, across: number, along = across): boolean {
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) >= across &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) >= along
  );
}

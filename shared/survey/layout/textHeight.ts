const POINTS_PER_PIXEL = 0.75;
const PIXELS_PER_UNIT = 7;
const CELL_PADDING = 6;
const LINE = 1.32;

/** Excel の行の高さの上限。 */
const TALLEST = 400;

/**
 * 文を折り返して収めるのに要る高さ (pt)。結合したセルの高さは開いても自動では合わないので、こちらで見積もる。
 * 全角は字の大きさ、半角はその半分より少し広く数える (代わりの書体でも切れないように)。
 * @param width 列幅 (半角文字)  @param size 字の大きさ (pt)
 */
export function textHeight(text: string, width: number, size: number): number {
  const room = (width * PIXELS_PER_UNIT - CELL_PADDING) * POINTS_PER_PIXEL;
  const lines = text.split('\n').reduce((sum, line) => sum + linesIn(line, room, size), 0);
  return Math.min(TALLEST, Math.ceil(lines * size * LINE + 5));
}

function linesIn(line: string, room: number, size: number): number {
  let lines = 1;
  let used = 0;
  for (const character of line) {
    const advance = isHalfWidth(character) ? size * 0.56 : size;
    if (used + advance > room && used > 0) {
      lines += 1;
      used = 0;
    }
    used += advance;
  }
  return lines;
}

function isHalfWidth(character: string): boolean {
  return /[\u0020-\u007e\uff61-\uff9f]/.test(character);
}

import { estimateWidth } from './printedText.ts';

/** 行の終わりの半端 (禁則) のために狭く見る幅。 */
const RAGGED = 0.8;

/** 一行の文が、幅 room (全角の字数) に何行で入るか。狭いほうに外さない。 */
export function linesIn(line: string, room: number): number {
  return Math.max(1, Math.ceil(estimateWidth(line) / Math.max(1, room - RAGGED)));
}

/** 一行の文の、幅 room で most 行に入るいちばん長い頭。少なくとも一字。 */
export function longestHead(line: string, room: number, most: number): string {
  const chars = [...line];
  let [fits, over] = [1, chars.length];
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    if (linesIn(chars.slice(0, middle).join(''), room) <= most) fits = middle;
    else over = middle;
  }
  return chars.slice(0, fits).join('');
}

/** most 行に入るだけの文。入らなければ終わりを … にする。 */
export function clipLines(text: string, room: number, most: number): string {
  if (linesIn(text, room) <= most) return text;
  const chars = [...text];
  while (chars.length > 1 && linesIn(`${chars.join('')}…`, room) > most) chars.pop();
  return `${chars.join('')}…`;
}

/** most 行に入るだけの名を読点でつなぐ。名の途中では改行しない。入らなければ「ほか5人」を添える。 */
export function joinNames(
  names: readonly string[],
  { room, most, unit }: { readonly room: number; readonly most: number; readonly unit: string },
): string {
  for (let shown = names.length; shown > 0; shown -= 1) {
    const rest = names.length - shown;
    const lines = packNames([...names.slice(0, shown), ...(rest === 0 ? [] : [`ほか${rest}${unit}`])], room);
    if (countLines(lines.join('\n'), room) <= most) return lines.join('\n');
  }
  return clipLines(`${names[0] ?? ''}ほか${names.length - 1}${unit}`, room, most);
}

/** 改行のある文が、幅 room に何行で入るか。 */
export function countLines(text: string, room: number): number {
  return text.split('\n').reduce((sum, line) => sum + linesIn(line, room), 0);
}

/** 名を左から詰めた行。 */
function packNames(names: readonly string[], room: number): readonly string[] {
  const lines: string[] = [];
  for (const [index, name] of names.entries()) {
    const part = index === names.length - 1 ? name : `${name}、`;
    const line = lines.at(-1);
    if (line !== undefined && linesIn(line + part, room) === 1) lines[lines.length - 1] = line + part;
    else lines.push(part);
  }
  return lines;
}

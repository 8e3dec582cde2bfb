import type { GridChoice, GridColumn } from './gridTypes.ts';

/** いくつも選ぶ列の打ちかけ: 選んである選択肢の字と、終わりの打ちかけの語。 */
export interface MultiText {
  readonly chosen: ReadonlySet<string>;
  readonly rest: string;
}

const SEPARATORS = /[\n、,，;；/／]/;

/** 打った字を、選んである選択肢と、まだ選択肢になっていない終わりの語に分ける。 */
export function readMulti(column: GridColumn, text: string): MultiText {
  const whole = labelsIn(column, text);
  if (whole !== null) return { chosen: new Set(whole), rest: '' };
  const cut = lastSeparator(text);
  return {
    chosen: new Set(labelsIn(column, text.slice(0, Math.max(0, cut))) ?? []),
    rest: text.slice(cut + 1).trim(),
  };
}

/** 選択肢を付けるか外した字。終わりの打ちかけの語は、選んだ選択肢に替わる。 */
export function toggleChoice(column: GridColumn, text: string, choice: GridChoice): string {
  const cut = lastSeparator(text);
  const whole = labelsIn(column, text);
  const kept = whole ?? labelsIn(column, text.slice(0, Math.max(0, cut)));
  // 読めない語が前に残っていれば、捨てずに後ろへ足す。
  if (kept === null) return `${text.slice(0, cut + 1)}${choice.label}`;
  const chosen = new Set(kept);
  if (!chosen.delete(choice.label)) chosen.add(choice.label);
  return (column.choices ?? [])
    .map(({ label }) => label)
    .filter((label) => chosen.has(label))
    .join('、');
}

/** 空は何も選んでいない。読めなければ null。 */
function labelsIn(column: GridColumn, text: string): readonly string[] | null {
  if (text.trim() === '') return [];
  const parsed = column.parse(text);
  return parsed.ok ? (column.parts?.(parsed.value) ?? []) : null;
}

function lastSeparator(text: string): number {
  return [...text].findLastIndex((character) => SEPARATORS.test(character));
}

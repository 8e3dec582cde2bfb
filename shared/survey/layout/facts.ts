import type { Answers } from '../answer.ts';
import type { Survey } from '../survey.ts';

/** 様式1通を組むのに要ること。項目は様式の定義にあり、ここにはその回とその区のことだけ。 */
export interface FormFacts {
  readonly survey: Pick<Survey, 'id' | 'title' | 'fiscalYear' | 'half' | 'asOf' | 'deadline'>;
  readonly ward: { readonly code: string; readonly name: string };
  /** 書き出した日 YYYY-MM-DD (知らせるだけで、照合には使わない)。 */
  readonly issue: string;
  /** 台帳から前もって埋める答え: rows の行と、相談支援室の欄。 */
  readonly prefilled?: Answers;
  /** 前回の答えと、その回の名 (例「令和5年度 上半期」)。 */
  readonly last?: { readonly label: string; readonly answers: Answers };
  /** 記入済みの見本を作るときの、セルに入るそのままの値 (項目 code →)。 */
  readonly answers?: Readonly<Record<string, RawFill>>;
}

export type RawCell = string | number | null | { readonly date: string };

type MarkFill = Readonly<Record<string, string | number | null>>;

/** ふつうの項目は1つの値、multi は選択肢 code → 印、rows は行の並び。 */
export type RawFill = RawCell | MarkFill | readonly (readonly RawCell[])[];

/** 1セルの項目に入れる値。 */
export function fillCell(fill: RawFill | undefined): RawCell {
  if (fill === undefined || isRows(fill)) return null;
  return isMarks(fill) ? null : (fill as RawCell);
}

/** multi の1つの選択肢の行に入れる印。 */
export function fillMark(fill: RawFill | undefined, choice: string): RawCell {
  const marks: MarkFill = isMarks(fill) ? fill : {};
  return marks[choice] ?? null;
}

/** rows に入れる行。指定が無ければ null (台帳の行を使う)。 */
export function fillRows(fill: RawFill | undefined): readonly (readonly RawCell[])[] | null {
  return isRows(fill) ? fill : null;
}

function isRows(fill: RawFill | undefined): fill is readonly (readonly RawCell[])[] {
  return Array.isArray(fill);
}

function isMarks(fill: RawFill | undefined): fill is MarkFill {
  return typeof fill === 'object' && fill !== null && !isRows(fill) && !isDate(fill);
}

function isDate(fill: object): boolean {
  return 'date' in fill && typeof fill.date === 'string' && Object.keys(fill).length === 1;
}

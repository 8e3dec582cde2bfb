/** 読み取ったブックの中身。数式・書式は読むのに要るものだけ。プロセスをまたぐので JSON にできる形。 */
export interface WorkbookCells {
  readonly date1904: boolean;
  readonly sheets: readonly SheetCells[];
  /** 範囲を指す名前だけ。参照先を失った名前は `range: null`。 */
  readonly names: readonly CellName[];
  /** ブックにあったが、開かず動かさなかったもの。 */
  readonly notOpened?: readonly NotOpened[];
}

export type NotOpened = 'マクロ' | '外部のブックへのリンク';

export interface SheetCells {
  readonly name: string;
  readonly hidden: boolean;
  /** 値か数式のあるセルだけ。行・列の順。 */
  readonly cells: readonly Cell[];
  readonly merges: readonly CellRange[];
  /** コメントと図形の文。答えには使わず、あったことを知らせる。 */
  readonly notes?: readonly SheetNote[];
  /** 条件によって取消線が出る範囲 (条件付き書式)。出ているかどうかは分からない。 */
  readonly maybeStruck?: readonly CellRange[];
  /** 隠してある行と列 (両端を含む、0始まり)。 */
  readonly hiddenRows?: readonly Span[];
  readonly hiddenColumns?: readonly Span[];
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** 0始まりの行・列。 */
export interface Cell {
  readonly row: number;
  readonly column: number;
  /** 日付は表計算の連番のまま (`date` が真)。文字列にふりがなは含めない。 */
  readonly value: string | number | boolean | null;
  /** `#REF!` などのエラー値。あれば value は null。 */
  readonly error?: string;
  /** 数式のセル。計算結果が保存されていなければ value は null。 */
  readonly formula?: true;
  /** 日付の表示形式が付いた数。 */
  readonly date?: true;
  /** 時刻だけの表示形式が付いた数 (20:00 は 0.833…)。 */
  readonly time?: true;
  /** 割合の表示形式が付いた数 (20% は 0.2)。 */
  readonly percent?: true;
  /** 文字の一部か全部に取消線・上付き・下付きがある。値だけを見ると別の数に化ける。 */
  readonly struck?: true;
}

/** セルに付いたコメントか、紙の上の図形の中の文。番地の分からないものは null。 */
export interface SheetNote {
  readonly row: number | null;
  readonly column: number | null;
  readonly text: string;
}

/** 両端を含む範囲。 */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface CellName {
  readonly name: string;
  /** シート範囲の名前ならそのシート名。 */
  readonly scope: string | null;
  readonly sheet: string | null;
  readonly range: CellRange | null;
}

/** `F20` の形の番地。 */
export function cellAddress(row: number, column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** 升目の値。日付は YYYY-MM-DD の文字、真偽は boolean か 0/1、空は null。 */
export type GridValue = string | number | boolean | null;

export interface GridRow {
  readonly id: string;
  readonly values: Readonly<Record<string, GridValue>>;
}

/** 読めたら値 (読み替えたら note に一言)、読めなければ理由の一文。 */
export type GridParse =
  | { readonly ok: true; readonly value: GridValue; readonly note?: string }
  | { readonly ok: false; readonly reason: string };

export interface GridChoice {
  readonly value: string | number;
  readonly label: string;
  /** よみやコード。打って選ぶときだけ照らす。 */
  readonly aliases?: readonly string[];
}

export interface GridColumn {
  readonly key: string;
  readonly heading: string;
  readonly kind: 'text' | 'longText' | 'date' | 'number' | 'choice' | 'flag';
  readonly width?: number;
  /** 人が決めるまで、横に動かしても左に残る列。 */
  readonly frozen?: boolean;
  readonly readOnly?: boolean | ((row: GridRow) => boolean);
  /** 空のままでは新しい行をしまえない列。 */
  readonly required?: boolean;
  /** 並びが正式の順。並べ替えも絞り込みもこの順に従う。 */
  readonly choices?: readonly GridChoice[];
  /** 選択肢をいくつでも選ぶ列だけ: 値にある選択肢の字を、選択肢の順に。絞り込みはこの一つずつで。 */
  parts?(value: GridValue): readonly string[];
  /** 絞り込みの近道 (例: ブロック)。 */
  readonly groups?: { readonly label: string; readonly items: readonly GridGroup[] };
  /** 打った字・貼った字を値にする。空の字は「消す」、flag では「○」が「付ける」。 */
  parse(text: string): GridParse;
  /** 見せる字、写す字、探す字。 */
  format(value: GridValue): string;
  /** F2 で直すときの字。無ければ format と同じ。 */
  editText?(value: GridValue): string;
}

export interface GridGroup {
  readonly label: string;
  readonly values: readonly GridValue[];
}

/** 一度に書く一まとまり。一回の「元に戻す」で戻る。 */
export interface GridBatch {
  readonly edits: readonly GridEdit[];
  readonly inserts: readonly GridInsert[];
}

export interface GridEdit {
  readonly id: string;
  readonly key: string;
  /** 書くときに見えていた値。今の値と違えば、受け手は断る。 */
  readonly seen: GridValue;
  readonly value: GridValue;
  readonly text: string;
}

export interface GridInsert {
  /** 仮の名。断りの problems ではこの名で指す。 */
  readonly id: string;
  readonly values: Readonly<Record<string, GridValue>>;
}

/** ok でなければ何も書かれていない。inserted は inserts と同じ順の、本当の id。 */
export type GridCommitResult =
  | { readonly ok: true; readonly inserted?: readonly string[] }
  | { readonly ok: false; readonly problems: readonly GridProblem[] };

/** key が無ければ行の、id も無ければまとまり全部の断り。 */
export interface GridProblem {
  readonly id?: string;
  readonly key?: string;
  readonly reason: string;
}

/** 書けなかった升目。row は画面の行番号。 */
export interface RefusedCell {
  readonly id: string;
  readonly key: string;
  readonly row: number;
  readonly heading: string;
  readonly text: string;
  readonly reason: string;
}

export interface GridSort {
  readonly key: string;
  readonly direction: 'up' | 'down';
}

/** 人ごとに覚える見え方。持ち主は画面、しまう所も画面が決める。 */
export interface GridViewState {
  readonly order: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
  readonly hidden: readonly string[];
  /** 横に動かしても左に残す列。null なら列の定義のとおり。 */
  readonly frozen: readonly string[] | null;
  readonly sort: GridSort | null;
}

/** 列の key → 残す値の見える字。 */
export type GridFilters = Readonly<Record<string, ReadonlySet<string>>>;

export interface GridMessage {
  readonly level: 'error' | 'info';
  readonly text: string;
}

/** rows × columns の四角。filled は空でない升目の数 (広すぎて数えなければ null)。 */
export interface GridSelectionSummary {
  readonly rows: number;
  readonly columns: number;
  readonly filled: number | null;
  readonly ids: readonly string[];
}

export interface GridActiveCell {
  readonly id: string | null;
  readonly key: string;
  readonly row: number;
}

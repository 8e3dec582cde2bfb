import type { CellRange } from './cells.ts';

/**
 * これから書くブックの姿。表計算の部品を知らない素のデータで、行と列は0始まり
 * (`cells.ts` と同じ)。書くのは `electron/files/workbook/writeWorkbook.ts` だけ。
 */
export interface WorkbookPlan {
  /** 文書のプロパティの表題。 */
  readonly title?: string;
  /** 作った日。同じ計画からいつも同じファイルができるよう、時計は読まない。 */
  readonly created?: string;
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
  /** 開いたときに見えるシート。既定は0。 */
  readonly activeSheet?: number;
}

export interface SheetPlan {
  readonly name: string;
  readonly hidden?: boolean;
  /** 保護する (パスワードなし)。列幅と行の高さは変えられる。 */
  readonly protected?: boolean;
  /** 半角文字の数。1 は画面で7px、印刷で約1.85mm。 */
  readonly columnWidths?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** 行 → 高さ (pt)。 */
  readonly rowHeights?: Readonly<Record<number, number>>;
  readonly cells: readonly CellPlan[];
  readonly merges?: readonly CellRange[];
  readonly validations?: readonly ValidationPlan[];
  readonly freeze?: { readonly rows?: number; readonly columns?: number };
  /** 絞り込みの▼を付ける範囲 (見出しを含む)。 */
  readonly filter?: CellRange;
  readonly gridLines?: boolean;
  readonly print?: PrintPlan;
}

/** 日付は暦日 YYYY-MM-DD。時刻と時差は持たない。 */
export type CellPlanValue = string | number | null | { readonly date: string };

export interface CellPlan {
  readonly row: number;
  readonly column: number;
  readonly value: CellPlanValue;
  readonly style?: CellStylePlan;
}

export interface CellStylePlan {
  /** pt。既定 10.5。 */
  readonly size?: number;
  readonly bold?: boolean;
  /** 6桁の16進。 */
  readonly color?: string;
  readonly fill?: string;
  readonly border?: BorderPlan;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  /** 欄に収まるまで字を縮める (wrap とは両立しない)。 */
  readonly shrink?: boolean;
  readonly indent?: number;
  readonly numFmt?: string;
  /** 既定は真。保護したシートで書けるのは偽のセルだけ。 */
  readonly locked?: boolean;
}

export interface BorderPlan {
  readonly line: 'hair' | 'thin' | 'medium';
  readonly color: string;
  /** 既定は四辺。 */
  readonly sides?: readonly ('top' | 'right' | 'bottom' | 'left')[];
}

/** 入力規則。選択肢はかならず (隠し) シートの範囲で指す。255文字を超える直書きを作れないように。 */
export type ValidationPlan = ValidationRule & {
  readonly range: CellRange;
  readonly error?: {
    readonly title: string;
    readonly text: string;
    /** stop 入力を拒む / information 知らせるだけで受け付ける。 */
    readonly severity: 'stop' | 'information';
  };
  readonly prompt?: { readonly title: string; readonly text: string };
};

export type ValidationRule =
  | { readonly kind: 'list'; readonly source: { readonly sheet: string; readonly range: CellRange } }
  | { readonly kind: 'whole' | 'decimal'; readonly min: number }
  | { readonly kind: 'any' };

/** ブック全体の名前。 */
export interface NamePlan {
  readonly name: string;
  readonly sheet: string;
  readonly range: CellRange;
}

export interface PrintPlan {
  readonly orientation: 'portrait' | 'landscape';
  /** 横を1ページに収める (用紙はいつも A4)。 */
  readonly fitToWidth: boolean;
  readonly marginsMm: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  readonly area?: CellRange;
  /** どのページにも繰り返す見出しの行。 */
  readonly repeatRows?: { readonly first: number; readonly last: number };
  /** ここに並ぶ行の後で改ページする。 */
  readonly breakAfter?: readonly number[];
  /** `{page}` と `{pages}` はページ番号と総ページ数になる。 */
  readonly header?: HeaderFooterPlan;
  readonly footer?: HeaderFooterPlan;
}

export interface HeaderFooterPlan {
  readonly left?: string;
  readonly center?: string;
  readonly right?: string;
}

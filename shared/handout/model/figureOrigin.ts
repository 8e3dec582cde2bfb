import type { RegisterTable } from '../../register/definition.ts';
import type { Half } from '../../survey/survey.ts';

/** 数一つの出所。紙には出ない。画面で数を押したときに開く。 */
export interface FigureOrigin {
  /** 何の数か (項目と選択肢の名、区の名など)。 */
  readonly label: string;
  /** その数になった区の名、行政順。null なら答えた区のすべて。 */
  readonly wards: readonly string[] | null;
  readonly source: FigureSource | null;
  /** ほかの年度・期の数なら、その年度と期。 */
  readonly place?: FigurePlace | undefined;
  /** 台帳から数えた数なら、台帳とその行。 */
  readonly register?: RegisterOrigin | undefined;
  /** 項目の答えではない数: 表の行の数、送付と提出の状態。 */
  readonly counted?: 'rows' | 'status' | undefined;
}

/** 年度と期。前の年度の数の出所を、比べ (comparison) から探すために持つ。 */
export interface FigurePlace {
  readonly fiscalYear: number;
  readonly half: Half;
}

export interface FigureSource {
  readonly form: string;
  readonly item: string;
}

/** 台帳のどの行を数えたか。 */
export interface RegisterOrigin {
  readonly table: RegisterTable;
  /** 基準日 YYYY-MM-DD。期間の無い台帳は null。 */
  readonly asOf: string | null;
  /** 欄 → 台帳の表に出る言葉。どの欄も、並べた言葉のどれかである行。 */
  readonly where: Readonly<Record<string, readonly string[]>>;
  /** 一行だけなら、その行と欄。 */
  readonly row?: { readonly id: string; readonly field: string | null } | undefined;
}

/** 文の中の数一つの出所。 */
export interface StatedOrigin {
  /** どの文か (statedPlace)。 */
  readonly at: string;
  /** 文の何番目の数か、0 から (numberTokens)。 */
  readonly token: number;
  readonly origin: FigureOrigin;
}

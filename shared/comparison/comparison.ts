import type { FormDefinition, FormId, ItemType } from '../survey/form.ts';
import type { PublishedFigure } from '../survey/publishedFigure.ts';
import type { Half, Survey } from '../survey/survey.ts';
import type { SurveyTally } from '../survey/tally.ts';

/** 比べる回: その版の様式と集計。 */
export interface ComparedRound {
  readonly survey: Pick<Survey, 'id' | 'title' | 'fiscalYear' | 'half' | 'asOf' | 'closedAt'>;
  readonly forms: readonly FormDefinition[];
  readonly tally: SurveyTally;
}

/** 年度をまたぐ比べ。`survey compare --json` の形でもある。 */
export interface Comparison {
  readonly rounds: readonly {
    readonly id: string;
    readonly title: string;
    readonly fiscalYear: number;
    readonly half: Half;
    readonly closed: boolean;
  }[];
  readonly series: readonly Series[];
}

/** 系列: 一つの項目 (または導出値、様式に無い公表値) を、年度と期の順に並べたもの。 */
export interface Series {
  /** 様式に無い公表値は null。 */
  readonly form: FormId | null;
  /** いちばん新しい版での code。様式に無い公表値は印刷された名。 */
  readonly code: string;
  readonly label: string;
  /** sum・wards は導出値、free は様式に無い公表値。 */
  readonly type: ItemType | 'sum' | 'wards' | 'free';
  readonly unit: string;
  /** 様式の節の名。様式に無い公表値は ''。 */
  readonly section: string;
  /** 選択肢か階級。点の counts の並び。 */
  readonly parts: readonly { readonly code: string; readonly label: string }[];
  readonly partOf: string | null;
  readonly within: string | null;
  readonly points: readonly Point[];
  readonly breaks: readonly SeriesBreak[];
}

/** 系列の点: ある年度のある期の数。 */
export interface Point {
  readonly fiscalYear: number;
  readonly half: Half;
  /** recalculated 回答から / published 公表値だけ / derived ほかの期から (上半期＋下半期、通年−上半期) */
  readonly source: 'recalculated' | 'published' | 'derived';
  /** その期の様式での code。新しい版と違えば、つながりは follows による。 */
  readonly code: string;
  /** 同じ番号の点どうしだけが比べられる。古いものから 0…。 */
  readonly group: number;
  /** 階級の区切りが同じ点どうしの番号。分布は、これも同じときだけ比べられる。 */
  readonly bandGroup: number;
  /** 件数などの値。決まらない (未確定、引けない) か、数でない項目なら null。 */
  readonly value: number | null;
  /** 選択肢・階級の区数。 */
  readonly counts: Readonly<Record<string, number>> | null;
  /** 答える区の数。公表値だけの点では印刷された n、無ければ null。 */
  readonly n: number | null;
  readonly noAnswer: number | null;
  /** 一部だけ答えた区 (片方の半期だけ、導出値のもとの一部だけ)。 */
  readonly partial: readonly string[];
  /** 選択肢・階級 → 区。 */
  readonly wards: Readonly<Record<string, readonly string[]>> | null;
  /** 区 → 値。 */
  readonly values: Readonly<Record<string, number>> | null;
  /** もとの回。 */
  readonly rounds: readonly string[];
  /** 同じ期に公表された数。再計算で書き換えない。 */
  readonly published: readonly PublishedFigure[];
  readonly note: string | null;
}

/** 系列の切れ目。ここをまたいで、率も差も矢印も和も出さない。 */
export interface SeriesBreak {
  readonly between: readonly [PointPlace, PointPlace];
  readonly reason: string;
}

export interface PointPlace {
  readonly fiscalYear: number;
  readonly half: Half;
  readonly code: string;
}

import type { Half } from '../survey/survey.ts';
import type { Ward, Block as WardBlock } from '../ward/ward.ts';

/**
 * 配付資料の仕上がり。数も文も決まっていて、描くだけの姿。JSON にそのまま書ける。
 * 数字はすべて、どの区から来たか (`wards`: 区名を行政順) を持つ。
 */
export interface HandoutModel {
  readonly id: string;
  readonly title: string;
  /** 表紙の題。\n は改行。 */
  readonly coverTitle: string;
  /** 元になった調査の回。調査によらない資料は null。 */
  readonly survey: string | null;
  readonly fiscalYear: number;
  /** 令和6年度 */
  readonly fiscalYearLabel: string;
  /** 基準日 YYYY-MM-DD。 */
  readonly asOf: string;
  /** 資料４ */
  readonly documentNumber: string;
  readonly author: string;
  readonly language: 'ja';
  /** 〔公開資料〕と印刷するか。 */
  readonly public: boolean;
  readonly orientation: Orientation;
  /** 架空の値か。すべての頁の柱に「架空の値」と印刷する。 */
  readonly sample: boolean;
  readonly chapters: readonly HandoutChapter[];
  readonly pages: readonly HandoutPage[];
  /** 公開資料に出せない図があるとき、その一文ずつ。あれば紙にもファイルにもしない。 */
  readonly refusals?: readonly string[] | undefined;
}

/** A4 の横か縦。 */
export type Orientation = 'landscape' | 'portrait';

export interface HandoutChapter {
  readonly id: string;
  /** Ⅰ Ⅱ Ⅲ */
  readonly numeral: string;
  readonly label: string;
}

export interface HandoutPage {
  readonly id: string;
  /** 章の id。表紙は null。 */
  readonly chapter: string | null;
  readonly section: string | null;
  /** 区ごとの頁の区。 */
  readonly ward?: Ward | undefined;
  /** 令和6年9月1日現在 */
  readonly asOf: string | null;
  /** 1行か2行。 */
  readonly message: readonly string[];
  readonly lead: readonly string[];
  readonly blocks: readonly HandoutBlock[];
  readonly notes: readonly HandoutNote[];
}

/** 注。`mark` は ※、※1 など。単位や図の見方には印が無い。 */
export interface HandoutNote {
  readonly mark: string | null;
  readonly text: string;
}

export type HandoutBlock =
  | DutiesBlock
  | CellsBlock
  | BarsBlock
  | StatesBlock
  | CountsBlock
  | YearsBlock
  | StatementsBlock
  | ClausesBlock
  | WardTableBlock
  | WardMapBlock
  | CouncilsBlock
  | EventsBlock
  | RecordsBlock
  | WardSheetBlock
  | PictureBlock
  | LikertBlock
  | LinesBlock
  | SharesBlock;

/** 図と表に共通の名と出所。 */
interface Figure {
  readonly id: string;
  readonly title: string;
  /** 題の横の小さい字 (ます1つが1区、複数回答 n＝24区)。 */
  readonly hint: string | null;
  /** 集計のどの項目から来たか。定義に書いた事実だけなら null。 */
  readonly source: FigureSource | null;
  /** 題の上に線を引くか (頁の中の節のとき)。 */
  readonly ruled: boolean;
  /** 台帳から数えた図: どの台帳か。 */
  readonly register?: 'institution' | 'assignment' | undefined;
  /** 頁の半分の幅。続く二つの半分の図は左右に並ぶ。 */
  readonly half?: boolean | undefined;
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

/** 求められる事項と、担当ごとの業務。 */
export interface DutiesBlock extends Figure {
  readonly kind: 'duties';
  readonly requirementsTitle: string;
  readonly requirements: readonly { readonly mark: string; readonly text: string }[];
  readonly offices: readonly {
    readonly name: string;
    readonly duties: readonly { readonly text: string; readonly mark: string | null }[];
  }[];
}

/** hatched = 斜線。dashed は未回答だけに使う。 */
export type Tone = 'solid' | 'hatched' | 'light' | 'white' | 'dashed';

/** ます1つが1区の帯。 */
export interface CellsBlock extends Figure {
  readonly kind: 'cells';
  /** 横幅に並ぶますの数 (全区)。 */
  readonly width: number;
  readonly band: CellBand;
  /** 帯の一部の内訳: ますの下の括弧と言葉。 */
  readonly breakdown: CellBreakdown | null;
  /** 帯の一部の内訳: 同じますの幅の帯。 */
  readonly strips: readonly CellStrip[];
  /** どの区分の内訳か (segments の番号)。strips が無ければ null。 */
  readonly stripsOf: { readonly segment: number; readonly label: string } | null;
  /** 紙に名を出す区 (区分ごと)。 */
  readonly named: readonly { readonly label: string; readonly wards: readonly string[] }[];
}

export interface CellBand {
  /** n。segments の count の計と等しい。 */
  readonly base: number;
  readonly segments: readonly Segment[];
}

export interface Segment {
  /** 選択肢の code、階級の名、または 'noAnswer'。 */
  readonly code: string;
  /** \n は置いてよい改行。 */
  readonly label: string;
  readonly count: number;
  readonly tone: Tone;
  readonly wards: readonly string[];
}

export interface CellBreakdown {
  readonly segment: number;
  readonly title: string;
  readonly source: FigureSource | null;
  /**
   * exclusive: 一区が一つだけ選び和が区分と等しいので、ますの下に括弧で分ける。
   * counted: 複数回答。区数を添えて並べる。 listed: 区数を印刷しない。
   */
  readonly how: 'exclusive' | 'counted' | 'listed';
  readonly entries: readonly CountedLabel[];
}

export interface CellStrip extends CellBand {
  readonly title: string;
  readonly hint: string | null;
  readonly source: FigureSource | null;
}

export interface CountedLabel {
  readonly code: string;
  readonly label: string;
  readonly count: number;
  readonly wards: readonly string[];
}

/** 複数回答の棒。軸は 0 から全区。 */
export interface BarsBlock extends Figure {
  readonly kind: 'bars';
  readonly base: number;
  readonly axisMax: number;
  readonly ticks: readonly number[];
  readonly bars: readonly (CountedLabel & { readonly tone: Tone })[];
}

/** 三状態 (または同じ選択肢の項目) の積み棒。一行が一項目、右に前年度の区数。 */
export interface StatesBlock extends Figure {
  readonly kind: 'states';
  readonly axisMax: number;
  readonly ticks: readonly number[];
  readonly legend: readonly { readonly label: string; readonly tone: Tone }[];
  readonly numbered: boolean;
  readonly rows: readonly StatesRow[];
  /** 前年度の列の見出し (\n は改行)。前の数が一つも無ければ null。 */
  readonly earlierHead: string | null;
  /** 前年度の列の年度と期。前の数が一つも無ければ null。 */
  readonly earlierPlace?: FigurePlace | null | undefined;
  /** 前年度との差の列を出すか。期間の違う数 (上半期と通年) の差は出さない。 */
  readonly difference: boolean;
}

export interface StatesRow {
  readonly label: string;
  readonly source: FigureSource;
  readonly base: number;
  readonly segments: readonly Segment[];
  /** 前年度の区数。無ければ null。 */
  readonly earlier: EarlierCount | null;
}

export interface EarlierCount {
  readonly value: number;
  /** 公表値か、前の回の集計か。 */
  readonly from: 'published' | 'tally';
}

/** 件数・回数の横棒。一本が一項目の市全体の和。 */
export interface CountsBlock extends Figure {
  readonly kind: 'counts';
  readonly unit: string;
  readonly axisMax: number;
  readonly ticks: readonly number[];
  readonly bars: readonly CountBar[];
}

export interface CountBar {
  readonly label: string;
  /** 台帳から来た数は null。 */
  readonly source: FigureSource | null;
  readonly value: number;
  /** 答えていない区の数。 */
  readonly noAnswer: number;
  /** 誰も答えていないとき、0の代わりに書く言葉 (未回答)。数があれば null。 */
  readonly instead: string | null;
  /** 値のある区 (値が1以上) の名と値、行政順。 */
  readonly wards: readonly { readonly ward: string; readonly value: number }[];
  readonly tone: Tone;
}

/** 年度の推移: 縦棒とその下の表。棒は表の列の上に立つ。 */
export interface YearsBlock extends Figure {
  readonly kind: 'years';
  readonly unit: string;
  readonly axisMax: number;
  readonly ticks: readonly number[];
  /** 棒の内訳の凡例。内訳が無ければ空。 */
  readonly legend: readonly { readonly label: string; readonly tone: Tone }[];
  readonly columns: readonly YearColumn[];
  readonly rows: readonly YearRow[];
  /** 公表値と内訳計の違う年度があるか (破線の箱と注)。 */
  readonly differs: boolean;
}

export interface YearColumn {
  readonly half?: Half | undefined;
  /** 令和6年度、令和5年度\n上半期 */
  readonly label: string;
  readonly fiscalYear: number;
  /** 参考の半期。細く、灰で、間を空けて置く。 */
  readonly reference: boolean;
  /** 棒の上の数。無ければ null (未確定)。 */
  readonly value: number | null;
  /** 積む内訳、凡例の順。内訳が無ければ空。 */
  readonly parts: readonly (number | null)[];
  /** この列の前に系列の切れ目があれば、その訳。 */
  readonly breakBefore: string | null;
  /** 切れ目より前の数え方か (斜線で描く)。 */
  readonly oldDefinition: boolean;
}

export interface YearRow {
  /** 数の項目。計や差など、項目でない行には無い。 */
  readonly source?: FigureSource | undefined;
  readonly label: string;
  readonly kind: 'total' | 'part' | 'sum' | 'difference' | 'within';
  /** 列の順の数。無ければ null (－)。 */
  readonly values: readonly (number | null)[];
}

/** めざすべき姿 × 取組内容 (職員の文)。 */
export interface StatementsBlock extends Figure {
  readonly kind: 'statements';
  readonly labelHead: string;
  readonly statementsHead: string;
  readonly wardsHead: string;
  readonly numbered: boolean;
  readonly rows: readonly StatementRow[];
}

export interface StatementRow {
  readonly source: FigureSource;
  readonly label: string;
  readonly statements: readonly { readonly text: string; readonly wards: readonly string[] }[];
  /** この項目に取り組むと答えた区。 */
  readonly engaged: CountedLabel;
  /** 答えていない区。1区以上なら区数に添えて印刷する。 */
  readonly noAnswer: CountedLabel;
  /** 文の代わりに印刷する言葉と、その区。文があれば null。 */
  readonly instead: StatementInstead | null;
}

export interface StatementInstead extends CountedLabel {
  /** 「（内容の文は未作成）」「該当なし」「未回答」 */
  readonly text: string;
}

/** 記号と文の表 (資格要件)。`**…**` は太字。 */
export interface ClausesBlock extends Figure {
  readonly kind: 'clauses';
  readonly clauses: readonly { readonly mark: string; readonly text: string }[];
}

/** 24区の数の表 (2×12)。 */
export interface WardTableBlock extends Figure {
  readonly kind: 'wardTable';
  readonly wardHead: string;
  readonly valueHead: string;
  readonly columns: number;
  readonly rows: readonly WardValue[];
  readonly total: { readonly label: string; readonly value: number };
  /** 値の単位 (機関)。 */
  readonly unit: string;
}

export interface WardValue {
  readonly ward: string;
  readonly value: number;
  /** ※1 など、数字の外に置く印。 */
  readonly marks: readonly string[];
}

/** 区のますの地図。 */
export interface WardMapBlock extends Figure {
  readonly kind: 'wardMap';
  readonly columns: number;
  readonly rows: number;
  readonly tiles: readonly WardTile[];
  /** 値のある階級だけ、小さい順。`shade` は 0 (白) から 4 (濃)。 */
  readonly classes: readonly { readonly label: string; readonly shade: number }[];
  readonly classesTitle: string;
  /** 値の単位 (機関)。 */
  readonly unit: string;
  readonly blockTotals: readonly {
    readonly block: WardBlock;
    readonly wards: number;
    readonly total: number;
  }[];
}

export interface WardTile {
  readonly ward: string;
  /** ますに書く短い名 (区を除く)。 */
  readonly name: string;
  readonly block: WardBlock;
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly shade: number;
}

/** 会議体: 目的、回数、議題。 */
export interface CouncilsBlock extends Figure {
  readonly kind: 'councils';
  readonly councils: readonly {
    readonly name: string;
    /** 部会など。 */
    readonly role: string | null;
    readonly frequency: string;
    readonly purpose: string;
    readonly topicsTitle: string;
    readonly topics: readonly string[];
  }[];
}

/** 健康局の行事。一行事が何回か。 */
export interface EventsBlock extends Figure {
  readonly kind: 'events';
  readonly events: readonly {
    readonly name: string;
    readonly content: readonly string[];
    readonly rounds: readonly EventRound[];
  }[];
}

export interface EventRound {
  readonly label: string;
  /** 令和６年５月16日（木） */
  readonly date: string;
  readonly place: string;
  /** 参加区数。印刷していなければ null。 */
  readonly wards: number | null;
  readonly persons: number;
}

/** 文の表 (確認票、確認事項の一覧)。 */
export interface RecordsBlock extends Figure {
  readonly kind: 'records';
  /** 幅は mm。 */
  readonly columns: readonly { readonly label: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
  /** 手で書き込む行の高さの下限 (mm)。書き込まない表は null。 */
  readonly writing: number | null;
  /** 一行も無いときに印刷する言葉。 */
  readonly nothing: string;
}

/** アンケートの 100% 棒。 */
export interface LikertBlock extends Figure {
  readonly kind: 'likert';
  /** 縦の線で示す割合 (%)。 */
  readonly line: number | null;
  readonly groups: readonly {
    readonly label: string;
    readonly who: string;
    readonly base: number;
    readonly returned: number;
    /** 回収率、小数1桁まで (93%)。 */
    readonly rate: string;
    readonly questions: readonly {
      readonly question: string;
      readonly segments: readonly LikertSegment[];
    }[];
  }[];
}

export interface LikertSegment {
  readonly label: string;
  readonly count: number;
  readonly tone: Tone;
  /** 選択肢との対応が読み取れない数か (白います、※)。 */
  readonly unknown: boolean;
}

/** 年度の折れ線とその下の表。 */
export interface LinesBlock extends Figure {
  readonly kind: 'lines';
  readonly unit: string;
  readonly axisMax: number;
  readonly ticks: readonly number[];
  readonly columns: readonly { readonly label: string; readonly fiscalYear: number }[];
  readonly series: readonly {
    readonly label: string;
    readonly source: FigureSource;
    /** 列の順の数。無ければ null。 */
    readonly values: readonly (number | null)[];
    /** この列の前で線を切る訳。切らなければ null。 */
    readonly breaks: readonly (string | null)[];
  }[];
}

/** 割合の円。言葉は円の外に引出し線で。 */
export interface SharesBlock extends Figure {
  readonly kind: 'shares';
  readonly unit: string;
  readonly total: number;
  /** 多くて5つと、その他、未回答。0 のものは無い。 */
  readonly parts: readonly SharePart[];
}

export interface SharePart {
  readonly label: string;
  readonly value: number;
  /** 整数の %。 */
  readonly percent: number;
  readonly kind: 'part' | 'other' | 'noAnswer';
  readonly source: FigureSource | null;
  readonly wards: readonly string[];
}

/** 一区の一頁。字は欄に入るだけに切ってある。 */
export interface WardSheetBlock extends Figure {
  readonly kind: 'wardSheet';
  readonly ward: string;
  readonly rooms: readonly SheetRow[];
  readonly people: readonly SheetRow[];
  readonly institutions: SheetInstitutions;
  readonly replies: {
    readonly currentHead: string;
    readonly beforeHead: string;
    readonly rows: readonly SheetReply[];
  };
  /** 様式ごとの状態 (区役所 確定)。 */
  readonly states: readonly string[];
  /** 片付いていない確認事項と、台帳に反映していない違いの数。 */
  readonly open: { readonly questions: number; readonly proposals: number };
  readonly meetings: SheetMeetings;
}

/** 名札と値。名札の無い行は欄の幅いっぱい。 */
export interface SheetRow {
  readonly label: string | null;
  readonly text: string;
}

export interface SheetInstitutions {
  readonly count: number;
  /** 24区の平均 (か所)。 */
  readonly average: number;
  readonly formal: number;
  readonly consented: number;
  readonly kinds: readonly { readonly label: string; readonly count: number }[];
  readonly functions: readonly { readonly label: string; readonly count: number }[];
  readonly names: string;
}

export interface SheetReply {
  readonly label: string;
  readonly source: FigureSource;
  /** 前年度と比べられない項目の ※。 */
  readonly mark: string | null;
  readonly unit: string;
  readonly current: SheetValue;
  readonly before: SheetValue;
  /** 24区の中の位置。軸は0から max まで。 */
  readonly place: { readonly own: number; readonly others: readonly number[]; readonly max: number } | null;
}

export interface SheetValue {
  readonly text: string;
  /** 三状態の印。 */
  readonly tone: Tone | null;
  readonly value: number | null;
}

export interface SheetMeetings {
  readonly months: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly held: number;
    readonly planned: number;
    /** 月ごとの日。開いた日は 18、まだの予定は (18)。 */
    readonly cells: readonly string[];
  }[];
}

/** 職員が選んだ絵。 */
export interface PictureBlock extends Figure {
  readonly kind: 'picture';
  /** `data:image/png;base64,…`。台帳に絵が無ければ null。 */
  readonly data: string | null;
  /** 画素。 */
  readonly width: number;
  readonly height: number;
  /** 紙の上の高さの上限 (mm)。 */
  readonly tallest: number;
  readonly alt: string;
  readonly caption: string | null;
}

import type { Band, FormId } from '../survey/form.ts';
import type { Half } from '../survey/survey.ts';
import type { RoleLabels } from './bureau/attendancePieces.ts';
import type { EventChoice } from './bureau/chooseEvents.ts';
import type { Orientation } from './model/handoutModel.ts';
import type { Tone } from './model/segment.ts';

/**
 * 配付資料の定義: 頁、題、図の出所、文。毎年変わるので職員が直すデータであり、コードには書かない。
 * 項目は `様式.code` (hub.c_1a) で指す。文の中の `{hub.c_1a.c1}` は数に置き換わる (sentence.ts)。
 */
export interface HandoutDefinition {
  readonly id: string;
  readonly title: string;
  /** 表紙に置く題 (\n は改行)。書かなければ title。 */
  readonly coverTitle?: string | undefined;
  /** 表紙に置く、配る会議の名と開く日 (YYYY-MM-DD)。`fiscalYear` を書けば、その年度の資料にだけ置く。 */
  readonly council?:
    | {
        readonly name?: string | undefined;
        readonly heldOn?: string | undefined;
        readonly fiscalYear?: number | undefined;
      }
    | undefined;
  readonly documentNumber: string;
  readonly author: string;
  readonly public: boolean;
  /** 元になる調査の回が集めているはずの様式。空ならどの回でもよく、無くてもよい。 */
  readonly forms: readonly FormId[];
  /** 元になる回の期。書かなければどの期でもよい。 */
  readonly half?: Half | undefined;
  /** 局の取組を刷る年度 (西暦)。書けば調査の回によらず、刷るときにほかの年度も選べる。 */
  readonly fiscalYear?: number | undefined;
  /** 年度で刷り、年度を選ばなければ今日の年度のもの (年間予定)。 */
  readonly ofThisYear?: boolean | undefined;
  /** 台帳を数える基準日 YYYY-MM-DD。書かなければ調査の回の基準日、回が無ければ今日。 */
  readonly asOf?: string | undefined;
  /** A4 の向き。書かなければ横。 */
  readonly orientation?: Orientation | undefined;
  readonly chapters: readonly { readonly id: string; readonly numeral: string; readonly label: string }[];
  readonly pages: readonly PageDefinition[];
}

export interface PageDefinition {
  readonly id: string;
  /** その年度 (西暦) の事実を書いた頁。ほかの年度の資料には入らない。 */
  readonly fiscalYear?: number | undefined;
  readonly chapter: string | null;
  readonly section: string | null;
  /** 頁を区の数だけ、行政順に繰り返す。章はブロック、節は区の名になる。 */
  readonly perWard?: boolean | undefined;
  /** 「令和6年9月1日現在」を印刷するか。 */
  readonly asOf: boolean;
  /** 上から順に試し、数がそろい条件が成り立つ最初の文を使う。最後は数の無い文にしておく。 */
  readonly message: readonly Sentence[];
  readonly lead: readonly Sentence[];
  readonly blocks: readonly BlockDefinition[];
  readonly notes: readonly NoteDefinition[];
}

/** 数の入る文。\n は改行。`when` はすべて成り立つこと (例「hub.c_1a.answered > 0」)。 */
export interface Sentence {
  readonly text: string;
  readonly when?: readonly string[] | undefined;
  /** 文の `{parts}` に、成り立つものだけを読点でつないで入れる。一つも無ければこの文は使わない。 */
  readonly parts?: readonly SentencePart[] | undefined;
}

export interface SentencePart {
  readonly text: string;
  readonly when?: readonly string[] | undefined;
}

export interface NoteDefinition extends Sentence {
  readonly mark: string | null;
}

interface BlockHead {
  readonly id: string;
  /** その年度 (西暦) の事実を書いた図。ほかの年度の資料には入らない。 */
  readonly fiscalYear?: number | undefined;
  readonly title: string;
  readonly hint?: string | undefined;
  readonly ruled?: boolean | undefined;
  /** 頁の半分の幅にする。 */
  readonly half?: boolean | undefined;
}

export type BlockDefinition =
  | DutiesDefinition
  | CellsDefinition
  | BarsDefinition
  | StatesDefinition
  | CountsDefinition
  | YearsDefinition
  | AnswersDefinition
  | TextsDefinition
  | PeopleDefinition
  | StatementsDefinition
  | ClausesDefinition
  | WardTableDefinition
  | WardMapDefinition
  | CouncilsDefinition
  | EventsDefinition
  | PictureDefinition
  | OpenQuestionsDefinition
  | UnsubmittedDefinition
  | WardSheetDefinition
  | CalendarDefinition
  | ScheduleDefinition
  | RegisterCheckDefinition
  | LikertDefinition
  | LinesDefinition
  | SharesDefinition
  | GatheringsDefinition
  | QuestionnaireDefinition
  | CommentsDefinition
  | OnboardingDefinition
  | VisitsDefinition
  | CasesDefinition;

export interface DutiesDefinition extends BlockHead {
  readonly kind: 'duties';
  readonly requirementsTitle: string;
  readonly requirements: readonly { readonly mark: string; readonly text: string }[];
  readonly offices: readonly {
    readonly name: string;
    readonly duties: readonly { readonly text: string; readonly mark: string | null }[];
  }[];
}

/** 選択肢の code か階級の名ごとの、濃さと改行を入れた言葉。 */
interface SegmentLooks {
  readonly tones?: Readonly<Record<string, Tone>> | undefined;
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /** 階級の並び。選択肢は様式の順。 */
  readonly order?: 'ascending' | 'descending' | undefined;
}

export interface CellsDefinition extends BlockHead, SegmentLooks {
  readonly kind: 'cells';
  readonly item: string;
  /** 様式の階級の代わりに使う階級。0 から上限なしまで切れ目なく。 */
  readonly bands?: readonly Band[] | undefined;
  readonly breakdown?:
    | {
        readonly item: string;
        readonly of: string;
        readonly title: string;
        /** 区数を印刷するか。 */
        readonly counts: boolean;
      }
    | undefined;
  readonly strips?: readonly StripDefinition[] | undefined;
  readonly stripsOf?: { readonly of: string; readonly label: string } | undefined;
  /** 前年度の同じ期の帯を下に並べる。 */
  readonly lastYear?: boolean | undefined;
  /** 紙に区の名を出す区分と、その見出し。 */
  readonly named?: readonly { readonly of: string; readonly label: string }[] | undefined;
}

export interface StripDefinition extends SegmentLooks {
  readonly item: string;
  readonly title: string;
  readonly hint: string;
}

export interface BarsDefinition extends BlockHead {
  readonly kind: 'bars';
  readonly item: string;
  readonly labels?: Readonly<Record<string, string>> | undefined;
}

export interface StatesDefinition extends BlockHead {
  readonly kind: 'states';
  readonly numbered: boolean;
  readonly rows: readonly { readonly item: string; readonly label?: string | undefined }[];
  /** 右に並べる前の年度の区数: どの選択肢か、その印刷の言葉 (実施済・検討済)。 */
  readonly earlier?: { readonly choice: string; readonly label: string } | undefined;
}

export interface CountsDefinition extends BlockHead {
  readonly kind: 'counts';
  readonly items: readonly { readonly item: string; readonly label?: string | undefined }[];
  /** 様式の順か、多い順 (「その他」は最後)。 */
  readonly order: 'form' | 'descending';
}

export interface YearsDefinition extends BlockHead {
  readonly kind: 'years';
  /** 推移を見る項目 (合計)。 */
  readonly total: string;
  readonly totalLabel: string;
  /** 積む内訳と、表の下に並べる再掲。 */
  readonly parts: readonly { readonly item: string; readonly label: string }[];
  readonly within: readonly { readonly item: string; readonly label: string }[];
  /** いくつの年度を並べるか (新しい方から)。 */
  readonly years: number;
  /** 前年度までの上半期を参考として右に並べるか。 */
  readonly reference: boolean;
}

/** 回答の行か文の表 (事例、課題)。一頁に入らなければ次の頁に続く。 */
export interface AnswersDefinition extends BlockHead {
  readonly kind: 'answers';
  /** 繰返し行か自由記述の項目。 */
  readonly item: string;
  /** 並べる欄: 行の列の code か、ward 区・number 通し番号 (資料を通して続く)・text 文。幅は mm。 */
  readonly columns: readonly { readonly field: string; readonly label: string; readonly width: number }[];
  /** 行の列が、並べた値のどれかである行だけ。 */
  readonly where?: { readonly column: string; readonly is: readonly string[] } | undefined;
}

/** 職員が書いた文の一覧と、根拠の回答の区。 */
export interface TextsDefinition extends BlockHead {
  readonly kind: 'texts';
  readonly item: string;
  readonly textHead: string;
  readonly wardsHead: string;
}

/** コーディネーターの配置人数の分布か、資格ごとの人数。 */
export interface PeopleDefinition extends BlockHead {
  readonly kind: 'people';
  readonly programme: 'room' | 'hub';
  readonly show: 'perWard' | 'qualifications';
}

export interface StatementsDefinition extends BlockHead {
  readonly kind: 'statements';
  readonly labelHead: string;
  readonly statementsHead: string;
  /** 取り組むと答えた区の数の欄。 */
  readonly wardsHead: string;
  readonly numbered: boolean;
  readonly rows: readonly { readonly item: string; readonly label: string }[];
}

export interface ClausesDefinition extends BlockHead {
  readonly kind: 'clauses';
  readonly clauses: readonly { readonly mark: string; readonly text: string }[];
}

export interface WardTableDefinition extends BlockHead {
  readonly kind: 'wardTable';
  readonly wardHead: string;
  readonly valueHead: string;
  readonly totalLabel: string;
  /** 内諾を含む区の注。 */
  readonly consentedNote: string;
  /** 別事業登録の注。{name} と {scheme} がはまる。 */
  readonly otherSchemeNote: string;
  /** 回答の行数と台帳が違うときに照らす項目と、その注。 */
  readonly replies?: { readonly item: string; readonly note: string } | undefined;
}

export interface WardMapDefinition extends BlockHead {
  readonly kind: 'wardMap';
  readonly classesTitle: string;
  /** 階級の下端、小さい順、5つまで。 */
  readonly classesFrom: readonly number[];
}

export interface CouncilsDefinition extends BlockHead {
  readonly kind: 'councils';
  readonly councils: readonly {
    readonly name: string;
    readonly role: string | null;
    readonly frequency: string;
    /** 会議の種類。書けば、回数は資料の年度の計画から刷る (計画が無ければ frequency)。 */
    readonly plan?: string | undefined;
    readonly purpose: string;
    readonly topicsTitle: string;
    readonly topics: readonly string[];
  }[];
}

/** まだ片付いていない確認事項の一覧。行が多ければ頁を足す。 */
export interface OpenQuestionsDefinition extends BlockHead {
  readonly kind: 'openQuestions';
  /** 一行も無いときに印刷する言葉。 */
  readonly nothing: string;
}

/** アンケートの 100% 棒。数は定義に書く。 */
export interface LikertDefinition extends BlockHead {
  readonly kind: 'likert';
  readonly groups: readonly {
    readonly label: string;
    /** 誰に尋ねたか (区担当者43人)。 */
    readonly who: string;
    /** 配った数と回収した数 (人)。 */
    readonly base: number;
    readonly returned: number;
    readonly questions: readonly LikertQuestionDefinition[];
  }[];
  /** 文で言う割合 (%)。縦の線で示す。 */
  readonly line?: number | undefined;
}

export interface LikertQuestionDefinition {
  readonly question: string;
  /** 肯定から否定の順。数の計は回収数と等しい。unknown: 公表資料で選択肢との対応が読み取れない数。 */
  readonly choices: readonly {
    readonly label: string;
    readonly count: number;
    readonly unknown?: boolean | undefined;
  }[];
}

/** いくつかの項目の年度の推移を折れ線で。 */
export interface LinesDefinition extends BlockHead {
  readonly kind: 'lines';
  readonly series: readonly { readonly item: string; readonly label: string }[];
  /** いくつの年度を並べるか (新しい方から)。 */
  readonly years: number;
}

/** 割合の円。item は一つだけ選ぶ項目の区数、items は数の項目の市全体の和。 */
export interface SharesDefinition extends BlockHead {
  readonly kind: 'shares';
  readonly item?: string | undefined;
  readonly items?: readonly { readonly item: string; readonly label: string }[] | undefined;
}

/** 登録の点検で見つかったことの一覧、台帳ごと。行が多ければ頁を足す。 */
export interface RegisterCheckDefinition extends BlockHead {
  readonly kind: 'registerCheck';
  /** 一行も無いときに印刷する言葉。 */
  readonly nothing: string;
}

/** 一区の一頁 (区別シート)。`perWard` の頁に一つだけ置く。 */
export interface WardSheetDefinition extends BlockHead {
  readonly kind: 'wardSheet';
  /** 並べる回答の項目。導出値も指せる。 */
  readonly rows: readonly { readonly item: string; readonly label: string }[];
  /** 会議の行: 名と、台帳の会議の種類。 */
  readonly meetings: readonly { readonly label: string; readonly kinds: readonly string[] }[];
}

/** 年間予定: 資料の年度の会議・研修・調査の期限を、12か月の表に。 */
export interface CalendarDefinition extends BlockHead {
  readonly kind: 'calendar';
  /** 一つも無いときに印刷する言葉。 */
  readonly nothing: string;
}

/** 区の会議・研修会の日を、区ごとに一行の表に。資料の年度のもの。 */
export interface ScheduleDefinition extends BlockHead {
  readonly kind: 'schedule';
  /** 一つも無いときに印刷する言葉。 */
  readonly nothing: string;
}

export interface EventsDefinition extends BlockHead {
  readonly kind: 'events';
  readonly events: readonly {
    readonly id: string;
    readonly name: string;
    readonly content: readonly string[];
    readonly rounds: readonly {
      readonly label: string;
      /** YYYY-MM-DD */
      readonly date: string;
      readonly place: string;
      readonly wards: number | null;
      readonly persons: number;
    }[];
  }[];
}

/** 会議・研修の記録。資料の年度 (history は前の年度) の、市全体のもの。 */
export interface GatheringsDefinition extends BlockHead, EventChoice {
  readonly kind: 'gatherings';
  /** record 日時・場所・内容・参加者 / rounds 一回一行の表 / blocks 4ブロック / history これまでの年度。 */
  readonly layout: 'record' | 'rounds' | 'blocks' | 'history';
  /** 立場の印刷の言葉 (区役所職員など)。 */
  readonly roles?: RoleLabels | undefined;
}

/** 催しのアンケートの 100% 棒。 */
export interface QuestionnaireDefinition extends BlockHead, EventChoice {
  readonly kind: 'questionnaire';
}

/** 催しのアンケートの自由記載、見出しごと。 */
export interface CommentsDefinition extends BlockHead, EventChoice {
  readonly kind: 'comments';
  /** この見出しのものだけを、この順に。書かなければすべて。 */
  readonly headings?: readonly string[] | undefined;
}

/** 新任コーディネーターへの支援の段階。 */
export interface OnboardingDefinition extends BlockHead {
  readonly kind: 'onboarding';
  readonly steps: readonly {
    readonly step: 'hireMonth' | 'withinThreeMonths' | 'afterThreeMonths' | 'nineMonths';
    readonly label: string;
    readonly text: string;
    /** その段階の研修の会議。書けば、その年度の記録 (日・参加者・内容・講師) を添える。 */
    readonly meeting?: { readonly kind: string; readonly name: string } | undefined;
  }[];
  /** 到達目標の題。書かなければ目標は刷らない。 */
  readonly goals?: string | undefined;
}

/** 個別支援か訪問: 済んだ区の数 (coverage) か、聞いたことのまとめ (findings)。 */
export interface VisitsDefinition extends BlockHead {
  readonly kind: 'visits';
  readonly target: 'wardOffice' | 'supportRoom';
  readonly visit: 'support' | 'visit';
  readonly show: 'coverage' | 'findings';
  /** coverage に添える内容の文。 */
  readonly content?: string | undefined;
}

/** 事例の台帳の、公開してよいと確かめた事例の表。 */
export interface CasesDefinition extends BlockHead {
  readonly kind: 'cases';
  readonly scenes: readonly ('daily' | 'discharge' | 'sudden' | 'endOfLife')[];
  /** 番号・相談者・基礎情報・相談内容・対応・経過の幅 mm。書かなければ決まった幅。 */
  readonly widths?: readonly number[] | undefined;
}

/** まだ出そろっていない回答の一覧。行が多ければ頁を足す。 */
export interface UnsubmittedDefinition extends BlockHead {
  readonly kind: 'unsubmitted';
  /** 一行も無いときに印刷する言葉。 */
  readonly nothing: string;
}

/** 職員が選んだ絵。中身は台帳にあり、ここは指すだけ。 */
export interface PictureDefinition extends BlockHead {
  readonly kind: 'picture';
  /** 絵の id (中身の SHA-256 の16進)。 */
  readonly picture: string;
  /** 絵の見えない人に読み上げる説明。 */
  readonly alt: string;
  readonly caption?: string | undefined;
  /** 紙の上の高さの上限 (mm)。 */
  readonly height: number;
}

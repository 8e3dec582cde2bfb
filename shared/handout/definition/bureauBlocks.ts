import type { RoleLabels } from '../bureau/attendancePieces.ts';
import type { EventChoice } from '../bureau/chooseEvents.ts';
import type { BlockHead } from './blockHead.ts';

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

/** 評価指標の表: 資料の年度までの値と、目標への動き。 */
export interface IndicatorsDefinition extends BlockHead {
  readonly kind: 'indicators';
  readonly sides: readonly ('medical' | 'care' | 'work')[];
}

/** 事例の台帳の、公開してよいと確かめた事例の表。 */
export interface CasesDefinition extends BlockHead {
  readonly kind: 'cases';
  readonly scenes: readonly ('daily' | 'discharge' | 'sudden' | 'endOfLife')[];
  /** 番号・相談者・基礎情報・相談内容・対応・経過の幅 mm。書かなければ決まった幅。 */
  readonly widths?: readonly number[] | undefined;
}

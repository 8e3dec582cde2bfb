import type { BlockHead } from './blockHead.ts';

export interface DutiesDefinition extends BlockHead {
  readonly kind: 'duties';
  readonly requirementsTitle: string;
  readonly requirements: readonly { readonly mark: string; readonly text: string }[];
  readonly offices: readonly {
    readonly name: string;
    readonly duties: readonly { readonly text: string; readonly mark: string | null }[];
  }[];
}

export interface ClausesDefinition extends BlockHead {
  readonly kind: 'clauses';
  readonly clauses: readonly { readonly mark: string; readonly text: string }[];
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

import type { GatheringDate } from './fieldsBlock.ts';
import type { Figure } from './figure.ts';
import type { FigureOrigin } from './figureOrigin.ts';

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

/** 記号と文の表 (資格要件)。`**…**` は太字。 */
export interface ClausesBlock extends Figure {
  readonly kind: 'clauses';
  readonly clauses: readonly { readonly mark: string; readonly text: string }[];
}

/** 会議体: 目的、回数、議題。 */
export interface CouncilsBlock extends Figure {
  readonly kind: 'councils';
  readonly councils: readonly {
    readonly name: string;
    /** 部会など。 */
    readonly role: string | null;
    readonly frequency: string;
    /** 計画から刷った回数。定義に書いた言葉なら無い。 */
    readonly planned?: { readonly value: number; readonly origin: FigureOrigin } | undefined;
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
  /** 一つも無いときに印刷する言葉。 */
  readonly nothing?: string | undefined;
  readonly dates?: readonly GatheringDate[] | undefined;
}

export interface EventRound {
  readonly label: string;
  /** 令和６年５月16日（木） */
  readonly date: string;
  readonly place: string;
  /** 参加区数。印刷していなければ null。 */
  readonly wards: number | null;
  /** 参加者の数。まだ分からなければ null。 */
  readonly persons: number | null;
  /** 台帳の行から来た数なら、その出所。 */
  readonly wardsOrigin?: FigureOrigin | undefined;
  readonly personsOrigin?: FigureOrigin | undefined;
}

/** 文の表 (確認票、確認事項の一覧)。 */
export interface RecordsBlock extends Figure {
  readonly kind: 'records';
  /** 幅は mm。 */
  readonly columns: readonly { readonly label: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
  /** 行の順の、行の出所。 */
  readonly origins?: readonly (FigureOrigin | null)[] | undefined;
  /** 題を表の上に刷るか。一つだけの表の題は刷らない (頁の主文が題になる)。 */
  readonly headed?: boolean | undefined;
  /** 手で書き込む行の高さの下限 (mm)。書き込まない表は null。 */
  readonly writing: number | null;
  /** 一行も無いときに印刷する言葉。 */
  readonly nothing: string;
}

import type { Figure } from './figure.ts';
import type { FigureSource } from './figureOrigin.ts';
import type { CountedLabel } from './segment.ts';

/** めざすべき姿 × 取組内容 (職員の文)。 */
export interface StatementsBlock extends Figure {
  readonly kind: 'statements';
  readonly labelHead: string;
  readonly statementsHead: string;
  readonly wardsHead: string;
  readonly numbered: boolean;
  /** 初めの行の番号。前の頁から続く表では 1 でない。 */
  readonly firstNumber?: number | undefined;
  readonly rows: readonly StatementRow[];
}

export interface StatementRow {
  readonly source: FigureSource;
  /** 取り組む区を数えられないか (この回の様式に無い、誰も答えていない)。区数の代わりに － を印刷する。 */
  readonly uncounted?: boolean | undefined;
  readonly label: string;
  /** 前の頁の行の続きか。番号と区数は繰り返さない。 */
  readonly continued?: boolean | undefined;
  readonly statements: readonly {
    readonly text: string;
    readonly wards: readonly string[];
    /** 前の頁で切れた文の続きか。行頭の ・ を付けない。 */
    readonly rest?: boolean | undefined;
  }[];
  /** この項目に取り組むと答えた区。 */
  readonly engaged: CountedLabel;
  /** 答えていない区。1区以上なら区数に添えて印刷する。 */
  readonly noAnswer: CountedLabel;
  /** 文の代わりに印刷する言葉と、その区。文があれば null。 */
  readonly instead: StatementInstead | null;
}

export interface StatementInstead extends CountedLabel {
  /** 「（内容の文は未作成）」「該当なし」「未回答」「この回の様式に無い項目」 */
  readonly text: string;
}

import type { Figure } from './figure.ts';
import type { FigureOrigin } from './figureOrigin.ts';
import type { Tone } from './segment.ts';

/** アンケートの 100% 棒。 */
export interface LikertBlock extends Figure {
  readonly kind: 'likert';
  /** 縦の線で示す割合 (%)。 */
  readonly line: number | null;
  readonly groups: readonly {
    readonly label: string;
    readonly who: string;
    /** 配った数と回収した数 (人)。まだ分からなければ null。 */
    readonly base: number | null;
    readonly returned: number | null;
    /** 回収率、小数1桁まで (93%)。分からなければ －。 */
    readonly rate: string;
    /** 台帳のアンケートなら、その行。 */
    readonly origin?: FigureOrigin | undefined;
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
  /** 台帳のアンケートなら、その選択肢の行。 */
  readonly origin?: FigureOrigin | undefined;
}

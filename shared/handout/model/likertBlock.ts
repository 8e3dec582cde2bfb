import type { Figure } from './figure.ts';
import type { Tone } from './segment.ts';

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

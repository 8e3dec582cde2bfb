import type { Answers } from './answer.ts';
import type { CheckFacts } from './checking/checkAnswers.ts';
import type { TypedAnswer } from './typing/typedAnswer.ts';

/** 紙の回答の打ちかけ。保管するまで台帳に残る。 */
export interface PaperDraft {
  /** 誰から受け取ったか。 */
  readonly paperFrom: string;
  /** 受け取った日。打ったままの文字、空なら今日。 */
  readonly paperDay: string;
  /** 項目 code → 打ったままの答え。 */
  readonly typed: Readonly<Record<string, TypedAnswer>>;
  /** 比べられる前の回の答えと、比べられる項目の code。無ければ null。 */
  readonly before: {
    readonly label: string;
    readonly answers: Answers;
    readonly items: readonly string[];
  } | null;
  /** 打ちながら照らす相手。 */
  readonly facts: CheckFacts;
  /** 回が閉じている。打てない。 */
  readonly closed: boolean;
}

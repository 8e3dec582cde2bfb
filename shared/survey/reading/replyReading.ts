import type { AnswerSource, AnswerValue, Finding } from '../answer.ts';
import type { ReplyIdentity } from './identifyReply.ts';

/** 回答ブックの読み。値の無い項目は answers に無い (未回答)。 */
export interface ReplyReading {
  readonly identity: ReplyIdentity;
  readonly answers: Record<string, AnswerValue>;
  readonly sources: Record<string, AnswerSource>;
  readonly findings: Finding[];
  /** 様式の答えのセルのうち見つかった数と全体の数。 */
  readonly located: number;
  readonly keys: number;
  /** 見つからないか、どこか決められない回答欄の鍵。人に尋ねる。 */
  readonly unplaced: readonly string[];
}

import { z } from 'zod';
import type { HandoutModel } from '../../handout/model/handoutModel.ts';
import type { Finding, RespondentState } from '../../survey/answer.ts';
import type { FormId } from '../../survey/form.ts';
import type { MailText } from '../../survey/questions/questionMail.ts';
import type { QuestionDraft } from '../../survey/questions/questionOf.ts';
import type { QuestionSheet } from '../../survey/questions/questionSheet.ts';
import { call } from '../call.ts';

/** 差戻しと確認票の呼び出し。 */
export const SENDBACK_CALLS = {
  // 差し戻す前に見せる下書き。何も書かない。
  'sendback.draft': call<SendbackDraft>()(z.object({ reply: z.string() })),
  // questions: finding は所見の並びの番号。自分で書いた質問は null で、label に項目の名を書く。
  'sendback.send': call<{ readonly sendback: string }>()(
    z.object({
      reply: z.string(),
      version: z.number(),
      deadline: z.iso.date().nullable(),
      reason: z.string(),
      questions: z.array(
        z.object({ finding: z.int().nonnegative().nullable(), label: z.string(), text: z.string() }),
      ),
    }),
  ),
  'sendback.open': call<SendbackDetail>()(z.object({ sendback: z.string() })),
  // この回答者への差戻しを新しい順に。問いごとに、この回答でどうなったかを添える。
  'sendback.ofReply': call<readonly AskedSheet[]>()(z.object({ reply: z.string() })),
  'sendback.withdraw': call<null>()(
    z.object({ sendback: z.string(), version: z.number(), reason: z.string() }),
  ),
  'sendback.save': call<{ readonly path: string } | null>()(
    z.object({ sendback: z.string(), format: z.enum(['xlsx', 'pdf']) }),
  ),
  // 事業所が答えを書いて戻した確認票を読む。答えを書き留めるだけで、回答は変えない。
  'sendback.readAnswers': call<{ readonly answered: number; readonly asked: number }>()(
    z.object({ sendback: z.string(), name: z.string(), bytes: z.instanceof(Uint8Array) }),
  ),
} as const;

export interface SendbackDraft {
  readonly reply: string;
  readonly version: number;
  readonly survey: { readonly id: string; readonly title: string; readonly deadline: string };
  readonly form: FormId;
  readonly formTitle: string;
  readonly wardName: string;
  readonly fileName: string;
  /** 確定した回答なら、差し戻す理由が要る。 */
  readonly accepted: boolean;
  /** 確定も判断待ちもしていない (退いた) 回答は差し戻せない。 */
  readonly returnable: boolean;
  readonly findings: readonly DraftFinding[];
}

export interface DraftFinding {
  /** 所見の並びの番号。 */
  readonly finding: number;
  readonly level: Finding['level'];
  readonly message: string;
  readonly draft: QuestionDraft;
}

export interface SendbackDetail {
  readonly sheet: QuestionSheet;
  readonly version: number;
  readonly state: RespondentState;
  readonly reply: string;
  readonly reason: string;
  readonly withdrawn: boolean;
  /** 今も差戻しの途中か (取りやめられる)。 */
  readonly open: boolean;
  readonly mail: MailText;
  readonly pages: HandoutModel;
  /** 戻った確認票の答え、質問の順。 */
  readonly answers: readonly (string | null)[];
}

export interface AskedSheet {
  readonly id: string;
  readonly round: number;
  /** 差し戻した日 YYYY-MM-DD。 */
  readonly issued: string;
  readonly deadline: string | null;
  readonly withdrawn: boolean;
  /** 差し戻した回答。 */
  readonly reply: string;
  /** 見ている回答が、差し戻したあとに届いたものか。 */
  readonly after: boolean;
  readonly questions: readonly AskedQuestion[];
}

export interface AskedQuestion {
  readonly label: string;
  readonly given: string;
  readonly text: string;
  /** 確認票に書かれて戻った答え。 */
  readonly answer: string | null;
  readonly now: string | null;
  readonly changed: boolean | null;
}

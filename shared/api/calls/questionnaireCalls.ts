import { z } from 'zod';
import type { QuestionnaireFinding } from '../../bureau/questionnaire/checkQuestionnaire.ts';
import type { Questionnaire, QuestionnaireEvent } from '../../bureau/questionnaire/questionnaire.ts';
import type { RawSheet } from '../../bureau/questionnaire/raw/rawSheet.ts';
import { call } from '../call.ts';

const id = z.string();

const columnUse = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('item'), item: id }),
  z.object({ kind: z.literal('comment'), heading: z.string().max(100) }),
  z.object({ kind: z.literal('skip') }),
]);

/** アンケート。一つの欄を直すのは register.apply (表は questionnaireItem など) で、ここは表をまたぐものだけ。 */
export const QUESTIONNAIRE_CALLS = {
  'questionnaire.list': call<readonly Questionnaire[]>()(z.object({})),
  // アンケートをとれる催しと、参加者の数。日の新しい順。
  'questionnaire.events': call<readonly QuestionnaireEventChoice[]>()(z.object({})),
  // from: 問いと選択肢を写すアンケート。
  'questionnaire.create': call<{ readonly id: string; readonly batch: string }>()(
    z.object({
      event: z.object({ table: z.enum(['meeting', 'training']), id }),
      title: z.string().max(100),
      from: id.nullable(),
    }),
  ),
  'questionnaire.addItem': call<{ readonly item: string; readonly batch: string }>()(
    z.object({
      questionnaire: id,
      text: z.string().max(200),
      choices: z.array(
        z.object({
          label: z.string().min(1).max(100),
          kind: z.enum(['choice', 'other', 'noAnswer', 'unknown']),
        }),
      ),
    }),
  ),
  // item: null は回収数と配った数の確認。
  'questionnaire.explain': call<{ readonly batch: string | null }>()(
    z.object({ questionnaire: id, item: id.nullable(), reason: z.string().max(500) }),
  ),
  // 残っている所があれば open に並び、印は付かない。
  'questionnaire.finish': call<{
    readonly batch: string | null;
    readonly open: readonly QuestionnaireFinding[];
  }>()(z.object({ questionnaire: id, finished: z.boolean() })),
  // 自由記載の id → その中の、台帳の氏名・電話・メール。
  'questionnaire.personal': call<Readonly<Record<string, readonly string[]>>>()(
    z.object({ questionnaire: id }),
  ),
  'questionnaire.readSheet': call<{ readonly token: string; readonly sheets: readonly RawSheet[] }>()(
    z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }),
  ),
  // seen: 読み方を決めたときのアンケートの印 (signatureOf)。batch が null なら何も変わらなかった。
  'questionnaire.importSheet': call<{ readonly batch: string | null }>()(
    z.object({
      token: z.string(),
      questionnaire: id,
      seen: z.string(),
      plan: z.object({
        sheet: z.int().nonnegative(),
        headRows: z.int().nonnegative(),
        columns: z.array(z.object({ use: columnUse, words: z.record(z.string(), z.string()) })),
        setReturned: z.boolean(),
      }),
    }),
  ),
  'questionnaire.discardSheet': call<null>()(z.object({ token: z.string() })),
} as const;

export interface QuestionnaireEventChoice {
  readonly event: QuestionnaireEvent;
  /** 参加者の数 (人)。まだなら null。 */
  readonly persons: number | null;
}

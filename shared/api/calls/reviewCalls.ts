import { z } from 'zod';
import { FORM_IDS } from '../../survey/form.ts';
import type { PaperDraft } from '../../survey/paperDraft.ts';
import { call } from '../call.ts';

const typed = z.union([z.string(), z.array(z.string()), z.array(z.record(z.string(), z.string()))]);
const respondent = { survey: z.string(), form: z.enum(FORM_IDS), ward: z.string() };

/** 回答の訂正と判断、紙の回答の手入力。 */
export const REVIEW_CALLS = {
  // typed が null なら未回答にする。確定した回答には reason が要る。
  'review.correct': call<null>()(
    z.object({
      reply: z.string(),
      version: z.number(),
      code: z.string(),
      typed: typed.nullable(),
      reason: z.string(),
    }),
  ),
  'review.takeBackCorrection': call<null>()(
    z.object({ reply: z.string(), version: z.number(), code: z.string(), reason: z.string() }),
  ),
  // 区の食い違う回答を、その区のものと決める。
  'review.settleWard': call<null>()(z.object({ reply: z.string(), version: z.number() })),
  'review.restoreSetAside': call<null>()(z.object({ reply: z.string(), version: z.number() })),
  // 誤りも確認も無い回答だけ。確定した数が返る。
  'review.acceptClean': call<number>()(z.object({ survey: z.string(), replies: z.array(z.string()) })),
  'review.paperDraft': call<PaperDraft>()(z.object(respondent)),
  // 打った所だけを渡す。
  'review.savePaperDraft': call<null>()(
    z.object({
      ...respondent,
      paperFrom: z.string().optional(),
      paperDay: z.string().optional(),
      typed: z.record(z.string(), typed),
    }),
  ),
  // 下書きを回答として保管する。
  'review.storePaper': call<{ readonly reply: string }>()(z.object(respondent)),
  'review.discardPaperDraft': call<null>()(z.object(respondent)),
} as const;

import { z } from 'zod';
import { FORM_IDS } from '../../survey/form.ts';
import type { RoundDetail } from '../../survey/round/roundDetail.ts';
import { call } from '../call.ts';

const form = z.enum(FORM_IDS);
const forms = z.array(form);
const chosen = z.array(z.object({ form, ward: z.string() }));
const half = z.enum(['first', 'second', 'year']);

/** 調査の回: 作る、直す、送る、送った日と期限の延長。 */
export const ROUND_CALLS = {
  'round.open': call<RoundDetail>()(z.object({ survey: z.string() })),
  // basedOn: もとにした回。その依頼文と督促文を引き継ぐ。
  'round.create': call<{ readonly survey: string }>()(
    z.object({
      id: z.string(),
      title: z.string(),
      fiscalYear: z.number(),
      half,
      asOf: z.string(),
      deadline: z.string(),
      forms,
      basedOn: z.string().nullable(),
    }),
  ),
  // renew: いちばん新しい版に替える様式
  'round.update': call<null>()(
    z.object({
      survey: z.string(),
      version: z.number(),
      title: z.string(),
      asOf: z.string(),
      deadline: z.string(),
      forms,
      renew: forms,
    }),
  ),
  'round.delete': call<null>()(z.object({ survey: z.string(), version: z.number() })),
  // 空にすると決まった文に戻る。
  'round.saveLetter': call<null>()(
    z.object({
      survey: z.string(),
      version: z.number(),
      kind: z.enum(['cover', 'reminder']),
      template: z.string().max(4000),
    }),
  ),
  // 行き先は本体が尋ねる。やめたら null。chosen が null なら全部。
  'round.send': call<
    { readonly place: string; readonly forms: number } | null,
    { readonly done: number; readonly total: number }
  >()(z.object({ survey: z.string(), chosen: chosen.nullable(), as: z.enum(['folder', 'zip']) })),
  // day が null なら未送付に戻す。
  'round.markSent': call<null>()(z.object({ survey: z.string(), chosen, day: z.iso.date().nullable() })),
  // to が null なら延長をやめる。
  'round.extend': call<null>()(
    z.object({ survey: z.string(), chosen, to: z.iso.date().nullable(), reason: z.string() }),
  ),
} as const;

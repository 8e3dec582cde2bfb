import { z } from 'zod';
import {
  CASE_FINDING_KINDS,
  CASE_TEXTS,
  type CaseFindingKind,
} from '../../bureau/caseExample/caseFinding.ts';
import type { CheckedCase } from '../../bureau/caseExample/checkedCase.ts';
import type { ReplyCase } from '../../bureau/caseExample/replyCase.ts';
import { call } from '../call.ts';

const place = { id: z.string(), version: z.number() };
const finding = {
  field: z.enum(CASE_TEXTS.map(({ key }) => key)),
  kind: z.enum(Object.keys(CASE_FINDING_KINDS) as CaseFindingKind[]),
  text: z.string(),
};

/** 事例の点検と、公開の印。文の書き換えは台帳の扉 (register.apply) から。 */
export const CASE_CALLS = {
  'case.list': call<readonly CheckedCase[]>()(z.object({})),
  'case.publish': call<CheckedCase>()(z.object(place)),
  'case.withdraw': call<CheckedCase>()(z.object(place)),
  'case.setAside': call<CheckedCase>()(z.object({ ...place, ...finding, reason: z.string() })),
  'case.putBack': call<CheckedCase>()(z.object({ ...place, ...finding })),
  // 相談支援室の回答にある具体例 (B-オ-5)
  'case.replyRows': call<readonly ReplyCase[]>()(z.object({})),
  // row: 回答の中の何行目か 0…。返るのは足した事例の id
  'case.takeOver': call<string>()(
    z.object({ survey: z.string(), ward: z.string(), row: z.int().nonnegative() }),
  ),
} as const;

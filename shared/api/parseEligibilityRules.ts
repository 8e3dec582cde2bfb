import { z } from 'zod';
import type { EligibilityRules } from '../register/eligibility/rules.ts';
import { DaichoError } from './failure.ts';

/** 資格要件の定めを確かめて返す。形が違えば、どこがどう違うかを言って止まる。 */
export function parseEligibilityRules(data: unknown, file: string): EligibilityRules {
  const result = rulesSchema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new DaichoError('badArgument', {
    detail: `資格要件の定め ${file} の ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
  });
}

const text = z.string().min(1);
const clause = z.strictObject({
  code: text,
  text,
  qualification: z.strictObject({ label: text, kinds: z.array(text).min(1) }).nullable(),
  experience: z.strictObject({ label: text, routes: z.array(text).min(1), years: z.number().nonnegative() }),
});

const rulesSchema: z.ZodType<EligibilityRules> = z.strictObject({
  sets: z
    .array(
      z.strictObject({
        programme: z.enum(['room', 'hub']),
        title: text,
        from: z.iso.date().nullable(),
        to: z.iso.date().nullable(),
        clauses: z.array(clause).min(1),
      }),
    )
    .min(1),
});

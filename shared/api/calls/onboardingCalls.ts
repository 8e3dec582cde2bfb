import { z } from 'zod';
import type { GoalRecord } from '../../bureau/onboarding/onboardingGoal.ts';
import type { OnboardingPerson } from '../../bureau/onboarding/onboardingPerson.ts';
import { call } from '../call.ts';

/** 新任支援の呼び出し。書くのは台帳の扉 (register.apply) から。 */
export const ONBOARDING_CALLS = {
  // fiscalYear が null なら今日1年目の人、あればその年度に着任した人。
  'onboarding.list': call<OnboardingListing>()(z.object({ fiscalYear: z.int().nullable() })),
  // 一人のチェックシートを下見の窓に出す。person は人の id。
  'onboarding.showSheet': call<null>()(z.object({ person: z.string() })),
  // PDF に書き出す。保存先をやめたら null。
  'onboarding.saveSheet': call<{ readonly path: string } | null>()(z.object({ person: z.string() })),
} as const;

export interface OnboardingListing {
  readonly people: readonly OnboardingPerson[];
  readonly goals: readonly GoalRecord[];
  /** 着任した人のいる年度、新しい順。 */
  readonly years: readonly number[];
}

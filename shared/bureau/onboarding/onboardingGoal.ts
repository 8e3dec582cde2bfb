export type OnboardingGoalCode = 'g1' | 'g2' | 'g3' | 'g4';
export type GoalLevel = 'done' | 'partly' | 'notYet';

/** 新任コーディネーターの到達目標 (S1:341–347 の言葉のまま)。 */
export const ONBOARDING_GOALS: readonly { readonly code: OnboardingGoalCode; readonly text: string }[] = [
  { code: 'g1', text: '在宅医療・介護連携推進事業について理解することができる' },
  { code: 'g2', text: '区役所・受託法人・健康局と連携して事業を推進することができる' },
  { code: 'g3', text: '医療・介護の関係機関と顔のみえる関係を構築することができる' },
  { code: 'g4', text: '医介連携の課題を抽出し、対応策を立案することができる' },
];

export const GOAL_LEVELS: readonly { readonly code: GoalLevel; readonly label: string }[] = [
  { code: 'done', label: 'できる' },
  { code: 'partly', label: '一部できる' },
  { code: 'notYet', label: 'まだ' },
];

/** 到達目標の行 (台帳 onboardingGoal)。 */
export interface GoalRecord {
  readonly id: string;
  readonly assignment: string;
  readonly goal: OnboardingGoalCode;
  readonly level: GoalLevel | null;
  readonly checkedOn: string | null;
  readonly note: string;
}

/** 新任コーディネーターへの支援の段階 (S1:321–337)。 */
export type OnboardingStepCode = 'hireMonth' | 'withinThreeMonths' | 'afterThreeMonths' | 'nineMonths';

interface OnboardingStepKind {
  readonly code: OnboardingStepCode;
  readonly label: string;
  /** 支援の内容 (S1:321–337 の言葉のまま)。行を作るときの初めの値。 */
  readonly content: string;
}

/** 四つの段階を、進む順に。 */
export const ONBOARDING_STEPS: readonly OnboardingStepKind[] = [
  { code: 'hireMonth', label: '採用月', content: '健康局より事業の概要を説明' },
  {
    code: 'withinThreeMonths',
    label: '３か月まで',
    content: '先輩コーディネーターより事業の実際について説明',
  },
  { code: 'afterThreeMonths', label: '３か月以降', content: '先輩コーディネーターの実践を見学' },
  { code: 'nineMonths', label: '９か月後頃', content: '進捗確認（チェックリスト）' },
];

/** 段階の名と内容。 */
export function stepKind(code: OnboardingStepCode): OnboardingStepKind {
  const found = ONBOARDING_STEPS.find((step) => step.code === code);
  if (found === undefined) throw new Error(`支援の段階がありません: ${code}`);
  return found;
}

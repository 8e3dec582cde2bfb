import type { StepState } from './onboardingPerson.ts';

export const STEP_STATE_LABELS: Readonly<Record<StepState, string>> = {
  done: '済',
  open: '期限内',
  late: '遅れ',
  later: 'まだ先',
  missed: '未実施',
};

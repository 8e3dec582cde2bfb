import { addMonths } from '../../register/eligibility/experienceLength.ts';
import type { OnboardingStepCode } from './onboardingStep.ts';

/** 段階をする間。両端の日を含む YYYY-MM-DD。 */
export interface StepPeriod {
  /** この日から期限内。前の日までは「まだ先」。 */
  readonly opensOn: string;
  /** 期日。過ぎたら「遅れ」。 */
  readonly dueOn: string;
}

/**
 * 着任日から出る、段階をする間 (S1:321–337)。応当日の無い月は月の終わりの日 (11月30日の3か月後は2月末)。
 * - 採用月: 着任日から、その月の終わりまで。
 * - ３か月まで: 着任日から、3か月後の同じ日まで。
 * - ３か月以降: 3か月後の日から。資料に終わりは無いので、6か月後の日を期日とする。
 * - ９か月後頃: 「頃」を月と読み、9か月後の日のある月の初めから終わりまで。
 * @param start 着任日 YYYY-MM-DD
 */
export function stepPeriod(step: OnboardingStepCode, start: string): StepPeriod {
  switch (step) {
    case 'hireMonth':
      return { opensOn: start, dueOn: monthEnd(start) };
    case 'withinThreeMonths':
      return { opensOn: start, dueOn: addMonths(start, 3) };
    case 'afterThreeMonths':
      return { opensOn: addMonths(start, 3), dueOn: addMonths(start, 6) };
    case 'nineMonths': {
      const day = addMonths(start, 9);
      return { opensOn: `${day.slice(0, 7)}-01`, dueOn: monthEnd(day) };
    }
  }
}

function monthEnd(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

import { fiscalYearOf } from '../calendar/fiscalYear.ts';
import type { FormFacts } from './layout/facts.ts';

/**
 * 様式を試しに組むときの回と区。回の名が「試し」なので、記入して返されても実際の回には取り込まれない。
 * @param today 暦日 YYYY-MM-DD。基準日・期限もこの日とみる
 */
export function trialFacts(ward: { readonly code: string; readonly name: string }, today: string): FormFacts {
  return {
    survey: {
      id: 'trial',
      title: '様式の試し書き',
      fiscalYear: fiscalYearOf(today),
      half: 'year',
      asOf: today,
      deadline: today,
    },
    ward: { code: ward.code, name: ward.name },
    issue: today,
  };
}

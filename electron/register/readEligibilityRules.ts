import { parseEligibilityRules } from '../../shared/api/parseEligibilityRules.ts';
import type { EligibilityRules } from '../../shared/register/eligibility/rules.ts';
import { readResourceJson } from '../files/resources.ts';

/** 資格要件の定め (`resources/rules/eligibility.json`)。 */
export function readEligibilityRules(): EligibilityRules {
  return parseEligibilityRules(readResourceJson('rules', 'eligibility.json'), 'rules/eligibility.json');
}

import type { SurveyTally } from '../../shared/survey/tally.ts';
import { tallyReplies } from '../../shared/survey/tallyReplies.ts';
import type { Readable } from '../database/register.ts';
import { loadFrozen } from './closing/loadFrozen.ts';
import { loadAccepted } from './loadAccepted.ts';
import { loadRespondents } from './loadRespondents.ts';
import { loadSurvey, loadSurveyForms } from './loadSurvey.ts';

/** 回の集計。数えるのは確定した回答だけ。締め切った回は、締め切ったときの写しから。 */
export async function loadTally(db: Readable, survey: string): Promise<SurveyTally> {
  await loadSurvey(db, survey);
  const frozen = await loadFrozen(db, survey);
  if (frozen !== null) return frozen.tally;
  const forms: Record<string, ReturnType<typeof tallyReplies>> = {};
  for (const form of await loadSurveyForms(db, survey)) {
    const wards = await loadRespondents(db, survey, form.id);
    forms[form.id] = tallyReplies(form, wards, await loadAccepted(db, survey, form.id));
  }
  return { survey, forms };
}

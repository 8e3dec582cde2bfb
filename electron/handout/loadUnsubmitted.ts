import type { UnsubmittedFacts } from '../../shared/handout/facts.ts';
import { listUnsubmitted } from '../../shared/survey/round/unsubmitted.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import type { Session } from '../session.ts';
import { loadStatus } from '../survey/loadStatus.ts';
import { loadSurveyForms } from '../survey/loadSurvey.ts';

/** 未提出一覧の元になる、今日の状態。 */
export async function loadUnsubmitted(session: Session, survey: Survey | null): Promise<UnsubmittedFacts> {
  const { db } = session.register;
  const today = session.clock.today();
  if (survey === null) return { rows: [], submissions: [], survey: null, today };
  const status = await loadStatus(db, survey.id, today);
  const wards = await db.selectFrom('ward').selectAll().orderBy('position').execute();
  return {
    rows: listUnsubmitted(status, await loadSurveyForms(db, survey.id), wards),
    submissions: status.submissions,
    survey,
    today,
  };
}

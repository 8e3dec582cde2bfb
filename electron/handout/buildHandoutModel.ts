import { fiscalYearOf } from '../../shared/calendar/fiscalYear.ts';
import { buildHandout } from '../../shared/handout/buildHandout.ts';
import type { HandoutFacts } from '../../shared/handout/facts.ts';
import type { HandoutModel } from '../../shared/handout/model.ts';
import { isValidOn } from '../../shared/register/isValidOn.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import type { Session } from '../session.ts';
import { loadStatements } from '../survey/loadStatements.ts';
import { loadSurveyForms } from '../survey/loadSurvey.ts';
import { loadTally } from '../survey/loadTally.ts';
import { chooseSurvey } from './chooseSurvey.ts';
import { readHandout } from './definitions.ts';

/**
 * 配付資料を今の台帳と集計から組む。
 * @param survey 調査の回。null なら、その資料が要る様式を集めたいちばん新しい回
 */
export async function buildHandoutModel(
  session: Session,
  handout: string,
  survey: string | null,
): Promise<HandoutModel> {
  const definition = readHandout(handout);
  const chosen = await chooseSurvey(session.register.db, definition, survey);
  return buildHandout(definition, await loadHandoutFacts(session, chosen));
}

async function loadHandoutFacts(session: Session, survey: Survey | null): Promise<HandoutFacts> {
  const { db } = session.register;
  const asOf = survey?.asOf ?? session.clock.today();
  const institutions = await db
    .selectFrom('institution')
    .select(['ward', 'name', 'status', 'otherScheme', 'designatedOn', 'endedOn'])
    .orderBy('id')
    .execute();
  return {
    survey: survey === null ? null : { id: survey.id, title: survey.title, half: survey.half },
    fiscalYear: survey?.fiscalYear ?? fiscalYearOf(asOf),
    asOf,
    tally: survey === null ? { survey: '', forms: {} } : await loadTally(db, survey.id),
    forms: survey === null ? [] : await loadSurveyForms(db, survey.id),
    wards: await db.selectFrom('ward').selectAll().orderBy('position').execute(),
    institutions: institutions
      .filter((row) => isValidOn(row.designatedOn, row.endedOn, asOf))
      .map(({ ward, name, status, otherScheme }) => ({
        ward,
        name,
        status,
        otherScheme: otherScheme || null,
      })),
    statements: survey === null ? [] : await loadStatements(db, survey.id),
    sample: session.sample,
  };
}

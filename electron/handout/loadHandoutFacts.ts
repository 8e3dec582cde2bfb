import { fiscalYearOf } from '../../shared/calendar/fiscalYear.ts';
import type { HandoutFacts, RoundFacts } from '../../shared/handout/facts.ts';
import { isValidOn } from '../../shared/register/isValidOn.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import { loadPublished } from '../comparison/loadPublished.ts';
import type { Readable } from '../database/register.ts';
import type { Session } from '../session.ts';
import { loadStatements } from '../survey/loadStatements.ts';
import { listSurveys, loadSurveyForms } from '../survey/loadSurvey.ts';
import { loadTally } from '../survey/loadTally.ts';

/** 配付資料の元になる事実を、台帳・集計・公表値から集める。 */
export async function loadHandoutFacts(session: Session, survey: Survey | null): Promise<HandoutFacts> {
  const { db } = session.register;
  const asOf = survey?.asOf ?? session.clock.today();
  const round = survey === null ? null : await loadRound(db, survey);
  return {
    survey: round?.survey ?? null,
    fiscalYear: round?.fiscalYear ?? fiscalYearOf(asOf),
    asOf,
    tally: round?.tally ?? { survey: '', forms: {} },
    forms: round?.forms ?? [],
    otherRounds: await loadOtherRounds(db, survey),
    published: await loadPublished(db),
    wards: await db.selectFrom('ward').selectAll().orderBy('position').execute(),
    institutions: await loadInstitutions(db, asOf),
    statements: survey === null ? [] : await loadStatements(db, survey.id),
    sample: session.sample,
  };
}

async function loadRound(db: Readable, survey: Survey): Promise<RoundFacts> {
  return {
    survey: { id: survey.id, title: survey.title, half: survey.half },
    fiscalYear: survey.fiscalYear,
    asOf: survey.asOf,
    tally: await loadTally(db, survey.id),
    forms: await loadSurveyForms(db, survey.id),
  };
}

async function loadOtherRounds(db: Readable, survey: Survey | null): Promise<readonly RoundFacts[]> {
  const rounds: RoundFacts[] = [];
  for (const other of await listSurveys(db))
    if (other.id !== survey?.id) rounds.push(await loadRound(db, other));
  return rounds;
}

async function loadInstitutions(db: Readable, asOf: string): Promise<HandoutFacts['institutions']> {
  const rows = await db
    .selectFrom('institution')
    .select(['ward', 'name', 'status', 'otherScheme', 'designatedOn', 'endedOn'])
    .orderBy('id')
    .execute();
  return rows
    .filter((row) => isValidOn(row.designatedOn, row.endedOn, asOf))
    .map(({ ward, name, status, otherScheme }) => ({
      ward,
      name,
      status,
      otherScheme: otherScheme || null,
    }));
}

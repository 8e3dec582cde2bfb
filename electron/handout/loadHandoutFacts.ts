import { fiscalYearOf } from '../../shared/calendar/fiscalYear.ts';
import { compareRounds } from '../../shared/comparison/compareRounds.ts';
import type { HandoutFacts, RoundFacts } from '../../shared/handout/facts.ts';
import { isValidOn } from '../../shared/register/isValidOn.ts';
import type { Answers } from '../../shared/survey/answer.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import { loadFormVersions, loadPublished } from '../comparison/loadPublished.ts';
import type { Readable } from '../database/register.ts';
import { tallyPeopleOn } from '../register/tallyPeopleOn.ts';
import type { Session } from '../session.ts';
import { loadAccepted } from '../survey/loadAccepted.ts';
import { loadFootnotes } from '../survey/loadFootnotes.ts';
import { loadStatements } from '../survey/loadStatements.ts';
import { listSurveys, loadSurveyForms } from '../survey/loadSurvey.ts';
import { loadTally } from '../survey/loadTally.ts';

/**
 * 配付資料の元になる事実を、台帳・集計・公表値から集める。
 * @param fixedDay 資料が決めている基準日。null なら調査の回の基準日、回が無ければ今日
 * @param fixedYear 年度で刷る資料の年度。null なら基準日か回の年度
 */
export async function loadHandoutFacts(
  session: Session,
  survey: Survey | null,
  fixedDay: string | null,
  fixedYear: number | null = null,
): Promise<HandoutFacts> {
  const { db } = session.register;
  const asOf = fixedDay ?? survey?.asOf ?? session.clock.today();
  const published = await loadPublished(db);
  const rounds = await loadRounds(db);
  const round = rounds.find((each) => each.survey.id === survey?.id);
  return {
    survey: round?.survey ?? null,
    fiscalYear: fixedYear ?? (fixedDay === null ? round?.fiscalYear : undefined) ?? fiscalYearOf(asOf),
    asOf,
    tally: round?.tally ?? { survey: '', forms: {} },
    forms: round?.forms ?? [],
    otherRounds: rounds.filter((each) => each.survey.id !== survey?.id),
    comparison: compareRounds(rounds, published, await loadFormVersions(db)),
    published,
    wards: await db.selectFrom('ward').selectAll().orderBy('position').execute(),
    institutions: await loadInstitutions(db, asOf),
    statements: survey === null ? [] : await loadStatements(db, survey.id),
    footnotes: await loadFootnotes(db),
    answers: survey === null ? {} : await loadAnswers(db, survey),
    rooms: await db.selectFrom('supportRoom').select(['ward', 'openedOn']).orderBy('id').execute(),
    people: { room: await tallyPeopleOn(db, 'room', asOf), hub: await tallyPeopleOn(db, 'hub', asOf) },
    sample: session.sample,
  };
}

async function loadRounds(db: Readable): Promise<readonly RoundFacts[]> {
  const rounds: RoundFacts[] = [];
  for (const survey of await listSurveys(db)) {
    rounds.push({
      survey,
      fiscalYear: survey.fiscalYear,
      asOf: survey.asOf,
      tally: await loadTally(db, survey.id),
      forms: await loadSurveyForms(db, survey.id),
    });
  }
  return rounds;
}

async function loadAnswers(db: Readable, survey: Survey): Promise<HandoutFacts['answers']> {
  const answers: Record<string, ReadonlyMap<string, Answers>> = {};
  for (const { form } of survey.forms) answers[form] = await loadAccepted(db, survey.id, form);
  return answers;
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

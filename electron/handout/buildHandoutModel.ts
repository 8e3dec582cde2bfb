import { DaichoError } from '../../shared/api/failure.ts';
import { buildHandout } from '../../shared/handout/buildHandout.ts';
import type { HandoutFacts } from '../../shared/handout/facts.ts';
import type { HandoutModel } from '../../shared/handout/model.ts';
import { isValidOn } from '../../shared/register/isValidOn.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import type { Readable } from '../database/register.ts';
import type { Session } from '../session.ts';
import { listSurveys, loadSurvey, loadSurveyForms } from '../survey/loadSurvey.ts';
import { loadTally } from '../survey/loadTally.ts';
import { readHandout } from './definitions.ts';

/**
 * 配付資料を今の台帳と集計から組む。
 * @param survey 調査の回。null なら様式C を集めたいちばん新しい回
 */
export async function buildHandoutModel(
  session: Session,
  handout: string,
  survey: string | null,
): Promise<HandoutModel> {
  const definition = readHandout(handout);
  const { db } = session.register;
  const chosen = survey === null ? await newestHubSurvey(db) : await loadSurvey(db, survey);
  if (!chosen.forms.some((form) => form.form === 'hub')) {
    throw new DaichoError('badArgument', { detail: `「${chosen.title}」は様式C を集めていません` });
  }
  return buildHandout(definition, await loadHandoutFacts(session, chosen));
}

async function loadHandoutFacts(session: Session, survey: Survey): Promise<HandoutFacts> {
  const { db } = session.register;
  const institutions = await db
    .selectFrom('institution')
    .select(['ward', 'name', 'status', 'otherScheme', 'designatedOn', 'endedOn'])
    .orderBy('id')
    .execute();
  return {
    survey: { id: survey.id, fiscalYear: survey.fiscalYear, asOf: survey.asOf, title: survey.title },
    tally: await loadTally(db, survey.id),
    forms: await loadSurveyForms(db, survey.id),
    wards: await db.selectFrom('ward').selectAll().orderBy('position').execute(),
    institutions: institutions
      .filter((row) => isValidOn(row.designatedOn, row.endedOn, survey.asOf))
      .map(({ ward, name, status, otherScheme }) => ({
        ward,
        name,
        status,
        otherScheme: otherScheme || null,
      })),
    statements: await loadStatements(db, survey.id),
    sample: session.sample,
  };
}

async function loadStatements(db: Readable, survey: string) {
  const statements = await db
    .selectFrom('statement')
    .select(['id', 'item', 'text'])
    .where('survey', '=', survey)
    .orderBy('item')
    .orderBy('position')
    .execute();
  const sources = await db
    .selectFrom('statementSource')
    .innerJoin('ward', 'ward.code', 'statementSource.ward')
    .select(['statementSource.statement', 'statementSource.ward'])
    .orderBy('ward.position')
    .execute();
  return statements.map(({ id, item, text }) => ({
    item,
    text,
    wards: sources.filter((source) => source.statement === id).map((source) => source.ward),
  }));
}

async function newestHubSurvey(db: Readable): Promise<Survey> {
  const surveys = await listSurveys(db);
  const found = surveys.find((survey) => survey.forms.some((form) => form.form === 'hub'));
  if (found === undefined) throw new DaichoError('noHubSurvey');
  return found;
}

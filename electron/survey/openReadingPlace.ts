import type { FormDefinition } from '../../shared/survey/form.ts';
import type { Readable } from '../database/register.ts';
import type { Session } from '../session.ts';
import { loadSurvey, loadSurveyForms } from './loadSurvey.ts';
import type { ReadingPlace } from './readReplyFile.ts';

/** 回答を読む場をそろえる。 */
export async function openReadingPlace(session: Session, survey: string): Promise<ReadingPlace> {
  const { db } = session.register;
  return {
    db,
    reader: session.reader(),
    survey: await loadSurvey(db, survey),
    forms: await loadSurveyForms(db, survey),
    knownForms: await loadLatestForms(db),
    wards: await db.selectFrom('ward').selectAll().orderBy('position').execute(),
  };
}

/** 様式ごとにいちばん新しい版。 */
async function loadLatestForms(db: Readable): Promise<readonly FormDefinition[]> {
  const rows = await db.selectFrom('formVersion').select(['form', 'definition']).orderBy('number').execute();
  const latest = new Map(rows.map((row) => [row.form, JSON.parse(row.definition) as FormDefinition]));
  return [...latest.values()];
}

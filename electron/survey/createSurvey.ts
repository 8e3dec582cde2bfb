import { DaichoError } from '../../shared/api/failure.ts';
import { FORM_IDS, type FormDefinition, type FormId } from '../../shared/survey/form.ts';
import { checkRound } from '../../shared/survey/round/checkRound.ts';
import type { RoundLetters } from '../../shared/survey/round/letter.ts';
import { usualTitle } from '../../shared/survey/round/roundTitle.ts';
import type { Half } from '../../shared/survey/survey.ts';
import { tokyoTime } from '../../shared/trust/tokyoTime.ts';
import { change, type Write } from '../database/change.ts';
import type { Readable, Register } from '../database/register.ts';

export interface NewSurvey {
  readonly id: string;
  readonly title?: string;
  readonly fiscalYear: number;
  readonly half: Half;
  readonly asOf: string;
  readonly deadline: string;
  readonly forms: readonly FormId[];
  /** もとにした回。その依頼文と督促文を引き継ぐ。延長や送った印は引き継がない。 */
  readonly basedOn?: string;
}

/** 調査の回を作る。様式はいちばん新しい版、回答者は24区。 */
export async function createSurvey(register: Register, survey: NewSurvey, who: string): Promise<void> {
  checkSurvey(survey);
  const existing = await register.db
    .selectFrom('survey')
    .select('id')
    .where('id', '=', survey.id)
    .executeTakeFirst();
  if (existing !== undefined) throw new DaichoError('surveyExists', { survey: survey.id });
  await change(register, { who, kind: 'survey' }, (write) => insertSurvey(write, survey));
}

/** 取引の中で回と回答者の行を足す (見本も使う)。 */
export async function insertSurvey(write: Write, survey: NewSurvey): Promise<void> {
  const letters = survey.basedOn === undefined ? null : await loadLetters(write.read, survey.basedOn);
  write.insert('survey', {
    id: survey.id,
    title: survey.title?.trim() ?? usualTitle(survey),
    fiscalYear: survey.fiscalYear,
    half: survey.half,
    asOf: survey.asOf,
    deadline: survey.deadline,
    createdAt: tokyoTime(new Date()),
    closedAt: null,
    ...(letters === null
      ? {}
      : { basedOn: survey.basedOn ?? null, coverText: letters.cover, reminderText: letters.reminder }),
  });
  const wards = await write.read.selectFrom('ward').select('code').orderBy('position').execute();
  for (const form of FORM_IDS.filter((id) => survey.forms.includes(id)))
    await insertSurveyForm(
      write,
      survey.id,
      form,
      wards.map(({ code }) => code),
    );
}

/** 取引の中で、回に様式 (いちばん新しい版) と、その回答者の行を足す。 */
export async function insertSurveyForm(
  write: Write,
  survey: string,
  form: FormId,
  wards: readonly string[],
): Promise<void> {
  const latest = await latestVersion(write.read, form);
  write.insert('surveyForm', { id: `${survey}/${form}`, survey, form, formVersion: latest.id });
  for (const ward of wards) {
    write.insert('respondent', {
      id: respondentId(survey, form, ward),
      survey,
      form,
      ward,
      sentAt: null,
      returnedAt: null,
      extendedTo: null,
      acceptedReply: null,
    });
  }
}

/** 様式の、公表したいちばん新しい版。 */
export function latestVersion(
  db: Readable,
  form: FormId,
): Promise<{ readonly id: string; readonly number: number }> {
  return db
    .selectFrom('formVersion')
    .select(['id', 'number'])
    .where('form', '=', form)
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow();
}

/** 回の依頼文と督促文のひな形。無い回なら unknownSurvey。 */
export async function loadLetters(db: Readable, survey: string): Promise<RoundLetters> {
  const row = await db
    .selectFrom('survey')
    .select(['coverText', 'reminderText'])
    .where('id', '=', survey)
    .executeTakeFirst();
  if (row === undefined) throw new DaichoError('unknownSurvey', { survey });
  return { cover: row.coverText, reminder: row.reminderText };
}

/** 様式の定義を版として公表する。公表した版は変えない。 */
export function publishForm(
  write: Write,
  form: FormDefinition,
  publishedAt: string = tokyoTime(new Date()),
): void {
  write.insert('formVersion', {
    id: `${form.id}@${form.version}`,
    form: form.id,
    number: form.version,
    definition: JSON.stringify(form),
    publishedAt,
  });
}

/** 回答者の行の id。 */
export function respondentId(survey: string, form: FormId, ward: string): string {
  return `${survey}/${form}/${ward}`;
}

function checkSurvey(survey: NewSurvey): void {
  const [problem] = checkRound(survey);
  if (problem !== undefined) throw new DaichoError('badArgument', { detail: problem.message });
}

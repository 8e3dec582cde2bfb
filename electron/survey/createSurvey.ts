import { DaichoError } from '../../shared/api/failure.ts';
import { fiscalYearLabel, halfLabel } from '../../shared/calendar/fiscalYear.ts';
import { isCalendarDay } from '../../shared/calendar/wareki.ts';
import { FORM_IDS, type FormDefinition, type FormId } from '../../shared/survey/form.ts';
import type { Half } from '../../shared/survey/survey.ts';
import { tokyoTime } from '../../shared/trust/tokyoTime.ts';
import { change, type Write } from '../database/change.ts';
import type { Register } from '../database/register.ts';

export interface NewSurvey {
  readonly id: string;
  readonly title?: string;
  readonly fiscalYear: number;
  readonly half: Half;
  readonly asOf: string;
  readonly deadline: string;
  readonly forms: readonly FormId[];
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
  write.insert('survey', {
    id: survey.id,
    title: survey.title ?? usualTitle(survey),
    fiscalYear: survey.fiscalYear,
    half: survey.half,
    asOf: survey.asOf,
    deadline: survey.deadline,
    createdAt: tokyoTime(new Date()),
    closedAt: null,
  });
  const wards = await write.read.selectFrom('ward').select('code').orderBy('position').execute();
  const forms = FORM_IDS.filter((form) => survey.forms.includes(form));
  for (const form of forms) {
    const latest = await write.read
      .selectFrom('formVersion')
      .select('id')
      .where('form', '=', form)
      .orderBy('number', 'desc')
      .executeTakeFirstOrThrow();
    write.insert('surveyForm', {
      id: `${survey.id}/${form}`,
      survey: survey.id,
      form,
      formVersion: latest.id,
    });
    for (const { code } of wards) {
      write.insert('respondent', {
        id: respondentId(survey.id, form, code),
        survey: survey.id,
        form,
        ward: code,
        sentAt: null,
        returnedAt: null,
        extendedTo: null,
        acceptedReply: null,
      });
    }
  }
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

function usualTitle(survey: NewSurvey): string {
  const subject = survey.forms.join() === 'hub' ? '在宅医療連携拠点事業 調査' : '取組み調査';
  return `${fiscalYearLabel(survey.fiscalYear)} ${halfLabel(survey.half)} ${subject}`;
}

function checkSurvey(survey: NewSurvey): void {
  const problem = (detail: string) => new DaichoError('badArgument', { detail });
  if (!/^[a-z0-9-]{1,40}$/.test(survey.id)) throw problem('調査の名は英小文字・数字・ハイフンで40字までです');
  if (!Number.isInteger(survey.fiscalYear) || survey.fiscalYear < 2000 || survey.fiscalYear > 2100) {
    throw problem('年度は西暦4桁で書きます (例 2025)');
  }
  for (const [label, day] of [
    ['基準日', survey.asOf],
    ['回答期限', survey.deadline],
  ] as const) {
    if (!isCalendarDay(day)) {
      throw problem(`${label}は 2025-09-30 の形の実在する日で書きます (「${day}」)`);
    }
  }
  checkDays(survey, problem);
  if (survey.forms.length === 0) throw problem('様式を一つ以上選びます (ward、room、hub)');
}

/** 打ち間違いの日を断る: 基準日は年度の中、期限は基準日の180日前から、年度の始まりの2年後より前。 */
function checkDays(survey: NewSurvey, problem: (detail: string) => DaichoError): void {
  const year = survey.fiscalYear;
  const label = fiscalYearLabel(year);
  const within = (day: string, first: string, last: string) => first <= day && day <= last;
  const yearDays = [`${year}-04-01`, `${year + 1}-03-31`] as const;
  if (!within(survey.asOf, ...yearDays)) {
    throw problem(`基準日 ${survey.asOf} は${label}の日 (${yearDays.join(' から ')}) ではありません`);
  }
  const earliest = new Date(Date.parse(survey.asOf) - 180 * 86_400_000).toISOString().slice(0, 10);
  const deadlineDays = [earliest, `${year + 2}-03-31`] as const;
  if (!within(survey.deadline, ...deadlineDays)) {
    throw problem(
      `${label}の調査の回答期限 ${survey.deadline} は ${deadlineDays.join(' から ')} までの日にします`,
    );
  }
}

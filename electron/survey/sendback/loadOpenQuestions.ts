import type { OpenQuestion } from '../../../shared/survey/questions/openQuestion.ts';
import type { RespondentStatus, Survey } from '../../../shared/survey/survey.ts';
import type { Readable } from '../../database/register.ts';
import { loadStatus } from '../loadStatus.ts';
import { loadSurveyForms } from '../loadSurvey.ts';
import { loadQuestions } from './loadSendback.ts';

/** 回のまだ片付いていない確認事項: 判断を待つ回答の誤りと確認、差し戻して答えを待つ質問。様式と行政順。 */
export async function loadOpenQuestions(
  db: Readable,
  survey: Survey,
  today: string,
): Promise<readonly OpenQuestion[]> {
  const { respondents } = await loadStatus(db, survey.id, today);
  const forms = await loadSurveyForms(db, survey.id);
  const wards = await db
    .selectFrom('ward')
    .select(['code', 'name', 'position'])
    .orderBy('position')
    .execute();
  const open: OpenQuestion[] = [];
  for (const { form } of survey.forms) {
    const definition = forms.find((each) => each.id === form);
    const labels = new Map(
      definition?.sections.flatMap((section) =>
        section.items.map((item) => [item.code, item.label] as const),
      ),
    );
    for (const ward of wards) {
      const each = respondents.find((one) => one.form === form && one.respondent === ward.code);
      if (each === undefined) continue;
      const head = { ward: ward.name, form: definition?.respondent ?? form, state: each.state, source: form };
      if (each.state === '差戻し') open.push(...(await askedRows(db, survey.id, each, head)));
      else if (each.reply !== null && (each.state === '要確認' || each.state === '受領'))
        open.push(...(await findingRows(db, each.reply, head, labels)));
    }
  }
  return open;
}

type Head = Pick<OpenQuestion, 'ward' | 'form' | 'state'> & { readonly source: string };

async function findingRows(
  db: Readable,
  reply: string,
  { source, ...head }: Head,
  labels: ReadonlyMap<string, string>,
): Promise<readonly OpenQuestion[]> {
  const findings = await db
    .selectFrom('finding')
    .select(['code', 'message'])
    .where('reply', '=', reply)
    .where('level', 'in', ['error', 'confirm'])
    .orderBy('position')
    .execute();
  return findings.map(({ code, message }) => ({
    ...head,
    item: code === null ? null : { form: source, item: code },
    label: code === null ? 'ファイル全体' : (labels.get(code) ?? ''),
    text: message,
    askedOn: null,
    due: null,
    answer: null,
  }));
}

async function askedRows(
  db: Readable,
  survey: string,
  { form, respondent }: RespondentStatus,
  { source, ...head }: Head,
): Promise<readonly OpenQuestion[]> {
  const sendback = await db
    .selectFrom('sendback')
    .select(['id', 'returnedAt', 'deadline'])
    .where('survey', '=', survey)
    .where('form', '=', form)
    .where('ward', '=', respondent)
    .where('withdrawnAt', 'is', null)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (sendback === undefined) return [];
  return (await loadQuestions(db, sendback.id)).map(({ code, label, text, answer }) => ({
    ...head,
    item: code === null ? null : { form: source, item: code },
    label,
    text,
    askedOn: sendback.returnedAt.slice(0, 10),
    due: sendback.deadline,
    answer,
  }));
}

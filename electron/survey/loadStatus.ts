import type { RespondentState } from '../../shared/survey/answer.ts';
import { inFormOrder } from '../../shared/survey/inFormOrder.ts';
import { countSubmissions, dueDay } from '../../shared/survey/round/submission.ts';
import type { RespondentStatus, SurveyStatus } from '../../shared/survey/survey.ts';
import type { Readable } from '../database/register.ts';
import { loadSurvey } from './loadSurvey.ts';

/** 回答者の今の状態。期限に遅れた日数は今日から数える (確定した回答は遅れと言わない)。 */
export async function loadStatus(db: Readable, id: string, today: string): Promise<SurveyStatus> {
  const survey = await loadSurvey(db, id);
  const rows = await db
    .selectFrom('respondent')
    .innerJoin('ward', 'ward.code', 'respondent.ward')
    .selectAll('respondent')
    .where('respondent.survey', '=', id)
    .orderBy('respondent.form')
    .orderBy('ward.position')
    .execute();
  const replies = await db
    .selectFrom('reply')
    .selectAll()
    .where('survey', '=', id)
    .where('setAsideReason', 'is', null)
    .orderBy('id')
    .execute();
  const findings = await db
    .selectFrom('finding')
    .innerJoin('reply', 'reply.id', 'finding.reply')
    .select(['finding.reply', 'finding.level'])
    .where('reply.survey', '=', id)
    .orderBy('finding.id')
    .execute();

  const unreadable = new Set(
    findings.filter((finding) => finding.level === 'error').map((finding) => finding.reply),
  );
  const setAside = await db
    .selectFrom('reply')
    .select(['id', 'form', 'ward'])
    .where('survey', '=', id)
    .where('setAsideReason', 'is not', null)
    .orderBy('id')
    .execute();
  // 新しい差戻しが先。
  const sendbacks = await db
    .selectFrom('sendback')
    .select(['form', 'ward', 'reply', 'deadline'])
    .where('survey', '=', id)
    .where('withdrawnAt', 'is', null)
    .orderBy('id', 'desc')
    .execute();

  const respondents = inFormOrder(rows, (row) => row.form).map((row): RespondentStatus => {
    const arrived = replies.filter((reply) => reply.form === row.form && reply.ward === row.ward);
    const own = arrived.filter((reply) => reply.state !== 'superseded');
    const newest = own.at(-1);
    const waiting = newest?.state === 'pending' ? newest : undefined;
    const accepted = own.find((reply) => reply.id === row.acceptedReply);
    const count = (level: string) =>
      findings.filter((finding) => finding.reply === waiting?.id && finding.level === level).length;
    const [errors, confirms] = [count('error'), count('confirm')];
    const due = dueDay(survey.deadline, row.extendedTo);
    const returned = sendbacks.find((each) => each.form === row.form && each.ward === row.ward);
    // 差し戻した後に届いた回答があれば、状態は先へ進む。
    const inReturn =
      row.returnedAt !== null && !(waiting !== undefined && waiting.id > (returned?.reply ?? ''));
    const state: RespondentState = inReturn
      ? '差戻し'
      : waiting !== undefined
        ? errors + confirms > 0
          ? '要確認'
          : '受領'
        : accepted !== undefined
          ? '確定'
          : row.sentAt !== null
            ? '送付済'
            : '未送付';
    return {
      form: row.form,
      respondent: row.ward,
      state,
      // 誤りのある回答 (別の回や区のものなど) が届いただけでは、まだ出ていない。送っていないものは遅れと言わない。
      // 差し戻したものは、確認票の期限から数える。
      daysLate: inReturn
        ? returnedLate(returned?.deadline ?? null, today)
        : row.sentAt !== null && accepted === undefined && (waiting === undefined || errors > 0)
          ? daysLate(due, today)
          : 0,
      extendedTo: row.extendedTo,
      extensionReason: row.extensionReason,
      due,
      sentAt: row.sentAt,
      submittedOn: firstDay(arrived.filter((reply) => !unreadable.has(reply.id))),
      returnedAt: inReturn ? row.returnedAt : null,
      questionsDue: inReturn ? (returned?.deadline ?? null) : null,
      receivedAt: newest?.receivedAt ?? null,
      acceptedAt: accepted?.acceptedAt ?? null,
      errors,
      confirms,
      // 採らないことにした回答しか無ければ、それを開けるように。
      reply:
        newest?.id ?? setAside.findLast((one) => one.form === row.form && one.ward === row.ward)?.id ?? null,
    };
  });
  return {
    survey,
    respondents,
    submissions: countSubmissions(
      survey.forms.map(({ form }) => form),
      respondents,
    ),
    totals: survey.forms.map(({ form }) => ({
      form,
      n: respondents.filter((each) => each.form === form).length,
      accepted: respondents.filter((each) => each.form === form && each.state === '確定').length,
    })),
  };
}

/** 初めに届いた日。 */
function firstDay(replies: readonly { readonly receivedAt: string }[]): string | null {
  return replies.map((reply) => reply.receivedAt.slice(0, 10)).toSorted()[0] ?? null;
}

function returnedLate(deadline: string | null, today: string): number {
  return deadline === null ? 0 : daysLate(deadline, today);
}

function daysLate(deadline: string, today: string): number {
  const days = (Date.parse(today) - Date.parse(deadline)) / 86_400_000;
  return Math.max(days, 0);
}

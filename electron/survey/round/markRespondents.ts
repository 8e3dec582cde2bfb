import { DaichoError } from '../../../shared/api/failure.ts';
import { isCalendarDay } from '../../../shared/calendar/wareki.ts';
import type { FormId } from '../../../shared/survey/form.ts';
import { change, type Write } from '../../database/change.ts';
import type { Row } from '../../database/schema/databaseSchema.ts';
import type { Session } from '../../session.ts';
import { respondentId } from '../createSurvey.ts';
import { loadSurvey } from '../loadSurvey.ts';
import { refuseClosed } from '../refuseClosed.ts';

/** 回の中の一人の回答者。 */
export interface RespondentKey {
  readonly form: FormId;
  readonly ward: string;
}

/**
 * 送った日を人が決める (メールのほかの手で送ったとき)。null なら未送付に戻す。
 * 回答が届いている所を未送付にはしない。先の日は断る。
 */
export async function markSent(
  session: Session,
  survey: string,
  chosen: readonly RespondentKey[],
  day: string | null,
): Promise<void> {
  if (day !== null && !isCalendarDay(day))
    throw new DaichoError('badArgument', {
      detail: `送った日は 2025-09-30 の形の実在する日で書きます (「${day}」)`,
    });
  if (day !== null && day > session.clock.today())
    throw new DaichoError('roundFixed', { detail: '送った日が今日より先です' });
  await changeRespondents(session, survey, chosen, { kind: 'send' }, async (write, row, name) => {
    if (day !== null) {
      const at = row.sentAt?.slice(0, 10) === day ? row.sentAt : `${day}T00:00:00.000+09:00`;
      write.update('respondent', row.id, { sentAt: at });
      return;
    }
    const reply = await write.read
      .selectFrom('reply')
      .select('id')
      .where('survey', '=', survey)
      .where('form', '=', row.form)
      .where('ward', '=', row.ward)
      .executeTakeFirst();
    if (reply !== undefined)
      throw new DaichoError('roundFixed', {
        detail: `${name}からは回答が届いているので、未送付には戻せません`,
      });
    write.update('respondent', row.id, { sentAt: null });
  });
}

/** 期限を延ばす。理由が要り、回の期限より後の日だけ。null なら延長をやめる (理由は履歴に残る)。 */
export async function extendDeadline(
  session: Session,
  survey: string,
  chosen: readonly RespondentKey[],
  to: string | null,
  reason: string,
): Promise<void> {
  const why = reason.trim();
  if (why === '')
    throw new DaichoError('roundFixed', {
      detail: to === null ? '延長をやめる理由が書かれていません' : '延長の理由が書かれていません',
    });
  const { deadline } = await loadSurvey(session.register.db, survey);
  if (to !== null && !isCalendarDay(to))
    throw new DaichoError('badArgument', {
      detail: `延長する日は 2025-09-30 の形の実在する日で書きます (「${to}」)`,
    });
  if (to !== null && to <= deadline)
    throw new DaichoError('roundFixed', { detail: `延長する日は回の期限 ${deadline} より後にします` });
  const patch =
    to === null ? { extendedTo: null, extensionReason: '' } : { extendedTo: to, extensionReason: why };
  await changeRespondents(session, survey, chosen, { kind: 'survey', why }, (write, row) => {
    write.update('respondent', row.id, patch);
  });
}

async function changeRespondents(
  { register, who }: Session,
  survey: string,
  chosen: readonly RespondentKey[],
  batch: { readonly kind: 'send' | 'survey'; readonly why?: string },
  job: (write: Write, row: Row<'respondent'>, name: string) => Promise<void> | void,
): Promise<void> {
  if (chosen.length === 0) throw new DaichoError('roundFixed', { detail: '宛先が一つも選ばれていません' });
  await change(register, { who, ...batch }, async (write) => {
    await refuseClosed(write.read, survey);
    for (const { form, ward } of chosen) {
      const row = await write.read
        .selectFrom('respondent')
        .innerJoin('ward', 'ward.code', 'respondent.ward')
        .selectAll('respondent')
        .select('ward.name')
        .where('respondent.id', '=', respondentId(survey, form, ward))
        .executeTakeFirst();
      if (row === undefined)
        throw new DaichoError('badArgument', { detail: `この調査に ${form} の ${ward} はありません` });
      await job(write, row, row.name);
    }
  });
}

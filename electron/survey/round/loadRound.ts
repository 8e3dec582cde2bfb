import type { RoundDetail, RoundForm } from '../../../shared/survey/round/roundDetail.ts';
import type { Readable } from '../../database/register.ts';
import { latestVersion, loadLetters } from '../createSurvey.ts';
import { loadSurvey, loadSurveyForms } from '../loadSurvey.ts';

/** 回の設定: 変えられるかどうかを決める事実と、二つの文のひな形。 */
export async function loadRound(db: Readable, id: string): Promise<RoundDetail> {
  const survey = await loadSurvey(db, id);
  const row = await db
    .selectFrom('survey')
    .select(['version', 'basedOn'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const definitions = await loadSurveyForms(db, id);
  const forms: RoundForm[] = [];
  for (const { form, version } of survey.forms) {
    const own = <T extends 'respondent' | 'reply' | 'paperDraft'>(table: T) =>
      db
        .selectFrom(table as 'reply')
        .where('survey', '=', id)
        .where('form', '=', form);
    const sent = await db
      .selectFrom('respondent')
      .select((count) => count.fn.countAll<number>().as('n'))
      .where('survey', '=', id)
      .where('form', '=', form)
      .where('sentAt', 'is not', null)
      .executeTakeFirstOrThrow();
    const replies = await own('reply')
      .select((count) => count.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    const drafts = await own('paperDraft')
      .select((count) => count.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    forms.push({
      form,
      version,
      title: definitions.find((each) => each.id === form)?.title ?? '',
      respondent: definitions.find((each) => each.id === form)?.respondent ?? '',
      latest: (await latestVersion(db, form)).number,
      sent: sent.n,
      replies: replies.n + drafts.n,
    });
  }
  return {
    survey,
    version: row.version,
    basedOn: row.basedOn,
    letters: await loadLetters(db, id),
    forms,
  };
}

import type { SendbackDraft } from '../../../shared/api/calls/sendbackCalls.ts';
import { questionOf } from '../../../shared/survey/questions/questionOf.ts';
import type { Readable } from '../../database/register.ts';
import { loadReplyToReturn } from './loadQuestionFacts.ts';

/** 差し戻す前に見せる下書き: 所見ごとの、事業所に尋ねる文。 */
export async function draftSendback(db: Readable, id: string): Promise<SendbackDraft> {
  const { reply, survey, form, ward, findings, facts } = await loadReplyToReturn(db, id);
  return {
    reply: reply.id,
    version: reply.version,
    survey: { id: survey.id, title: survey.title, deadline: survey.deadline },
    form: form.id,
    formTitle: form.title,
    wardName: ward.name,
    fileName: reply.fileName,
    accepted: reply.state === 'accepted',
    returnable: reply.state !== 'superseded',
    findings: findings.map((finding, at) => ({
      finding: at,
      level: finding.level,
      message: finding.message,
      draft: questionOf(finding, facts),
    })),
  };
}

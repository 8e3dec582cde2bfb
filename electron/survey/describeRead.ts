import { DaichoError } from '../../shared/api/failure.ts';
import type { Finding } from '../../shared/survey/answer.ts';
import { replyState } from '../../shared/survey/replyState.ts';
import type { ImportedFile, ImportOutcome } from '../../shared/survey/survey.ts';
import type { Session } from '../session.ts';
import { loadKnownFile } from './knownReply.ts';
import type { Received } from './readReceived.ts';
import { Unidentified } from './unidentified.ts';

/** 読んだファイルを取込の結果の形にする。 */
export async function describeRead(
  session: Session,
  entry: Received,
  outcome: Exclude<ImportOutcome, 'refused'>,
): Promise<ImportedFile> {
  if (entry.kind === 'refused') {
    return {
      file: entry.name,
      respondent: null,
      form: null,
      state: '受付不可',
      outcome: 'refused',
      findings: [],
      answers: {},
      reply: null,
      refusal: named(entry.failure, entry.name).message,
      ...(entry.failure instanceof Unidentified && { ask: entry.failure.guess }),
    };
  }
  if (entry.kind === 'known') {
    const known = await loadKnownFile(session.register.db, entry.reply);
    const misnamed = [
      ...(entry.namedWard === null || entry.namedWard === known.respondent ? [] : [MISNAMED.ward]),
      ...(entry.namedForm === null || entry.namedForm === known.form ? [] : [MISNAMED.form]),
    ];
    return {
      file: entry.name,
      ...known,
      reply: entry.reply,
      findings: [...misnamed, ...known.findings],
      outcome: outcome === 'accepted' ? 'accepted' : 'known',
    };
  }
  const { respondent, form, findings, answers } = entry.candidate;
  const state = replyState(outcome === 'accepted' ? 'accepted' : 'pending', null, findings);
  return { file: entry.name, respondent, form, state, outcome, findings, answers, reply: null };
}

const MISNAMED: Readonly<Record<'ward' | 'form', Finding>> = {
  ward: {
    level: 'error',
    kind: 'wrongWard',
    code: null,
    cell: null,
    message: '前に取り込んだ別の区の回答と同じ中身です。ファイル名か、指定した区が違います',
  },
  form: {
    level: 'error',
    kind: 'wrongForm',
    code: null,
    cell: null,
    message: '前に取り込んだ別の様式の回答と同じ中身です。指定した様式が違います',
  },
};

/** 読む側は道を除いた名しか知らない。言うときは、渡されたとおりの名で。 */
function named({ code, details }: DaichoError, file: string): DaichoError {
  return new DaichoError(code, 'file' in details ? { ...details, file } : details);
}

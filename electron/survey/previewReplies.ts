import { randomUUID } from 'node:crypto';
import type { PreviewedFile } from '../../shared/api/contract.ts';
import { DaichoError } from '../../shared/api/failure.ts';
import { compareAnswers } from '../../shared/survey/compareAnswers.ts';
import { type FormDefinition, formItems } from '../../shared/survey/form.ts';
import type { ImportedFile } from '../../shared/survey/survey.ts';
import type { Session } from '../session.ts';
import { respondentId } from './createSurvey.ts';
import { describeRead } from './describeRead.ts';
import { commitRead } from './importReplies.ts';
import { loadReplyAnswers } from './loadAccepted.ts';
import { openReadingPlace } from './openReadingPlace.ts';
import { type Received, readReceived } from './readReceived.ts';
import type { ReplyCandidate } from './readReplyFile.ts';

/** 読んで見せるだけで、まだ何も書いていない回答の控え。窓が閉じれば消える。 */
export interface Previews {
  read(session: Session, survey: string, name: string, bytes: Uint8Array): Promise<PreviewedFile>;
  /** 一つの取引で取り込む。accept は誤りも確認も無ければ確定し、store は保管だけにする。 */
  commit(
    session: Session,
    survey: string,
    chosen: { readonly accept: readonly string[]; readonly store: readonly string[] },
  ): Promise<readonly ImportedFile[]>;
  discard(tokens: readonly string[]): void;
}

export function createPreviews(): Previews {
  const kept = new Map<string, { survey: string; read: Received }>();
  return {
    async read(session, survey, name, bytes) {
      const place = await openReadingPlace(session, survey);
      const read = await readReceived(place, { name, bytes });
      const result = await describeRead(session, read, 'readable');
      if (read.kind !== 'candidate') {
        return {
          token: null,
          result,
          hash: null,
          identifiedBy: null,
          answered: 0,
          items: 0,
          replaces: false,
          changes: [],
        };
      }
      const { candidate } = read;
      const form = place.forms.find((each) => each.id === candidate.form);
      if (form === undefined) throw new Error(`様式 ${candidate.form} がありません`);
      const accepted = await acceptedReply(session, survey, candidate);
      const token = randomUUID();
      kept.set(token, { survey, read: { ...read, seenAccepted: accepted } });
      return {
        token,
        result,
        hash: candidate.hash,
        identifiedBy: candidate.identifiedBy,
        answered: Object.keys(candidate.answers).length,
        items: formItems(form).length,
        replaces: accepted !== null,
        changes: await changesFrom(session, form, accepted, candidate),
      };
    },
    async commit(session, survey, { accept, store }) {
      const take = (token: string, hold: boolean): Received => {
        const entry = kept.get(token);
        if (entry === undefined || entry.survey !== survey) throw new DaichoError('previewGone');
        return entry.read.kind === 'candidate' ? { ...entry.read, hold } : entry.read;
      };
      const chosen = [
        ...accept.map((token) => take(token, false)),
        ...store.map((token) => take(token, true)),
      ];
      const results = await commitRead(session, survey, chosen, 'acceptClean');
      for (const token of [...accept, ...store]) kept.delete(token);
      return results;
    },
    discard(tokens) {
      for (const token of tokens) kept.delete(token);
    },
  };
}

async function acceptedReply(
  session: Session,
  survey: string,
  candidate: ReplyCandidate,
): Promise<string | null> {
  const row = await session.register.db
    .selectFrom('respondent')
    .select('acceptedReply')
    .where('id', '=', respondentId(survey, candidate.form, candidate.respondent))
    .executeTakeFirstOrThrow();
  return row.acceptedReply;
}

async function changesFrom(
  session: Session,
  form: FormDefinition,
  accepted: string | null,
  candidate: ReplyCandidate,
): Promise<PreviewedFile['changes']> {
  if (accepted === null) return [];
  return compareAnswers(form, await loadReplyAnswers(session.register.db, accepted), candidate.answers);
}

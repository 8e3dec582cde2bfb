import { randomUUID } from 'node:crypto';
import type { PreviewedFile } from '../../shared/api/contract.ts';
import { DaichoError } from '../../shared/api/failure.ts';
import { compareAnswers } from '../../shared/survey/compareAnswers.ts';
import { type FormDefinition, formItems } from '../../shared/survey/form.ts';
import type { ImportedFile } from '../../shared/survey/survey.ts';
import type { Session } from '../session.ts';
import { respondentId } from './createSurvey.ts';
import { describeRead } from './describeRead.ts';
import { commitRead, type ReadFile, readFile } from './importReplies.ts';
import { loadReplyAnswers } from './loadAccepted.ts';
import { openReadingPlace } from './openReadingPlace.ts';
import type { ReplyCandidate } from './readReplyFile.ts';

/** 読んで見せるだけで、まだ何も書いていない回答の控え。窓が閉じれば消える。 */
export interface Previews {
  read(session: Session, survey: string, name: string, bytes: Uint8Array): Promise<PreviewedFile>;
  commit(
    session: Session,
    survey: string,
    tokens: readonly string[],
    mode: 'store' | 'acceptClean',
  ): Promise<readonly ImportedFile[]>;
  discard(tokens: readonly string[]): void;
}

export function createPreviews(): Previews {
  const kept = new Map<string, { survey: string; read: ReadFile }>();
  return {
    async read(session, survey, name, bytes) {
      const place = await openReadingPlace(session, survey);
      const read = await readFile(session, place, survey, { name, bytes });
      const result = await describeRead(session, read, 'readable');
      if (read.kind !== 'candidate') {
        return {
          token: null,
          result,
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
        identifiedBy: candidate.identifiedBy,
        answered: Object.keys(candidate.answers).length,
        items: formItems(form).length,
        replaces: accepted !== null,
        changes: await changesFrom(session, form, accepted, candidate),
      };
    },
    async commit(session, survey, tokens, mode) {
      const entries = tokens.map((token) => kept.get(token));
      const found = entries.filter((entry) => entry !== undefined).filter((entry) => entry.survey === survey);
      if (found.length !== tokens.length) throw new DaichoError('previewGone');
      const results = await commitRead(
        session,
        survey,
        found.map((entry) => entry.read),
        mode,
      );
      for (const token of tokens) kept.delete(token);
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

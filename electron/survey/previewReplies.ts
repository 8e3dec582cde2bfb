import { randomUUID } from 'node:crypto';
import type { PreviewedFile } from '../../shared/api/calls/receiveCalls.ts';
import { DaichoError } from '../../shared/api/failure.ts';
import { compareAnswers } from '../../shared/survey/compareAnswers.ts';
import { type FormDefinition, formItems } from '../../shared/survey/form.ts';
import type { HandSaid } from '../../shared/survey/reading/handSaid.ts';
import type { ImportedFile } from '../../shared/survey/survey.ts';
import type { SheetCells } from '../../shared/workbook/cells.ts';
import type { Session } from '../session.ts';
import { respondentId } from './createSurvey.ts';
import { describeRead } from './describeRead.ts';
import { commitRead } from './importReplies.ts';
import { loadReplyAnswers } from './loadAccepted.ts';
import { openReadingPlace } from './openReadingPlace.ts';
import { type Received, type ReplyFile, readReceived } from './readReceived.ts';
import type { ReplyCandidate } from './readReplyFile.ts';

/** 読んで見せるだけで、まだ何も書いていない回答の控え。窓が閉じれば消える。 */
export interface Previews {
  read(session: Session, survey: string, name: string, bytes: Uint8Array): Promise<PreviewedFile>;
  /** 人の決めたことで読み直す。 */
  readAgain(session: Session, handle: string, said: HandSaid): Promise<PreviewedFile>;
  /** 届いたファイルの見えるシート。 */
  sheets(session: Session, handle: string): Promise<readonly SheetCells[]>;
  /** 一つの取引で取り込む。accept は誤りも確認も無ければ確定し、store は保管だけにする。 */
  commit(
    session: Session,
    survey: string,
    chosen: { readonly accept: readonly string[]; readonly store: readonly string[] },
  ): Promise<readonly ImportedFile[]>;
  discard(handles: readonly string[]): void;
}

interface Kept {
  readonly survey: string;
  readonly file: ReplyFile;
  readonly read: Received;
}

export function createPreviews(): Previews {
  const kept = new Map<string, Kept>();
  const find = (handle: string): Kept => {
    const entry = kept.get(handle);
    if (entry === undefined) throw new DaichoError('previewGone');
    return entry;
  };
  return {
    read: (session, survey, name, bytes) => preview(session, kept, randomUUID(), survey, { name, bytes }),
    readAgain(session, handle, said) {
      const { survey, file } = find(handle);
      return preview(session, kept, handle, survey, { ...file, said });
    },
    async sheets(session, handle) {
      const { file } = find(handle);
      const { sheets } = await session.reader().read(file.name, file.bytes);
      return sheets.filter((sheet) => !sheet.hidden);
    },
    async commit(session, survey, { accept, store }) {
      const take = (token: string, hold: boolean): Received => {
        const entry = find(token);
        if (entry.survey !== survey) throw new DaichoError('previewGone');
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
    discard(handles) {
      for (const handle of handles) kept.delete(handle);
    },
  };
}

const UNREAD = {
  token: null,
  hash: null,
  identifiedBy: null,
  answered: 0,
  items: 0,
  unplaced: [],
  replaces: false,
  changes: [],
} as const;

/** 読んで、あとで取り込むか読み直せるものは控えておく。 */
async function preview(
  session: Session,
  kept: Map<string, Kept>,
  handle: string,
  survey: string,
  file: ReplyFile,
): Promise<PreviewedFile> {
  const place = await openReadingPlace(session, survey);
  const read = await readReceived(place, file);
  const result = await describeRead(session, read, 'readable');
  if (read.kind !== 'candidate') {
    const asked = result.ask !== undefined;
    if (asked) kept.set(handle, { survey, file, read });
    return { ...UNREAD, handle: asked ? handle : null, result };
  }
  const { candidate } = read;
  const form = place.forms.find((each) => each.id === candidate.form);
  if (form === undefined) throw new Error(`様式 ${candidate.form} がありません`);
  const accepted = await acceptedReply(session, survey, candidate);
  kept.set(handle, { survey, file, read: { ...read, seenAccepted: accepted } });
  return {
    token: handle,
    handle,
    result,
    hash: candidate.hash,
    identifiedBy: candidate.identifiedBy,
    answered: Object.keys(candidate.answers).length,
    items: formItems(form).length,
    unplaced: candidate.unplaced,
    replaces: accepted !== null,
    changes: await changesFrom(session, form, accepted, candidate),
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

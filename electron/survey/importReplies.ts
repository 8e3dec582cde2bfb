import { basename } from 'node:path';
import { DaichoError } from '../../shared/api/failure.ts';
import type { Finding } from '../../shared/survey/answer.ts';
import type { ImportedFile } from '../../shared/survey/survey.ts';
import { makeBackup } from '../database/backup.ts';
import { change, type Write } from '../database/change.ts';
import type { Session } from '../session.ts';
import { respondentId } from './createSurvey.ts';
import { describeRead } from './describeRead.ts';
import { findKnownReply } from './knownReply.ts';
import { openReadingPlace } from './openReadingPlace.ts';
import { type ReplyCandidate, readReplyFile } from './readReplyFile.ts';
import { acceptStoredReply, storeReply } from './storeReply.ts';

export interface ReplyFile {
  /** 画面や結果に出す名 (コマンド行では渡された道)。 */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** 試し読みだけ、保管まで、誤りも確認も無いものは確定まで、誤りの無いものは確定まで (確認の所見に理由を残す)。 */
export type ImportMode = 'dryRun' | 'store' | 'acceptClean' | { readonly acceptBecause: string };

/** 読み終えたファイル1つ: 回答、前に受け取ったもの、受け付けないもの。 */
export type ReadFile =
  | {
      readonly kind: 'candidate';
      readonly name: string;
      readonly candidate: ReplyCandidate;
      /** 人に見せたときに確定していた回答。書くときに違えば replyChanged。 */
      readonly seenAccepted?: string | null;
    }
  | { readonly kind: 'known'; readonly name: string; readonly reply: string }
  | { readonly kind: 'refused'; readonly name: string; readonly failure: DaichoError };

/**
 * 回答のファイルを取り込む。読むのは一つずつ、書くのは最後に一つの取引で: 途中で何かあれば何も書かない。
 * 受け付けないファイルがあっても、ほかは通す。書く前に控えを取る。
 */
export async function importReplies(
  session: Session,
  survey: string,
  files: readonly ReplyFile[],
  mode: ImportMode,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<readonly ImportedFile[]> {
  const place = await openReadingPlace(session, survey);
  const read: ReadFile[] = [];
  for (const file of files) {
    read.push(await readFile(session, place, survey, file));
    onProgress(read.length, files.length);
  }
  return commitRead(session, survey, read, mode);
}

/** 一つ読む。前に受け取ったファイルなら読み直さない。 */
export async function readFile(
  session: Session,
  place: Awaited<ReturnType<typeof openReadingPlace>>,
  survey: string,
  file: ReplyFile,
): Promise<ReadFile> {
  try {
    const known = await findKnownReply(session.register.db, survey, file.bytes);
    if (known !== null) return { kind: 'known', name: file.name, reply: known };
    const candidate = await readReplyFile(place, basename(file.name), file.bytes);
    return { kind: 'candidate', name: file.name, candidate };
  } catch (error) {
    if (error instanceof DaichoError) return { kind: 'refused', name: file.name, failure: error };
    throw error;
  }
}

/** 読み終えたものを一つの取引で書く。 */
export async function commitRead(
  session: Session,
  survey: string,
  read: readonly ReadFile[],
  mode: ImportMode,
): Promise<readonly ImportedFile[]> {
  const { register, who, clock } = session;
  const marked = markSameRespondent(read);
  if (mode === 'dryRun') return Promise.all(marked.map((entry) => describeRead(session, entry, 'readable')));
  const writes = marked.some((entry) => entry.kind === 'candidate') || typeof mode === 'object';
  if (writes) await makeBackup(register, session.backupFolder, 'before-import', new Date());
  const results = await change(register, { who, kind: 'import' }, async (write) => {
    const replies = new Map<ReadFile, { reply: string; accepted: boolean; known: boolean }>();
    for (const entry of marked) {
      if (entry.kind === 'refused') continue;
      replies.set(entry, await writeEntry(write, survey, entry, mode, clock.now()));
    }
    return replies;
  });
  return Promise.all(
    marked.map((entry) => {
      const result = results.get(entry);
      if (result?.accepted) return describeRead(session, entry, 'accepted');
      return describeRead(session, entry, result?.known ? 'known' : 'stored');
    }),
  );
}

async function writeEntry(
  write: Write,
  survey: string,
  entry: Exclude<ReadFile, { kind: 'refused' }>,
  mode: Exclude<ImportMode, 'dryRun'>,
  now: string,
): Promise<{ reply: string; accepted: boolean; known: boolean }> {
  const before =
    entry.kind === 'known' ? entry.reply : await findKnownReply(write.read, survey, entry.candidate.bytes);
  if (entry.kind === 'candidate' && entry.seenAccepted !== undefined) {
    await refuseIfMoved(write, survey, entry.candidate, entry.seenAccepted);
  }
  const reply =
    before ?? (entry.kind === 'candidate' ? await storeReply(write, survey, entry.candidate, now) : '');
  const reason = typeof mode === 'object' ? mode.acceptBecause : '';
  const accepted = mode !== 'store' && (await canAccept(write, reply, mode === 'acceptClean'));
  if (accepted) await acceptStoredReply(write, reply, now, () => reason);
  return { reply, accepted, known: before !== null };
}

async function refuseIfMoved(
  write: Write,
  survey: string,
  candidate: ReplyCandidate,
  seenAccepted: string | null,
): Promise<void> {
  const row = await write.read
    .selectFrom('respondent')
    .select('acceptedReply')
    .where('id', '=', respondentId(survey, candidate.form, candidate.respondent))
    .executeTakeFirstOrThrow();
  if (row.acceptedReply !== seenAccepted) throw new DaichoError('replyChanged');
}

/** 待っている回答で、誤り (clean なら確認も) の無いものだけ。差し替えられた古い回答を生き返らせない。 */
async function canAccept(write: Write, reply: string, clean: boolean): Promise<boolean> {
  const row = await write.read
    .selectFrom('reply')
    .select('state')
    .where('id', '=', reply)
    .executeTakeFirstOrThrow();
  const obstacle = await write.read
    .selectFrom('finding')
    .select('id')
    .where('reply', '=', reply)
    .where('level', 'in', clean ? ['error', 'confirm'] : ['error'])
    .executeTakeFirst();
  return row.state === 'pending' && obstacle === undefined;
}

/** 一度に同じ区の違う回答が来たら、どれが新しいか人に確かめてもらう。 */
function markSameRespondent(read: readonly ReadFile[]): readonly ReadFile[] {
  const counts = new Map<string, Set<string>>();
  for (const entry of read) {
    if (entry.kind !== 'candidate') continue;
    const key = `${entry.candidate.form}/${entry.candidate.respondent}`;
    counts.set(key, (counts.get(key) ?? new Set()).add(entry.candidate.hash));
  }
  return read.map((entry) => {
    if (entry.kind !== 'candidate') return entry;
    const { candidate } = entry;
    if ((counts.get(`${candidate.form}/${candidate.respondent}`)?.size ?? 0) < 2) return entry;
    const finding: Finding = {
      level: 'confirm',
      kind: 'twoReplies',
      code: null,
      cell: null,
      message: '同じ区の違う回答が同時に届いています。どちらが新しいか確かめてください',
    };
    return { ...entry, candidate: { ...candidate, findings: [finding, ...candidate.findings] } };
  });
}

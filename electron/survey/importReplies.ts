import { DaichoError } from '../../shared/api/failure.ts';
import type { Finding } from '../../shared/survey/answer.ts';
import type { ImportedFile } from '../../shared/survey/survey.ts';
import { makeBackup } from '../database/backup.ts';
import { change, type Write } from '../database/change.ts';
import type { Readable } from '../database/register.ts';
import type { Row } from '../database/schema/databaseSchema.ts';
import type { Session } from '../session.ts';
import { respondentId } from './createSurvey.ts';
import { describeRead } from './describeRead.ts';
import { findKnownReply } from './knownReply.ts';
import { openReadingPlace } from './openReadingPlace.ts';
import { type Received, type ReplyFile, readReceived } from './readReceived.ts';
import type { ReplyCandidate } from './readReplyFile.ts';
import { refuseClosed } from './refuseClosed.ts';
import { acceptStoredReply, storeReply } from './storeReply.ts';

/** 試し読みだけ、保管まで、誤りも確認も無いものは確定まで、誤りの無いものは確定まで (確認の所見に理由を残す)。 */
export type ImportMode = 'dryRun' | 'store' | 'acceptClean' | { readonly acceptBecause: string };

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
  const read: Received[] = [];
  for (const file of files) {
    read.push(await readReceived(place, file));
    onProgress(read.length, files.length);
  }
  return commitRead(session, survey, read, mode);
}

/** 読み終えたものを一つの取引で書く。 */
export async function commitRead(
  session: Session,
  survey: string,
  read: readonly Received[],
  mode: ImportMode,
): Promise<readonly ImportedFile[]> {
  const { register, who, clock } = session;
  const marked = markSameRespondent(read);
  if (mode === 'dryRun') return Promise.all(marked.map((entry) => describeRead(session, entry, 'readable')));
  const writes = await anythingToWrite(register.db, marked, mode);
  if (writes) {
    await refuseClosed(register.db, survey);
    await makeBackup(register, session.backupFolder, 'before-import', new Date());
  }
  const results = await change(register, { who, kind: 'import' }, async (write) => {
    if (writes) await refuseClosed(write.read, survey);
    const replies = new Map<Received, { reply: string; accepted: boolean; known: boolean }>();
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

/** 同じファイルばかりなら、待っている回答の確定のほかに書くことは無い。 */
async function anythingToWrite(
  db: Readable,
  entries: readonly Received[],
  mode: ImportMode,
): Promise<boolean> {
  if (entries.some((entry) => entry.kind === 'candidate')) return true;
  const known = entries.flatMap((entry) => (entry.kind === 'known' ? [entry.reply] : []));
  if (mode === 'store' || known.length === 0) return false;
  const waiting = await db
    .selectFrom('reply')
    .select('id')
    .where('id', 'in', known)
    .where('state', '=', 'pending')
    .executeTakeFirst();
  return waiting !== undefined;
}

async function writeEntry(
  write: Write,
  survey: string,
  entry: Exclude<Received, { kind: 'refused' }>,
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
  const held = entry.kind === 'candidate' && entry.hold === true;
  const accepted = mode !== 'store' && !held && (await canAccept(write, reply, mode === 'acceptClean'));
  if (accepted) await acceptStoredReply(write, reply, now, () => ({ reason, printed: false }));
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
    .select(['id', 'survey', 'form', 'ward', 'state'])
    .where('id', '=', reply)
    .executeTakeFirstOrThrow();
  if (row.state !== 'pending' || (await isRival(write.read, row))) return false;
  const obstacle = await write.read
    .selectFrom('finding')
    .select('id')
    .where('reply', '=', reply)
    .where('level', 'in', clean ? ['error', 'confirm'] : ['error'])
    .executeTakeFirst();
  return obstacle === undefined;
}

/** 一度に届いた二通の片方で、もう片方をまだ退けていない。どちらが新しいかは人が決める。 */
async function isRival(
  db: Readable,
  row: Pick<Row<'reply'>, 'id' | 'survey' | 'form' | 'ward'>,
): Promise<boolean> {
  const twin = await db
    .selectFrom('finding')
    .innerJoin('reply', 'reply.id', 'finding.reply')
    .select('finding.reply')
    .where('finding.kind', '=', 'twoReplies')
    .where('reply.survey', '=', row.survey)
    .where('reply.form', '=', row.form)
    .where('reply.ward', '=', row.ward)
    .where('reply.state', '!=', 'superseded')
    .execute();
  const standing = new Set(twin.map(({ reply }) => reply));
  return standing.has(row.id) && standing.size > 1;
}

/** 一度に同じ区の違う回答が来たら、どれが新しいか決められない。どれも確定せず、人に確かめてもらう。 */
function markSameRespondent(read: readonly Received[]): readonly Received[] {
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
    return { ...entry, hold: true, candidate: { ...candidate, findings: [finding, ...candidate.findings] } };
  });
}

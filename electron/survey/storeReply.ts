import type { FindingLevel } from '../../shared/survey/answer.ts';
import type { Write } from '../database/change.ts';
import { newId } from '../database/newId.ts';
import { respondentId } from './createSurvey.ts';
import type { ReplyCandidate } from './readReplyFile.ts';

/** 保管する回答。届いたファイルか、紙から手で打ったもの。 */
type StorableReply = Omit<ReplyCandidate, 'identifiedBy' | 'unplaced'> & {
  /** 見分けた方法。 */
  readonly identifiedBy: string;
  /** 紙の回答を誰から受け取ったか。届いたファイルには無い。 */
  readonly paperFrom?: string;
};

/** 取引の中で、読んだ回答を丸ごと保管する (届いたままのバイト、答え、所見)。確定した答えは変えない。 */
export async function storeReply(
  write: Write,
  survey: string,
  candidate: StorableReply,
  receivedAt: string,
): Promise<string> {
  const file = await write.read
    .selectFrom('replyFile')
    .select('hash')
    .where('hash', '=', candidate.hash)
    .executeTakeFirst();
  if (file === undefined) {
    write.insert('replyFile', { hash: candidate.hash, bytes: Buffer.from(candidate.bytes) });
  }
  const reply = newId();
  write.insert('reply', {
    id: reply,
    survey,
    form: candidate.form,
    ward: candidate.respondent,
    fileName: candidate.fileName,
    fileHash: candidate.hash,
    receivedAt,
    identifiedBy: candidate.identifiedBy,
    state: 'pending',
    acceptedAt: null,
    setAsideReason: null,
    ...(candidate.paperFrom === undefined ? {} : { source: 'paper', paperFrom: candidate.paperFrom }),
  });
  for (const [code, value] of Object.entries(candidate.answers)) {
    const source = candidate.sources[code];
    write.insert('answer', {
      id: newId(),
      reply,
      code,
      value: JSON.stringify(value),
      sheet: source?.sheet ?? '',
      cell: source?.cell ?? '',
      original: source?.original ?? '',
      rowCells: source?.rowCells === undefined ? null : JSON.stringify(source.rowCells),
    });
  }
  candidate.findings.forEach((finding, position) => {
    write.insert('finding', {
      id: newId(),
      reply,
      position,
      level: finding.level,
      kind: finding.kind,
      code: finding.code,
      cell: finding.cell,
      message: finding.message,
      reason: null,
    });
  });
  return reply;
}

/** 確認の所見を受け入れた理由。 */
export interface GivenReason {
  readonly reason: string;
  /** 注記として印刷してよい。 */
  readonly printed: boolean;
}

/**
 * 取引の中で、保管した回答を確定する。前に確定した回答と、先に届いて待っている回答は差替済になる。
 * @param reasonOf confirm の所見に残す理由と、それを注記として印刷してよいか
 */
export async function acceptStoredReply(
  write: Write,
  reply: string,
  acceptedAt: string,
  reasonOf: (finding: { readonly id: string; readonly message: string }) => GivenReason,
): Promise<void> {
  const row = await write.read
    .selectFrom('reply')
    .selectAll()
    .where('id', '=', reply)
    .executeTakeFirstOrThrow();
  const others = await write.read
    .selectFrom('reply')
    .select('id')
    .where('survey', '=', row.survey)
    .where('form', '=', row.form)
    .where('ward', '=', row.ward)
    .where('state', '!=', 'superseded')
    .where('id', '<', reply)
    .orderBy('id')
    .execute();
  const accepted = await write.read
    .selectFrom('respondent')
    .select('acceptedReply')
    .where('id', '=', respondentId(row.survey, row.form, row.ward))
    .executeTakeFirstOrThrow();
  const superseded = new Set(others.map((other) => other.id));
  if (accepted.acceptedReply !== null && accepted.acceptedReply !== reply)
    superseded.add(accepted.acceptedReply);
  for (const id of superseded) write.update('reply', id, { state: 'superseded' });

  const level: FindingLevel = 'confirm';
  const confirms = await write.read
    .selectFrom('finding')
    .select(['id', 'message'])
    .where('reply', '=', reply)
    .where('level', '=', level)
    .orderBy('position')
    .execute();
  for (const finding of confirms) {
    const { reason, printed } = reasonOf(finding);
    write.update('finding', finding.id, { reason, printed: printed ? 1 : 0 });
  }
  write.update('reply', reply, { state: 'accepted', acceptedAt });
  write.update('respondent', respondentId(row.survey, row.form, row.ward), {
    acceptedReply: reply,
    returnedAt: null,
  });
}

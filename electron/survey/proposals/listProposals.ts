import type {
  ProposalCount,
  ReplyProposalList,
  TakenBatch,
} from '../../../shared/api/calls/proposalCalls.ts';
import type { Readable } from '../../database/register.ts';
import { loadReplyProposals, loadSurveyProposals, type ReplyProposals } from './loadProposals.ts';

/** 回の確定した回答ごとの、決めていない違いの数。 */
export async function countProposals(db: Readable, survey: string): Promise<readonly ProposalCount[]> {
  return (await loadSurveyProposals(db, survey)).map(({ reply, open }) => ({
    form: reply.form,
    ward: reply.ward,
    reply: reply.id,
    open: open.length,
  }));
}

/** 違いと、見送ったもの、反映したものを回答ごとに。どれも無い回答は入らない。 */
export async function listProposals(
  db: Readable,
  survey: string,
  reply: string | null,
): Promise<readonly ReplyProposalList[]> {
  const found =
    reply === null ? await loadSurveyProposals(db, survey) : [await loadReplyProposals(db, reply)];
  const lists: ReplyProposalList[] = [];
  for (const each of found) lists.push(await listed(db, each));
  return lists.filter((each) => each.open.length + each.dismissed.length + each.taken.length > 0);
}

async function listed(db: Readable, { reply, open, dismissed }: ReplyProposals): Promise<ReplyProposalList> {
  return {
    reply: reply.id,
    form: reply.form,
    ward: reply.ward,
    fileName: reply.fileName,
    open,
    dismissed: dismissed.map(({ id, title, reason, who, decidedAt }) => ({
      decision: id,
      title,
      reason,
      who,
      decidedAt,
    })),
    taken: await loadTaken(db, reply.id),
  };
}

async function loadTaken(db: Readable, reply: string): Promise<readonly TakenBatch[]> {
  const batches = await db
    .selectFrom('historyBatch')
    .innerJoin('historyEntry', 'historyEntry.batch', 'historyBatch.id')
    .select((each) => [
      'historyBatch.id',
      'historyBatch.at',
      'historyBatch.who',
      each.fn.countAll<number>().as('size'),
      each.fn.min('historyEntry.table').as('table'),
    ])
    .where('historyBatch.reply', '=', reply)
    .where('historyBatch.kind', '=', 'proposal')
    .where('historyEntry.table', '!=', 'proposalDecision')
    .groupBy(['historyBatch.id', 'historyBatch.at', 'historyBatch.who'])
    .orderBy('historyBatch.id', 'desc')
    .execute();
  if (batches.length === 0) return [];
  const undone = await db
    .selectFrom('historyBatch')
    .select('undoes')
    .where(
      'undoes',
      'in',
      batches.map((batch) => batch.id),
    )
    .orderBy('id')
    .execute();
  return batches.map(({ id, table, at, who, size }) => ({
    batch: id,
    table,
    at,
    who,
    size,
    undone: undone.some((each) => each.undoes === id),
  }));
}

import { z } from 'zod';
import type { FormId } from '../../survey/form.ts';
import type { Proposal } from '../../survey/proposals/proposal.ts';
import { call } from '../call.ts';

/** 台帳への反映の呼び出し。違いはいつも今の台帳と回答から作り直す。 */
export const PROPOSAL_CALLS = {
  // 回の確定した回答ごとの、決めていない違いの数。
  'proposal.counts': call<readonly ProposalCount[]>()(z.object({ survey: z.string() })),
  // reply が null なら回のすべて。違いの無い回答は入らない。
  'proposal.list': call<readonly ReplyProposalList[]>()(
    z.object({ survey: z.string(), reply: z.string().nullable() }),
  ),
  // day: 聞いた日。打ったままの文字で渡し、本体が読む。
  'proposal.take': call<{ readonly batch: string; readonly taken: number }>()(
    z.object({
      reply: z.string(),
      chosen: z.array(z.object({ key: z.string(), day: z.string().nullable() })),
    }),
  ),
  'proposal.dismiss': call<{ readonly dismissed: number }>()(
    z.object({ reply: z.string(), keys: z.array(z.string()), reason: z.string() }),
  ),
  'proposal.reopen': call<null>()(z.object({ decision: z.string() })),
} as const;

export interface ProposalCount {
  readonly form: FormId;
  readonly ward: string;
  readonly reply: string;
  readonly open: number;
}

export interface ReplyProposalList {
  readonly reply: string;
  readonly form: FormId;
  readonly ward: string;
  readonly fileName: string;
  readonly open: readonly Proposal[];
  readonly dismissed: readonly DismissedProposal[];
  /** この回答から反映したまとまり、新しい順。取り消したものは undone。 */
  readonly taken: readonly TakenBatch[];
}

export interface DismissedProposal {
  readonly decision: string;
  readonly title: string;
  readonly reason: string;
  readonly who: string;
  readonly decidedAt: string;
}

export interface TakenBatch {
  readonly batch: string;
  /** 書いた台帳の一つ (履歴を開く先)。 */
  readonly table: string;
  readonly at: string;
  readonly who: string;
  readonly size: number;
  readonly undone: boolean;
}

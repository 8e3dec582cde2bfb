import { z } from 'zod';
import type { ProposedWard } from '../../bureau/visit/proposeWards.ts';
import type { VisitRecord } from '../../bureau/visit/visitRecord.ts';
import type { VisitStatement } from '../../bureau/visit/visitSummary.ts';
import { call } from '../call.ts';

/** 個別支援・訪問の呼び出し。書くのは台帳の扉 (register.apply) から。 */
export const VISIT_CALLS = {
  'visit.list': call<VisitListing>()(z.object({})),
  // survey: 答えを見る回。null なら、その様式を集めた、基準日が今日までのいちばん新しい回。
  // items: 未着手を見る項目の code。null なら、未着手の区が1〜6区の項目 (多くの区が済ませているもの)。
  'visit.propose': call<VisitProposal>()(
    z.object({
      target: z.enum(['wardOffice', 'supportRoom']),
      survey: z.string().nullable(),
      items: z.array(z.string()).nullable(),
      years: z.int().min(1).max(20),
    }),
  ),
} as const;

export interface VisitListing {
  readonly visits: readonly VisitRecord[];
  readonly statements: readonly VisitStatement[];
}

export interface VisitProposal {
  /** 選べる回、新しい順。 */
  readonly surveys: readonly { readonly id: string; readonly title: string }[];
  /** 答えを見た回。無ければ null (新任と訪問の間隔だけで挙げる)。 */
  readonly survey: string | null;
  readonly items: readonly ProposalItem[];
  readonly wards: readonly ProposedWard[];
}

/** 三状態の項目一つ。 */
export interface ProposalItem {
  readonly code: string;
  readonly label: string;
  /** 未着手と答えた区の数。 */
  readonly notStarted: number;
  readonly chosen: boolean;
}

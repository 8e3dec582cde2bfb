import { addMonths } from '../../register/eligibility/experienceLength.ts';
import type { OnboardingPerson } from '../onboarding/onboardingPerson.ts';
import type { VisitRecord, VisitTarget } from './visitRecord.ts';
import { visitState } from './visitState.ts';

/** 区を訪問先に選ぶ訳の一つ。 */
export type WardReason =
  | { readonly kind: 'newCoordinator'; readonly names: readonly string[] }
  /** 選んだ項目のうち未着手のもの。 */
  | { readonly kind: 'notStarted'; readonly items: readonly string[] }
  /** 前の回から大きく変わった件数 (回答の所見の文)。 */
  | { readonly kind: 'jump'; readonly messages: readonly string[] }
  /** 何年も行っていない。lastOn が null は記録に無い。 */
  | { readonly kind: 'notVisited'; readonly lastOn: string | null };

export interface ProposedWard {
  readonly ward: string;
  readonly reasons: readonly WardReason[];
  /** 行った日のうち、いちばん後の日。 */
  readonly lastOn: string | null;
  /** これからの予定がある。 */
  readonly planned: boolean;
}

export interface ProposalFacts {
  /** 行政順の区のコード。 */
  readonly wards: readonly string[];
  readonly visits: readonly VisitRecord[];
  readonly target: VisitTarget;
  /** その日に1年目の人。 */
  readonly newcomers: readonly OnboardingPerson[];
  /** 選んだ項目の名 → 未着手と答えた区。 */
  readonly notStarted: readonly { readonly label: string; readonly wards: readonly string[] }[];
  readonly jumps: readonly { readonly ward: string; readonly message: string }[];
  readonly day: string;
  /** この年数、行っていない区を挙げる。 */
  readonly years: number;
}

/**
 * 訪問先の候補 (S1:467 「令和４年度の取組み調査や新任コーディネーターの区など、支援対象区を抽出」)。
 * 訳のある区だけを、訳の種類の多い順、同じなら未着手の項目の多い順、行政順に。選ぶのは人。
 */
export function proposeWards(facts: ProposalFacts): readonly ProposedWard[] {
  return facts.wards
    .map((ward) => proposeWard(ward, facts))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => b.reasons.length - a.reasons.length || notStartedCount(b) - notStartedCount(a));
}

function proposeWard(ward: string, facts: ProposalFacts): ProposedWard {
  const mine = facts.visits.filter((visit) => visit.ward === ward && visit.target === facts.target);
  const visited = mine.filter((visit) => visitState(visit, facts.day) === 'visited');
  const lastOn =
    visited
      .map(({ visitedOn }) => visitedOn ?? '')
      .sort()
      .at(-1) ?? null;
  const names = facts.newcomers.filter((person) => person.ward === ward).map(({ name }) => name);
  const items = facts.notStarted.filter((item) => item.wards.includes(ward)).map(({ label }) => label);
  const messages = facts.jumps.filter((jump) => jump.ward === ward).map(({ message }) => message);
  const reasons: WardReason[] = [];
  if (items.length > 0) reasons.push({ kind: 'notStarted', items });
  if (messages.length > 0) reasons.push({ kind: 'jump', messages });
  if (names.length > 0) reasons.push({ kind: 'newCoordinator', names });
  if (lastOn === null || lastOn <= addMonths(facts.day, -12 * facts.years)) {
    reasons.push({ kind: 'notVisited', lastOn });
  }
  return { ward, reasons, lastOn, planned: mine.some((visit) => visitState(visit, facts.day) === 'planned') };
}

function notStartedCount({ reasons }: ProposedWard): number {
  return reasons.reduce((sum, reason) => sum + (reason.kind === 'notStarted' ? reason.items.length : 0), 0);
}

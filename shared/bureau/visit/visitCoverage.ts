import type { VisitRecord, VisitTarget } from './visitRecord.ts';
import { visitState, visitYear } from './visitState.ts';

/** 一つの区の、その年度の訪問。 */
export interface WardCoverage {
  readonly ward: string;
  /** visited 訪問済、overdue 予定日を過ぎた、planned 予定、none 予定も無い。 */
  readonly state: 'visited' | 'overdue' | 'planned' | 'none';
  /** その年度に初めて訪れた日。 */
  readonly visitedOn: string | null;
  /** 次の予定日。 */
  readonly plannedOn: string | null;
  /** その年度の訪問の id。日の順。 */
  readonly visits: readonly string[];
}

export interface VisitCoverage {
  readonly target: VisitTarget;
  readonly fiscalYear: number;
  /** 訪問済の区の数 (S1:467 6区実施、S1:498 24区訪問済)。 */
  readonly visited: number;
  /** まだで、予定のある区の数。 */
  readonly planned: number;
  /** 渡した区の順 (行政順)。 */
  readonly wards: readonly WardCoverage[];
}

/**
 * ある年度に、どの区へ行ったか。同じ区に二度行っても一区。
 * @param wards 数える区のコード
 * @param day この日の様子を言う
 */
export function visitCoverage(
  visits: readonly VisitRecord[],
  wards: readonly string[],
  target: VisitTarget,
  fiscalYear: number,
  day: string,
): VisitCoverage {
  const mine = visits.filter((visit) => visit.target === target && visitYear(visit) === fiscalYear);
  const covered = wards.map((ward) =>
    coverWard(
      ward,
      mine.filter((visit) => visit.ward === ward),
      day,
    ),
  );
  return {
    target,
    fiscalYear,
    visited: covered.filter(({ state }) => state === 'visited').length,
    planned: covered.filter(({ state }) => state === 'planned' || state === 'overdue').length,
    wards: covered,
  };
}

function coverWard(ward: string, visits: readonly VisitRecord[], day: string): WardCoverage {
  const inOrder = [...visits].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  const visited = inOrder.filter((visit) => visitState(visit, day) === 'visited');
  const waiting = inOrder.filter((visit) => visitState(visit, day) !== 'visited');
  const overdue = waiting.some((visit) => visitState(visit, day) === 'overdue');
  return {
    ward,
    state: visited.length > 0 ? 'visited' : overdue ? 'overdue' : waiting.length > 0 ? 'planned' : 'none',
    visitedOn: visited[0]?.visitedOn ?? null,
    plannedOn: waiting[0] === undefined ? null : dayOf(waiting[0]),
    visits: inOrder.map(({ id }) => id),
  };
}

function dayOf(visit: VisitRecord): string {
  return visit.visitedOn ?? visit.plannedOn ?? '';
}

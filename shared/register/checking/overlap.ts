import type { Period } from '../eligibility/experienceLength.ts';

/** 二つの期間 (両端の日を含む) の重なり。無ければ null。 */
export function overlap(left: Period, right: Period): Period | null {
  const from = later(left.from, right.from);
  const to = earlier(left.to, right.to);
  return from !== null && to !== null && to < from ? null : { from, to };
}

function later(left: string | null, right: string | null): string | null {
  if (left === null || right === null) return left ?? right;
  return left > right ? left : right;
}

function earlier(left: string | null, right: string | null): string | null {
  if (left === null || right === null) return left ?? right;
  return left < right ? left : right;
}

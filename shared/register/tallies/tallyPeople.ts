import { isValidOn } from '../isValidOn.ts';
import type { PersonAssignment } from '../people.ts';

/** 区ごとの人数と、その分布 (1人:5区 …)。 */
export interface PeopleTally {
  /** 区の人数の和 (延べ。二つの区にいる人は二度)。 */
  readonly total: number;
  /** いる区だけ。 */
  readonly wards: Readonly<Record<string, number>>;
  /** 人数の少ない順。人のいない区 (0人) も、あれば。 */
  readonly distribution: readonly { readonly people: number; readonly wards: readonly string[] }[];
}

/**
 * 基準日に各区にいるコーディネーターの数 (公表資料の配置人数。F-408…F-416)。
 * 同じ区の同じ人は一人。
 * @param wards 数える区のコード。人のいない区を0人として出すため
 */
export function tallyPeople(
  assignments: readonly PersonAssignment[],
  wards: readonly string[],
  programme: 'room' | 'hub',
  day: string,
): PeopleTally {
  const working = assignments.filter(
    (each) => each.programme === programme && isValidOn(each.from, each.to, day),
  );
  const counts = wards.map((ward) => {
    const people = new Set(working.filter((each) => each.ward === ward).map((each) => each.coordinator));
    return { ward, people: people.size };
  });
  const groups = Map.groupBy(counts, (each) => each.people);
  return {
    total: counts.reduce((sum, each) => sum + each.people, 0),
    wards: Object.fromEntries(
      counts.filter((each) => each.people > 0).map((each) => [each.ward, each.people]),
    ),
    distribution: [...groups]
      .sort(([a], [b]) => a - b)
      .map(([people, each]) => ({ people, wards: each.map(({ ward }) => ward) })),
  };
}

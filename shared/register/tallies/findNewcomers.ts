import { addMonths } from '../eligibility/experienceLength.ts';
import { isValidOn } from '../isValidOn.ts';
import type { PersonAssignment } from '../people.ts';

/**
 * 基準日に1年目のコーディネーター (新任、S1:327): その事業に初めて着いてから1年に満たない人。
 * 室を移っただけの人、着任日の分からない人は新任ではない。
 * @returns 人の id。着任の早い順
 */
export function findNewcomers(
  assignments: readonly PersonAssignment[],
  programme: 'room' | 'hub',
  day: string,
): readonly string[] {
  const mine = assignments.filter((each) => each.programme === programme);
  const firsts = [...Map.groupBy(mine, (each) => each.coordinator)].flatMap(([coordinator, each]) => {
    const starts = each.map(({ from }) => from);
    const working = each.some(({ from, to }) => isValidOn(from, to, day));
    if (!working || starts.some((from) => from === null)) return [];
    const first = starts.filter((from) => from !== null).sort()[0] ?? '';
    return addMonths(first, 12) > day ? [{ coordinator, first }] : [];
  });
  return firsts.sort((a, b) => (a.first < b.first ? -1 : 1)).map(({ coordinator }) => coordinator);
}

import { isValidOn } from '../isValidOn.ts';
import type { PersonQualification } from '../people.ts';

/**
 * 資格ごとの、持っている人の数 (重複回答: 一人がいくつもの資格に数えられる)。人数の多い順、同じなら資格の名の順。
 * その日に取っていない資格と期限の切れた資格は数えない。
 * @param people 数える人 (基準日に配置のある人など)
 */
export function tallyQualifications(
  qualifications: readonly PersonQualification[],
  people: ReadonlySet<string>,
  day: string,
): readonly { readonly kind: string; readonly people: number }[] {
  const held = qualifications.filter(
    (each) => people.has(each.coordinator) && isValidOn(each.obtainedOn, each.expiresOn, day),
  );
  return [...Map.groupBy(held, (each) => each.kind)]
    .map(([kind, each]) => ({ kind, people: new Set(each.map(({ coordinator }) => coordinator)).size }))
    .sort((a, b) => b.people - a.people || (a.kind < b.kind ? -1 : 1));
}

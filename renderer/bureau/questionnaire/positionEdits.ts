import type { CellEdit } from '../../../shared/register/edit.ts';

interface Placed {
  readonly id: string;
  readonly position: number;
}

/** 新しい並びにする書き換え。番号は1から振り直し、変わる行だけを書く。 */
export function positionEdits(before: readonly Placed[], after: readonly Placed[]): readonly CellEdit[] {
  const seen = new Map(before.map(({ id, position }) => [id, position]));
  return after.flatMap(({ id }, at) =>
    seen.get(id) === at + 1
      ? []
      : [{ id, field: 'position', seen: seen.get(id) ?? null, value: String(at + 1) }],
  );
}

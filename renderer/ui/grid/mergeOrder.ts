/**
 * 中身が変わったあとの並び。今ある行は場所を変えず、無くなった行は抜け、ここで足した行 (own) は末尾に、
 * ほかで現れた行は、あるべき並び (fresh) で前にある行のすぐ後ろに入る。
 * 並べ替えや絞り込みを人がやり直すまで、打っている行が逃げないようにする。
 */
export function mergeOrder(
  previous: readonly string[],
  fresh: readonly string[],
  existing: ReadonlySet<string>,
  own: ReadonlySet<string>,
): string[] {
  const known = new Set(previous);
  const followers = new Map<string | null, string[]>();
  let before: string | null = null;
  for (const id of fresh) {
    if (known.has(id)) before = id;
    else if (!own.has(id)) followers.set(before, [...(followers.get(before) ?? []), id]);
  }
  return [
    ...(followers.get(null) ?? []),
    ...previous.flatMap((id) => [...(existing.has(id) ? [id] : []), ...(followers.get(id) ?? [])]),
    ...[...own].filter((id) => !known.has(id) && existing.has(id)),
  ];
}

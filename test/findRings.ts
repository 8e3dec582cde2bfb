/** 読み合って輪になった組。一つの輪は一度だけ、名の順で初めのものから。 */
export function findRings(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const rings = new Map<string, string[]>();
  const done = new Set<string>();
  const path: string[] = [];

  function visit(file: string): void {
    const at = path.indexOf(file);
    if (at >= 0) {
      const ring = turnToFirst(path.slice(at));
      rings.set(ring.join('\n'), [...ring, ring[0] ?? '']);
      return;
    }
    if (done.has(file)) return;
    path.push(file);
    for (const target of edges.get(file) ?? []) visit(target);
    path.pop();
    done.add(file);
  }

  for (const file of edges.keys()) visit(file);
  return [...rings.values()];
}

function turnToFirst(ring: readonly string[]): string[] {
  const first = ring.indexOf(ring.toSorted()[0] ?? '');
  return [...ring.slice(first), ...ring.slice(0, first)];
}

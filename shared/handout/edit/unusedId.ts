/** `cells-2` の形の、まだ使っていない id。 */
export function unusedId(stem: string, used: readonly string[]): string {
  if (!used.includes(stem)) return stem;
  const base = stem.replace(/-\d+$/, '');
  for (let number = 2; ; number += 1) {
    const id = `${base}-${number}`;
    if (!used.includes(id)) return id;
  }
}

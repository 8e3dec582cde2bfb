/** どれかの字に合う型の中身。長いものから試す。一つも無ければ、どこにも合わない。 */
export function anyOf(words: readonly string[]): string {
  if (words.length === 0) return '(?!)';
  const sorted = words.toSorted((a, b) => b.length - a.length);
  return `(?:${sorted.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')})`;
}

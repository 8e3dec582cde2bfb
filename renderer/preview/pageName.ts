/**
 * 頁の一覧での名。「Ⅱ　相談支援室の取組　（４）連携　（ア）医療機関」は、ほかの頁と見分けのつく
 * 「（４）（ア）医療機関」にする。番号の無い節はそのまま。
 */
export function pageName(section: string): string {
  const numbered = section.split('　').filter((part) => part.startsWith('（'));
  const last = numbered.at(-1);
  if (last === undefined) return section;
  const numbers = numbered.slice(0, -1).map((part) => part.slice(0, part.indexOf('）') + 1));
  return [...numbers, last].join('');
}

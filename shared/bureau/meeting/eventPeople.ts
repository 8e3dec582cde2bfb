/** 人の名でない書き方: 決まっていない、どの職員かを言わない。 */
const NOBODY = /^(未定|調整中|検討中|なし|[-－ー―]*)$|職員$|担当者?$/;

/**
 * 二つの欄 (一行に一人、所属から) に同じ人がいれば、その名。いなければ null。
 * 行が (全角半角・空白・敬称・後ろの括弧を除いて) 同じか、台帳にある同じ人の名が両方に入っていれば同じ人とみる。
 * 「健康局 職員」のように人を言わない行は比べない。
 */
export function sharedPerson(
  left: readonly string[],
  right: readonly string[],
  people: readonly string[],
): string | null {
  for (const a of left) {
    for (const b of right) {
      const same = samePerson(a, b, people);
      if (same !== null) return same;
    }
  }
  return null;
}

function samePerson(a: string, b: string, people: readonly string[]): string | null {
  const [left, right] = [plain(a), plain(b)];
  if (NOBODY.test(left) || NOBODY.test(right)) return null;
  if (left === right) return a.trim();
  // 姓だけのような短い名は、ほかの語の一部になりうる。
  const known = people.find((name) => {
    const word = plain(name);
    return word.length >= 3 && left.includes(word) && right.includes(word);
  });
  return known ?? null;
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(\([^()]*\))+$/, '')
    .replace(/(様|氏|先生|医師|さん)$/, '');
}

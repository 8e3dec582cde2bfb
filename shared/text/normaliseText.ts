/** 字形の揺れ (`domain.md` 0-6): 似た字を片方に寄せて照合だけに使う。印字や保存には使わない。 */
const CONFUSABLES: Readonly<Record<string, string>> = {
  力: 'カ',
  工: 'エ',
  口: 'ロ',
  八: 'ハ',
  '〜': '~',
  '～': '~',
  '∼': '~',
  '－': '-',
  '−': '-',
  '‐': '-',
  '–': '-',
  '—': '-',
  '―': '-',
};

/** 照合の鍵: NFKC、空白と句読点を除き、類字と「取組」の送り仮名を寄せる。 */
export function matchKey(text: string): string {
  return [...text.normalize('NFKC')]
    .map((character) => CONFUSABLES[character] ?? character)
    .join('')
    .replace(/取り?組み?/g, '取組')
    .replace(/[\s・･、。,.()「」『』[\]【】:;※*]/g, '')
    .toLowerCase();
}

const ZERO_WORDS = new Set([
  ...['-', 'ー', '/', 'なし', '無し', '無', 'ナシ', '0', 'ゼロ', '零'],
  ...['該当なし', '該当無し', '該当ナシ', '特になし', '特に無し'],
]);

/** 0 と読む書き方 (「－」「なし」「0」…)。空白は 0 ではなく未回答、「一」「〇」は棒か一か、丸か零か決まらないので含まない。 */
export function isZeroWord(text: string): boolean {
  const plain = foldDashes(text.normalize('NFKC').replace(/\s+/g, ''));
  return ZERO_WORDS.has(plain) || /^-{2,}$/.test(plain);
}

/** いろいろな横棒を - にそろえる。 */
export function foldDashes(text: string): string {
  return text.replace(/[－−‐‑‒–—―─]/g, '-');
}

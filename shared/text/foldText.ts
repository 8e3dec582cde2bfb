/**
 * 探すための鍵: 全角と半角、ひらがなとカタカナ、大文字と小文字、空白の違いをなくす。
 * 比べるためだけに使い、しまったり見せたりはしない (人名の字を変えるため)。
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ぁ-ゖゝゞ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/[－−‐‑‒–—―]/g, '-')
    .replace(/\s+/g, '');
}

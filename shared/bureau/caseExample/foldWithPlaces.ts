import { dropUnseen } from '../../text/dropUnseen.ts';

/** 書き方の揺れを除いた文と、その一字ごとの元の文での位置。 */
export interface FoldedText {
  readonly text: string;
  /** 揃えた字 i の、元の文での始まり。 */
  readonly starts: readonly number[];
  /** 揃えた字 i の、元の文での終わり (含まない)。 */
  readonly ends: readonly number[];
}

/**
 * 全角と半角、半角カナ、いろいろな横線を揃え、見えない字と異体字の印を除く。
 * 見つけた所を元の文に戻せるように、字ごとの位置を持つ。
 * @param change 一字ごとに、さらに替えるもの。'' を返した字は除く
 */
export function foldWithPlaces(
  original: string,
  change: (folded: string) => string = (each) => each,
): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  // 半角カナの濁点は前の字と合わせて一字になる。
  for (const { 0: piece, index } of original.matchAll(/[ｦ-ﾝ][ﾞﾟ]?|./gsu)) {
    const end = index + piece.length;
    const plain = dropUnseen(piece.normalize('NFKC')).replace(/\p{Variation_Selector}/gu, '');
    for (const unit of change(foldHyphen(plain, text, original.slice(end))).split('')) {
      text += unit;
      starts.push(index);
      ends.push(end);
    }
  }
  return { text, starts, ends };
}

/** 揃えた文の範囲を、元の文の範囲に。 */
export function originalSpan(
  folded: FoldedText,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  return { start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? 0 };
}

/** 横線はみな半角に。長音は、数の間にあるときだけ横線とみる。 */
function foldHyphen(folded: string, before: string, after: string): string {
  if (/^[‐‑‒–—―−]$/u.test(folded)) return '-';
  return folded === 'ー' && /\d$/.test(before) && /^[0-9０-９]/.test(after) ? '-' : folded;
}

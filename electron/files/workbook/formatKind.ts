export type FormatKind = 'date' | 'time' | 'percent';

/** 27〜36 と 50〜58 は日本語版 Excel が元号や年月日に使う番号。そのうち 32 と 33 は時刻。 */
export function builtInFormatKind(id: number): FormatKind | null {
  if (id === 9 || id === 10) return 'percent';
  if ((id >= 18 && id <= 21) || id === 32 || id === 33 || (id >= 45 && id <= 47)) return 'time';
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date';
  return null;
}

/** 表示形式の文字列が表すもの。年月日 (元号を含む) があれば、時刻が付いていても日付。 */
export function formatKind(format: string): FormatKind | null {
  const bare = format.replace(/"[^"]*"?|\\.|[_*]./gu, '');
  const letters = bare.replace(/\[[^\]]*\]/g, '').replace(/General|G\/標準|AM\/PM|A\/P|E[+-]/gi, '');
  if (/[ydge]|aaa/i.test(letters)) return 'date';
  // m は時・秒や経過時間と一緒なら分。
  if (/[hs]/i.test(letters) || /\[(h+|m+|s+)\]/i.test(bare)) return 'time';
  if (/m/i.test(letters)) return 'date';
  return letters.includes('%') ? 'percent' : null;
}

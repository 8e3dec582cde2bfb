/** 27〜36 と 50〜58 は日本語版 Excel が元号や年月日に使う番号。18〜21・45〜47 は時刻だけ。 */
export function isBuiltInDateFormat(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** 表示形式の文字列が年月日 (元号を含む) を表すか。時刻だけのものは日付としない。 */
export function isDateFormat(format: string): boolean {
  const letters = format
    .replace(/"[^"]*"?|\\.|\[[^\]]*\]|[_*]./gu, '')
    .replace(/General|G\/標準|AM\/PM|A\/P|E[+-]/gi, '');
  if (/[ydge]|aaa/i.test(letters)) return true;
  // m は時・秒と一緒なら分。
  return /m/i.test(letters) && !/[hs]/i.test(letters);
}

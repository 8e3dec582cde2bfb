/**
 * 行を CSV の文にする: UTF-8 の BOM、CRLF、RFC 4180 の引用。
 * 表計算が式とみなす字 (= + - @ タブ) で始まる文にはアポストロフィを付け、式にならないようにする。
 */
export function formatCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('')}`;
}

/** formatCsv が付けたアポストロフィを外す。 */
export function withoutApostrophe(text: string): string {
  return FORMULA_LIKE.test(text) && text.startsWith("'") ? text.slice(1) : text;
}

/** アポストロフィを付けた形も含める: 元から付いている文と取り違えないように、もう一つ付ける。 */
const FORMULA_LIKE = /^'*[=+\-@\t]/;

function csvField(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA_LIKE.test(value) ? `'${value}` : value;
  return /[",\r\n\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

import type { ParsedField } from './parsed.ts';

/** 一行に一つ。読点やセミコロンで並べて書いたものも分ける。 */
export function parseLines(text: string): ParsedField {
  const lines = text
    .split(/[\n、;；]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { ok: true, value: lines.join('\n') };
}

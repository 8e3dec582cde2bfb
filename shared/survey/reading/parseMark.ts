import { foldDashes, matchKey } from '../../text/normaliseText.ts';

export type ParsedMark =
  | { readonly ok: true; readonly chosen: boolean; readonly note?: string }
  | { readonly ok: false };

const CHOSEN = new Set(['○', '〇', '◯', '●', '✓', '✔', 'レ', '1', '有']);
const NOT_CHOSEN = new Set(['', '×', '-', 'ー', '0', 'なし', '無']);

/**
 * 複数選択の一行の印を読む (`design.md` 4)。○ 類・1・有・選択肢の文そのものが「選ぶ」、
 * 空白・×・－・0・なし・無が「選ばない」。ほかは読めない。
 */
export function parseMarkText(text: string, label: string): ParsedMark {
  const plain = foldDashes(text.normalize('NFKC').trim());
  if (NOT_CHOSEN.has(plain)) return { ok: true, chosen: false };
  if (CHOSEN.has(plain) || matchKey(text) === matchKey(label)) {
    return { ok: true, chosen: true, ...(text === '○' ? {} : { note: text.trim() }) };
  }
  return { ok: false };
}

/**
 * 文のバイトを読む。UTF-8 (BOM の有無を問わない) として正しければ UTF-8、でなければ Shift_JIS。
 * BOM のある UTF-16 も読む (Excel の「Unicode テキスト」)。どれでもなければ null。
 */
export function decodeText(bytes: Uint8Array): string | null {
  const encodings = [byMark(bytes) ?? 'utf-8', 'shift_jis'];
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // 文の表に NUL は無い。あれば文ではないもの (絵や壊れたブック)。
      if (!text.includes('\u0000')) return text;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return null;
}

function byMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

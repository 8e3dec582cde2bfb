import { notWorkbook, oldFormat } from './refusal.ts';

/** 拡張子でなく先頭のバイトで見分ける。ブックになり得ないものは名を挙げて断る。 */
export function detectKind(bytes: Uint8Array): 'zip' | 'compound' {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'compound';
  throw refuseByName(bytes);
}

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['画像', [0x89, 0x50, 0x4e, 0x47]],
  ['画像', [0xff, 0xd8, 0xff]],
  ['画像', [0x47, 0x49, 0x46, 0x38]],
  ['画像', [0x42, 0x4d]],
  ['画像', [0x49, 0x49, 0x2a, 0x00]],
  ['画像', [0x4d, 0x4d, 0x00, 0x2a]],
  ['空の書庫 (zip)', [0x50, 0x4b, 0x05, 0x06]],
  ['書庫 (7z)', [0x37, 0x7a, 0xbc, 0xaf]],
  ['書庫 (rar)', [0x52, 0x61, 0x72, 0x21]],
  ['書庫 (gzip)', [0x1f, 0x8b]],
  ['実行ファイル', [0x4d, 0x5a]],
];

function refuseByName(bytes: Uint8Array): Error {
  if (bytes.length === 0) return notWorkbook('空のファイル');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return notWorkbook('PDF');
  const signature = SIGNATURES.find(([, magic]) => startsWith(bytes, magic));
  if (signature) return notWorkbook(signature[0]);
  if (/^RIFF....WEBP|^....ftyp(heic|heix|mif1|avif)/s.test(head)) return notWorkbook('画像');
  if (/^..-lh[0-9d]-/s.test(head)) return notWorkbook('書庫 (lzh)');
  if (head.startsWith('{\\rtf')) return notWorkbook('リッチテキストの文書');
  // OLE に包まれる前の Excel (2.0〜4.0) は BOF レコードで始まる。
  if (isBareBiff(bytes)) return oldFormat('Excel 4.0 以前のブック');
  return refuseText(bytes);
}

function isBareBiff([first, version = -1, kind = -1, zero]: Uint8Array): boolean {
  return first === 9 && zero === 0 && [0, 2, 4].includes(version) && [4, 6, 8].includes(kind);
}

function refuseText(bytes: Uint8Array): Error {
  const text = decodeText(bytes.subarray(0, 4096));
  if (text === null) {
    return notWorkbook(bytes.every((byte) => byte === 0) ? '中身のないファイル' : '種類の分からないファイル');
  }
  const start = text.trimStart().toLowerCase();
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    return oldFormat('XML スプレッドシート 2003');
  }
  if (/^(<\?xml[^>]*>\s*)?<(!doctype html|html|head|body|table|meta)/.test(start)) return notWorkbook('HTML');
  if (/^mime-version:|^from:|^received:|^return-path:/.test(start))
    return notWorkbook('メールまたは Web ページの保存');
  if (start.startsWith('<?xml')) return notWorkbook('XML');
  if (start === '') return notWorkbook('空白だけのファイル');
  const firstLine = text.trimStart().split(/\r?\n/, 1)[0] ?? '';
  return notWorkbook(/[,\t]/.test(firstLine) ? 'CSV などの文字のファイル' : '文字のファイル');
}

function decodeText(bytes: Uint8Array): string | null {
  const encodings = startsWith(bytes, [0xff, 0xfe])
    ? ['utf-16le']
    : startsWith(bytes, [0xfe, 0xff])
      ? ['utf-16be']
      : ['utf-8', 'shift_jis'];
  for (const encoding of encodings) {
    try {
      // 末尾の字が途中で切れることがあるので stream で読む。
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: 制御文字があれば文字のファイルではない
      if (!/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(text)) return text;
    } catch {
      // この文字コードではない。
    }
  }
  return null;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

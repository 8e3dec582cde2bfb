import type { NoteList } from './noteList.ts';
import { readXml } from './readXml.ts';

/** 図形とテキストボックスの文。図形ごとに一つ、番地は左上の角のあるセル。文の無い図形と画像は、あったことだけ。 */
export function readXlsxDrawing(notes: NoteList, bytes: Uint8Array): void {
  let from: { row: string; col: string } | null = null;
  let inFrom = false;
  let collecting: 'row' | 'col' | 't' | null = null;
  let text: string | null = null;
  let spoken = false;
  readXml(bytes, {
    open(name) {
      // 古い Excel のための写し。
      if (name === 'Fallback') return 'skip';
      if (/^(twoCell|oneCell|absolute)Anchor$/.test(name)) {
        from = null;
        spoken = false;
      }
      if (name === 'from') {
        from = { row: '', col: '' };
        inFrom = true;
      } else if (inFrom && (name === 'row' || name === 'col')) collecting = name;
      else if (name === 'txBody') text = '';
      else if (text !== null) {
        if (name === 't') collecting = 't';
        else if ((name === 'p' && text !== '') || name === 'br') text += '\n';
      }
      return undefined;
    },
    text(piece) {
      if (collecting === 't' && text !== null) text += piece;
      else if (collecting !== null && collecting !== 't' && from) from[collecting] += piece;
    },
    close(name) {
      if (name === 'from') inFrom = false;
      if (name === collecting) collecting = null;
      if (/^(twoCell|oneCell|absolute)Anchor$/.test(name) && !spoken) notes.add(placeOf(from), WORDLESS);
      if (name !== 'txBody' || text === null) return;
      if (text.trim() !== '') spoken = true;
      notes.add(placeOf(from), text);
      text = null;
    },
  });
}

/** ○を図形で描いたものなど。 */
export const WORDLESS = '（文のない図形か画像）';

function placeOf(from: { readonly row: string; readonly col: string } | null): {
  readonly row: number;
  readonly column: number;
} | null {
  if (!from || !/^\d{1,7}$/.test(from.row.trim()) || !/^\d{1,5}$/.test(from.col.trim())) return null;
  return { row: Number(from.row), column: Number(from.col) };
}

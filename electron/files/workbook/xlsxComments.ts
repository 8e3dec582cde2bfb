import type { NoteList } from './noteList.ts';
import { parseCellAddress } from './parseReference.ts';
import { readXml } from './readXml.ts';
import { RichText } from './richText.ts';

interface FoundComment {
  readonly reference: string;
  readonly text: string;
}

/**
 * 昔からのコメント (メモ) とスレッドのコメント。スレッドのあるセルには、古い Excel のための
 * 写しがメモにもあるので、そちらは読まない。
 */
export function readXlsxComments(
  notes: NoteList,
  legacy: readonly Uint8Array[],
  threaded: readonly Uint8Array[],
): void {
  const threads = threaded.flatMap(readThreadedComments);
  const answered = new Set(
    threads.filter(({ text }) => text.trim() !== '').map(({ reference }) => reference),
  );
  const memos = legacy.flatMap(readLegacyComments).filter(({ reference }) => !answered.has(reference));
  for (const { reference, text } of [...memos, ...threads]) notes.add(parseCellAddress(reference), text);
}

function readLegacyComments(bytes: Uint8Array): FoundComment[] {
  const comments: FoundComment[] = [];
  let reference = '';
  let rich: RichText | null = null;
  readXml(bytes, {
    open(name, attributes) {
      if (rich) return rich.open(name, attributes);
      if (name === 'comment') reference = attributes.ref ?? '';
      else if (name === 'text') rich = new RichText();
      else if (name !== 'comments' && name !== 'commentList') return 'skip';
      return undefined;
    },
    text: (piece) => rich?.write(piece),
    close(name) {
      if (name === 'text' && rich) {
        comments.push({ reference, text: decodeCodes(rich.text) });
        rich = null;
      } else rich?.close(name);
    },
  });
  return comments;
}

function readThreadedComments(bytes: Uint8Array): FoundComment[] {
  const comments: FoundComment[] = [];
  let reference = '';
  let text: string | null = null;
  readXml(bytes, {
    open(name, attributes) {
      if (name === 'threadedComment') reference = attributes.ref ?? '';
      else if (name === 'text') text = '';
      else if (name !== 'ThreadedComments') return 'skip';
      return undefined;
    },
    text(piece) {
      if (text !== null) text += piece;
    },
    close(name) {
      if (name !== 'text' || text === null) return;
      comments.push({ reference, text });
      text = null;
    },
  });
  return comments;
}

/** `_x000D_` の読み替え。値のほうは読み手 (SheetJS) がしている。 */
function decodeCodes(text: string): string {
  return text
    .replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\r', '')
    .toWellFormed();
}

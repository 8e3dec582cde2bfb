import type { SheetNote } from '../../../shared/workbook/cells.ts';
import { NoteList } from './noteList.ts';
import { RECORD } from './xlsRecords.ts';

interface Place {
  readonly row: number;
  readonly column: number;
}

interface XlsObject {
  readonly id: number;
  readonly comment: boolean;
  readonly place: Place | null;
  text: string;
  /** まだ読んでいない文字の数。 */
  left: number;
}

const COMMENT_OBJECT = 0x19;
/** 図形の留め先 (OfficeArtClientAnchorSheet) の頭。 */
const ANCHOR = Buffer.from('000010f012000000', 'hex');

/**
 * シート一枚のコメントと図形の文。読み手 (SheetJS) は文の後ろの書式の記録まで文字に
 * してしまうので、自分で読む。
 */
export class XlsNotes {
  private readonly objects: XlsObject[] = [];
  private readonly comments: { readonly place: Place; readonly object: number }[] = [];
  private anchor: Place | null = null;

  see(type: number, content: Buffer): void {
    const object = this.objects.at(-1);
    if (type === RECORD.drawing) this.anchor = placeOf(content);
    else if (type === RECORD.object && content.length >= 8) this.openObject(content);
    else if (type === RECORD.textObject && object && content.length >= 12)
      object.left = content.readUInt16LE(10);
    else if (type === RECORD.continued && object && object.left > 0) readText(object, content);
    else if (type === RECORD.note && content.length >= 8) {
      const place = { row: content.readUInt16LE(0), column: content.readUInt16LE(2) };
      this.comments.push({ place, object: content.readUInt16LE(6) });
    }
  }

  list(): readonly SheetNote[] {
    const notes = new NoteList();
    const texts = new Map(this.objects.filter(({ comment }) => comment).map(({ id, text }) => [id, text]));
    for (const { place, object } of this.comments) notes.add(place, texts.get(object) ?? '');
    for (const { comment, place, text } of this.objects) if (!comment) notes.add(place, text);
    return notes.list();
  }

  private openObject(content: Buffer): void {
    const comment = content.readUInt16LE(4) === COMMENT_OBJECT;
    this.objects.push({ id: content.readUInt16LE(6), comment, place: this.anchor, text: '', left: 0 });
    this.anchor = null;
  }
}

/** 続きの記録の頭には、一文字の幅が書かれている。 */
function readText(object: XlsObject, content: Buffer): void {
  const width = ((content[0] ?? 0) & 1) + 1;
  const count = Math.min(object.left, Math.floor((content.length - 1) / width));
  const text = content.toString(width === 2 ? 'utf16le' : 'latin1', 1, 1 + count * width);
  object.text += text.replace(/\r\n?/g, '\n').toWellFormed();
  object.left -= Math.max(1, count);
}

function placeOf(content: Buffer): Place | null {
  const at = content.lastIndexOf(ANCHOR);
  if (at < 0 || at + 16 > content.length) return null;
  return { row: content.readUInt16LE(at + 14), column: content.readUInt16LE(at + 10) };
}

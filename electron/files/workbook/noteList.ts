import type { SheetNote } from '../../../shared/workbook/cells.ts';

const NOTE_LIMIT = 200;
const LONGEST = 1_000;

/** シート一枚のコメントと図形の文。多すぎるものと長すぎるものは … で切ったことを示す。 */
export class NoteList {
  private readonly kept: SheetNote[] = [];
  private dropped = false;

  /** place は分からなければ null。空白だけの文は数えない。 */
  add(place: { readonly row: number; readonly column: number } | null, text: string): void {
    const written = text.trim();
    if (written === '') return;
    if (this.kept.length >= NOTE_LIMIT) this.dropped = true;
    else this.kept.push({ row: place?.row ?? null, column: place?.column ?? null, text: shorten(written) });
  }

  list(): readonly SheetNote[] {
    return this.dropped ? [...this.kept, { row: null, column: null, text: '…' }] : this.kept;
  }
}

function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  // サロゲートの字を半分にしない。
  const end = /[\ud800-\udbff]/.test(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  return `${text.slice(0, end)}…`;
}

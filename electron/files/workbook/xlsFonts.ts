import { RECORD } from './xlsRecords.ts';
import { readXlsRunFonts } from './xlsStrings.ts';

/** ブックの字体・書式・共有文字列のうち、取消線・上付き・下付きのもの。 */
export class XlsFonts {
  private readonly fonts: boolean[] = [];
  private readonly styleFonts: number[] = [];
  private readonly stringParts: Buffer[] = [];
  private inStrings = false;
  private strings: readonly boolean[] = [];

  see(type: number, content: Buffer): void {
    if (type === RECORD.font && content.length >= 10) this.addFont(content);
    else if (type === RECORD.style && content.length >= 2) this.styleFonts.push(content.readUInt16LE(0));
    this.inStrings = type === RECORD.sharedStrings || (this.inStrings && type === RECORD.continued);
    if (this.inStrings) this.stringParts.push(content);
  }

  /** 記録を見終えたら呼ぶ。 */
  close(): void {
    if (!this.fonts.includes(true)) return;
    this.strings = readXlsRunFonts(this.stringParts).map((fonts) =>
      fonts.some((font) => this.fonts[font] === true),
    );
  }

  isStruckStyle(style: number): boolean {
    return this.fonts[this.styleFonts[style] ?? 0] === true;
  }

  isStruckString(index: number): boolean {
    return this.strings[index] === true;
  }

  private addFont(content: Buffer): void {
    // 4 という番号は使われない。
    if (this.fonts.length === 4) this.fonts.push(false);
    const strikeOut = (content.readUInt16LE(2) & 8) !== 0;
    const superOrSubscript = content.readUInt16LE(8) !== 0;
    this.fonts.push(strikeOut || superOrSubscript);
  }
}

import type { XmlAttributes } from './readXml.ts';
import { isStruckFont } from './struckFont.ts';

/** 書式の付いた文字列 (si、is、コメントの text) の中身。ふりがな (rPh) は含めない。 */
export class RichText {
  text = '';
  /** 取消線・上付き・下付きの文字 (空白でないもの) がある。 */
  struck = false;
  private inText = false;
  private struckRun = false;

  open(name: string, attributes: XmlAttributes): 'skip' | undefined {
    if (name === 't') this.inText = true;
    else if (name === 'r') this.struckRun = false;
    else if (isStruckFont(name, attributes)) this.struckRun = true;
    else if (name !== 'rPr') return 'skip';
    return undefined;
  }

  write(piece: string): void {
    if (!this.inText) return;
    this.text += piece;
    if (this.struckRun && /\S/.test(piece)) this.struck = true;
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'r') this.struckRun = false;
  }
}

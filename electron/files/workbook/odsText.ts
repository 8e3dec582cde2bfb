import { odsRepeat } from './odsRepeat.ts';
import type { OdsStyles } from './odsStyles.ts';
import type { XmlAttributes } from './readXml.ts';

/** セル・注釈・図形の中の段落をつないだ文。 */
export class OdsText {
  text = '';
  /** 取消線・上付き・下付きの文字 (空白でないもの) がある。 */
  struck = false;
  private readonly styles: OdsStyles;
  private paragraphs = 0;
  private inParagraph = 0;
  private readonly struckSpans: boolean[] = [];

  constructor(styles: OdsStyles) {
    this.styles = styles;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'p') {
      if (this.paragraphs > 0) this.text += '\n';
      this.paragraphs += 1;
      this.inParagraph += 1;
      this.struckSpans.push(this.styles.isStruck('paragraph', attributes['text:style-name']));
    } else if (name === 'span') {
      this.struckSpans.push(this.styles.isStruck('text', attributes['text:style-name']));
    } else if (name === 's') {
      this.text += ' '.repeat(Math.min(odsRepeat(attributes['text:c']), 32_767));
    } else if (name === 'tab') this.text += '\t';
    else if (name === 'line-break') this.text += '\n';
  }

  write(piece: string): void {
    if (this.inParagraph === 0) return;
    this.text += piece.replace(/[ \t\r\n]+/g, ' ');
    if (this.struckSpans.includes(true) && /\S/.test(piece)) this.struck = true;
  }

  close(name: string): void {
    if (name === 'p') this.inParagraph -= 1;
    if (name === 'p' || name === 'span') this.struckSpans.pop();
  }
}

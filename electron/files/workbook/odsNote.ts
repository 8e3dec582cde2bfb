import type { OdsStyles } from './odsStyles.ts';
import { OdsText } from './odsText.ts';
import type { XmlAttributes } from './readXml.ts';

const NOTES = new Set([
  'annotation',
  'frame',
  'custom-shape',
  'rect',
  'line',
  'polyline',
  'polygon',
  'path',
  'circle',
  'ellipse',
  'g',
  'connector',
  'caption',
  'measure',
]);

/** 埋め込まれた別の文書や画像、ふりがな。 */
const DROPPED = new Set(['object', 'object-ole', 'image', 'plugin', 'applet', 'floating-frame', 'ruby-text']);

/** 注釈か図形の要素か。その中は OdsNote が読む。 */
export function isOdsNote(name: string): boolean {
  return NOTES.has(name);
}

/** 注釈か図形 (組になった図形は全体で) 一つ。 */
export class OdsNote {
  private readonly content: OdsText;
  private depth = 1;

  constructor(styles: OdsStyles) {
    this.content = new OdsText(styles);
  }

  get text(): string {
    return this.content.text;
  }

  open(name: string, attributes: XmlAttributes): 'skip' | undefined {
    if (DROPPED.has(name)) return 'skip';
    this.depth += 1;
    this.content.open(name, attributes);
    return undefined;
  }

  write(piece: string): void {
    this.content.write(piece);
  }

  /** 注釈や図形そのものが閉じたら真。 */
  close(name: string): boolean {
    this.depth -= 1;
    this.content.close(name);
    return this.depth === 0;
  }
}

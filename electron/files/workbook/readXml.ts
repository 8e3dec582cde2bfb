import { SaxesParser } from 'saxes';
import { damaged, hostile, WorkbookRefusal } from './refusal.ts';

export type XmlAttributes = Readonly<Record<string, string>>;

interface XmlHandlers {
  /** 名は接頭辞を除いたもの、depth は根が 0。'skip' を返すとその要素の中は知らされない。 */
  open(name: string, attributes: XmlAttributes, depth: number): 'skip' | undefined;
  text?(text: string): void;
  close?(name: string, depth: number): void;
}

const DEPTH_LIMIT = 200;
const CHUNK = 65_536;

/** 部品一つを厳密に読む。整形式でないもの、文書型宣言のあるものは断る。 */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  const parser = new SaxesParser<Record<never, never>>({ position: false });
  let depth = 0;
  let skippedFrom = -1;
  parser.on('error', (error) => {
    throw damaged(error.message);
  });
  parser.on('doctype', () => {
    throw hostile('文書型宣言があります');
  });
  parser.on('opentag', (tag) => {
    if (depth >= DEPTH_LIMIT) throw hostile('入れ子が深すぎます');
    if (skippedFrom < 0 && handlers.open(localName(tag.name), tag.attributes, depth) === 'skip')
      skippedFrom = depth;
    depth += 1;
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    if (skippedFrom === depth) skippedFrom = -1;
    else if (skippedFrom < 0) handlers.close?.(localName(tag.name), depth);
  });
  const onText = (text: string): void => {
    if (skippedFrom < 0) handlers.text?.(text);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  feed(parser, bytes);
}

/** 一度に全部を文字列にせず、少しずつ渡す (記憶域の山を作らない)。 */
function feed(parser: SaxesParser, bytes: Uint8Array): void {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
    }
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    if (error instanceof WorkbookRefusal) throw error;
    if (error instanceof TypeError && 'code' in error) throw damaged('文字コード');
    throw error;
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

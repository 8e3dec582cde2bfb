import { readXml } from './readXml.ts';
import { damaged } from './refusal.ts';

/** 共有文字列。ふりがな (rPh) は値に含めない。 */
export function readSharedStrings(bytes: Uint8Array): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  readXml(bytes, {
    open(name, _attributes, depth) {
      if (depth === 0) return name === 'sst' ? undefined : wrongRoot(name);
      if (depth === 1) {
        if (name !== 'si') return 'skip';
        text = '';
        return undefined;
      }
      if (name === 't') inText = true;
      else if (name !== 'r') return 'skip';
      return undefined;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name, depth) {
      if (name === 't') inText = false;
      if (depth === 1) strings.push(text);
    },
  });
  return strings;
}

function wrongRoot(name: string): never {
  throw damaged(`共有文字列の根 ${name}`);
}

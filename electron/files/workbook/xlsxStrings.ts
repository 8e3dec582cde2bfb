import { readXml } from './readXml.ts';
import { damaged } from './refusal.ts';
import { RichText } from './richText.ts';

export interface SharedString {
  readonly text: string;
  readonly struck: boolean;
}

/** 共有文字列。ふりがな (rPh) は値に含めない。 */
export function readSharedStrings(bytes: Uint8Array): SharedString[] {
  const strings: SharedString[] = [];
  let rich = new RichText();
  readXml(bytes, {
    open(name, attributes, depth) {
      if (depth === 0) return name === 'sst' ? undefined : wrongRoot(name);
      if (depth > 1) return rich.open(name, attributes);
      if (name !== 'si') return 'skip';
      rich = new RichText();
      return undefined;
    },
    text: (piece) => rich.write(piece),
    close(name, depth) {
      if (depth > 1) rich.close(name);
      else if (depth === 1) strings.push({ text: rich.text, struck: rich.struck });
    },
  });
  return strings;
}

function wrongRoot(name: string): never {
  throw damaged(`共有文字列の根 ${name}`);
}

import { openZip } from '../../../electron/files/workbook/zipArchive.ts';

/** ブックの中の部品 (XML) を文字で。 */
export function readParts(bytes: Uint8Array): (name: string) => string {
  const zip = openZip(bytes);
  return (name) => {
    const part = zip.read(name);
    if (part === null) throw new Error(`${name} がありません: ${zip.names.join(' ')}`);
    return new TextDecoder().decode(part);
  };
}

/** タグの属性を並びのまま。 */
export function attributesOf(xml: string, tag: string): readonly Readonly<Record<string, string>>[] {
  return [...xml.matchAll(new RegExp(`<${tag}(\\s[^>]*?)/?>`, 'g'))].map(([, text = '']) =>
    Object.fromEntries(
      [...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    ),
  );
}

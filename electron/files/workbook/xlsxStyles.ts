import { isBuiltInDateFormat, isDateFormat } from './isDateFormat.ts';
import { readXml } from './readXml.ts';

/** 書式の番号 (セルの s) ごとに、日付の表示形式かどうか。 */
export function readDateStyles(bytes: Uint8Array): boolean[] {
  const formats = new Map<number, string>();
  const ids: number[] = [];
  let section = '';
  readXml(bytes, {
    open(name, attributes, depth) {
      if (depth === 1) {
        section = name;
        return name === 'numFmts' || name === 'cellXfs' ? undefined : 'skip';
      }
      if (section === 'numFmts' && name === 'numFmt') {
        formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      }
      if (depth === 2 && section === 'cellXfs' && name === 'xf') ids.push(Number(attributes.numFmtId ?? 0));
      return undefined;
    },
  });
  return ids.map((id) => {
    const format = formats.get(id);
    return format === undefined ? isBuiltInDateFormat(id) : isDateFormat(format);
  });
}

import type { CellMarks } from './cellMarks.ts';
import { builtInFormatKind, formatKind } from './formatKind.ts';
import { readXml } from './readXml.ts';
import { isStruckFont } from './struckFont.ts';

/** 条件付き書式の書式 (dxf) のうち、取消線・上付き・下付きのあるものの番号。 */
export function readStruckRules(bytes: Uint8Array): ReadonlySet<number> {
  const struck = new Set<number>();
  let inRules = false;
  let at = -1;
  readXml(bytes, {
    open(name, attributes, depth) {
      if (depth === 1) {
        inRules = name === 'dxfs';
        return inRules ? undefined : 'skip';
      }
      if (inRules && depth === 2) at += 1;
      else if (inRules && isStruckFont(name, attributes)) struck.add(at);
      return undefined;
    },
  });
  return struck;
}

/** 書式の番号 (セルの s) ごとの印。 */
export function readCellMarks(bytes: Uint8Array): CellMarks[] {
  const formats = new Map<number, string>();
  const struckFonts: boolean[] = [];
  const styles: { format: number; font: number }[] = [];
  let section = '';
  readXml(bytes, {
    open(name, attributes, depth) {
      if (depth === 1) {
        section = name;
        return ['numFmts', 'fonts', 'cellXfs'].includes(name) ? undefined : 'skip';
      }
      if (section === 'numFmts' && name === 'numFmt') {
        formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      } else if (section === 'fonts') {
        if (depth === 2) struckFonts.push(false);
        else if (isStruckFont(name, attributes)) struckFonts[struckFonts.length - 1] = true;
      } else if (depth === 2 && section === 'cellXfs' && name === 'xf') {
        styles.push({ format: Number(attributes.numFmtId ?? 0), font: Number(attributes.fontId ?? 0) });
      }
      return undefined;
    },
  });
  return styles.map(({ format, font }) => {
    const code = formats.get(format);
    const kind = code === undefined ? builtInFormatKind(format) : formatKind(code);
    return { kind, struck: struckFonts[font] ?? false };
  });
}

import type { PlainName } from './plainWorkbook.ts';
import { readXml } from './readXml.ts';
import { damaged } from './refusal.ts';

interface XlsxWorkbook {
  readonly date1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly relation: string }[];
  readonly names: readonly PlainName[];
}

/** 目次にあたる部品: シートの並び、隠しかどうか、名前の定義、日付の方式。 */
export function readXlsxWorkbook(bytes: Uint8Array): XlsxWorkbook {
  let date1904 = false;
  const sheets: { name: string; hidden: boolean; relation: string }[] = [];
  const names: PlainName[] = [];
  let name: { name: string; sheet: number | null; reference: string } | null = null;
  readXml(bytes, {
    open(element, attributes, depth) {
      if (depth === 0 && element !== 'workbook') throw damaged(`ブックの根 ${element}`);
      if (depth === 1) {
        if (element === 'workbookPr') date1904 = /^(1|true)$/i.test(attributes.date1904 ?? '');
        return ['workbookPr', 'sheets', 'definedNames'].includes(element) ? undefined : 'skip';
      }
      if (depth === 2 && element === 'sheet') {
        const relation = Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1] ?? '';
        const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden';
        sheets.push({ name: attributes.name ?? '', hidden, relation });
      }
      if (depth === 2 && element === 'definedName') {
        const sheet = attributes.localSheetId === undefined ? null : Number(attributes.localSheetId);
        name = { name: attributes.name ?? '', sheet, reference: '' };
      }
      return undefined;
    },
    text(piece) {
      if (name) name.reference += piece;
    },
    close(element) {
      if (element !== 'definedName' || !name) return;
      names.push(name);
      name = null;
    },
  });
  return { date1904, sheets, names };
}

import { buildZip } from './buildZip.ts';

interface OdsPieces {
  /** office:automatic-styles の中身。 */
  readonly automatic?: string;
  /** styles.xml の office:styles の中身。 */
  readonly named?: string;
  readonly prologue?: string;
}

const HIDDEN =
  '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';

/** 表を並べた ods。名が ta2 の書式の表は隠れている。 */
export function buildOds(tables: string, { automatic = '', named, prologue = '' }: OdsPieces = {}): Buffer {
  const styles = `<office:automatic-styles>${HIDDEN}${automatic}</office:automatic-styles>`;
  const content = `<?xml version="1.0" encoding="UTF-8"?>${prologue}<office:document-content>${styles}<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  return buildZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    { name: 'META-INF/manifest.xml', content: '<manifest:manifest/>' },
    { name: 'content.xml', content },
    ...(named === undefined
      ? []
      : [
          {
            name: 'styles.xml',
            content: `<office:document-styles><office:styles>${named}</office:styles></office:document-styles>`,
          },
        ]),
  ]);
}

export function odsTable(rows: string, name = '回答'): string {
  return `<table:table table:name="${name}">${rows}</table:table>`;
}

export function odsRow(cells: string, more = ''): string {
  return `<table:table-row${more}>${cells}</table:table-row>`;
}

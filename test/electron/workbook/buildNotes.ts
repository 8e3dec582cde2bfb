import type { Part } from './buildZip.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const THREADED = 'http://schemas.microsoft.com/office/2017/10/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const ART = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** 一枚目のシートから張られた、コメント・スレッド・図形の部品。 */
export function noteParts(pieces: {
  readonly comments?: string;
  readonly threads?: string;
  readonly drawing?: string;
}): Part[] {
  const parts: Part[] = [];
  const relations: string[] = [];
  const add = (type: string, name: string, content: string): void => {
    parts.push({ name: `xl/${name}`, content });
    relations.push(`<Relationship Id="rId${parts.length}" Type="${type}" Target="../${name}"/>`);
  };
  const { comments, threads, drawing } = pieces;
  if (comments !== undefined) {
    const list = `<authors><author>架空 太郎</author></authors><commentList>${comments}</commentList>`;
    add(`${OFFICE}/comments`, 'comments1.xml', `<comments xmlns="${MAIN}">${list}</comments>`);
  }
  if (threads !== undefined) {
    const name = 'threadedComments/threadedComment1.xml';
    add(`${THREADED}/threadedComment`, name, `<ThreadedComments>${threads}</ThreadedComments>`);
  }
  if (drawing !== undefined) {
    const head = `<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${ART}">`;
    add(`${OFFICE}/drawing`, 'drawings/drawing1.xml', `${head}${drawing}</xdr:wsDr>`);
  }
  const rels = `<Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`;
  return [...parts, { name: 'xl/worksheets/_rels/sheet1.xml.rels', content: rels }];
}

export function comment(reference: string, text: string): string {
  return `<comment ref="${reference}" authorId="0"><text>${text}</text></comment>`;
}

/** 図形一つ。段落ごとに一行。 */
export function shape(...paragraphs: readonly string[]): string {
  const body = paragraphs.map((text) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`).join('');
  const frame =
    '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>';
  return `<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="テキスト 1"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr>${frame}<xdr:txBody><a:bodyPr/>${body}</xdr:txBody></xdr:sp>`;
}

/** 左上の角を置いたセル (0始まり) に図形を留める。 */
export function anchored(row: number, column: number, content: string): string {
  const corner = (name: string, down: number, across: number): string =>
    `<xdr:${name}><xdr:col>${across}</xdr:col><xdr:colOff>9</xdr:colOff><xdr:row>${down}</xdr:row><xdr:rowOff>9</xdr:rowOff></xdr:${name}>`;
  return `<xdr:twoCellAnchor>${corner('from', row, column)}${corner('to', row + 3, column + 2)}${content}<xdr:clientData/></xdr:twoCellAnchor>`;
}

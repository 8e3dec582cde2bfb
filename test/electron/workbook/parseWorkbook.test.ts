import { describe, expect, test } from 'vitest';
import type { XlsxPieces } from './buildXlsx.ts';
import { buildXlsx, xlsxParts } from './buildXlsx.ts';
import { buildZip } from './buildZip.ts';
import { readCells } from './outcomeOf.ts';

/** 一行に並べたセルを読む。 */
function readRow(cells: string, pieces: XlsxPieces = {}): unknown {
  return readCells(buildXlsx({ ...pieces, sheet: `<sheetData><row r="1">${cells}</row></sheetData>` }))
    .sheets[0]?.cells;
}

const texts = (...values: readonly string[]): object[] =>
  values.map((value, column) => ({ row: 0, column, value }));

describe('文字', () => {
  test('ふりがなは、共有文字列でも書式付きでもセル内でも値に混ざらない', () => {
    const ruby = '<rPh sb="0" eb="2"><t>オオサカ</t></rPh><phoneticPr fontId="1"/>';
    const rich = `<r><rPr><b/></rPr><t>大阪</t></r>${ruby}<r><t xml:space="preserve"> 市</t></r>`;
    const strings = `<si><t>大阪</t>${ruby}</si><si>${rich}</si>`;
    const inline = `<c r="C1" t="inlineStr"><is><t>北区</t>${ruby}</is></c><c r="D1" t="inlineStr"><is>${rich}</is></c>`;
    expect(readRow(`<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>${inline}`, { strings })).toEqual(
      texts('大阪', '大阪 市', '北区', '大阪 市'),
    );
  });

  test('サロゲートの字、実体、CDATA、空の共有文字列があっても番号はずれない', () => {
    const strings =
      '<si/><si><t>&#x20BB7;野家 &#134071; 𠮷</t></si><si><t/></si><si><t><![CDATA[<b> & ]]>&lt;&amp;amp;&gt;</t></si>';
    const cells = [1, 2, 3, 4].map((n) => `<c r="${'ABCD'[n - 1]}1" t="s"><v>${n - 1}</v></c>`).join('');
    expect(readRow(cells, { strings })).toEqual(texts('', '𠮷野家 𠮷 𠮷', '', '<b> & <&amp;>'));
  });

  test('_x0041_ は Excel と同じに読み替え、_x005F_x0041_ は字のまま', () => {
    const cell = (column: string, text: string): string =>
      `<c r="${column}1" t="inlineStr"><is><t>${text}</t></is></c>`;
    expect(readRow(cell('A', 'a_x000D_\nb') + cell('B', '_x0041_') + cell('C', '_x005F_x0041_'))).toEqual(
      texts('a\nb', 'A', '_x0041_'),
    );
  });

  test('数式の文字の結果は一度だけ解く', () => {
    expect(readRow('<c r="A1" t="str"><f>B1</f><v>&amp;lt;あ&#x3042;</v></c>')).toEqual([
      { row: 0, column: 0, value: '&lt;ああ', formula: true },
    ]);
  });
});

describe('値', () => {
  test('数・真偽・誤り・数式、計算結果のない数式', () => {
    const cells = [
      '<c r="A1"><v>1.5E2</v></c>',
      '<c r="B1" t="b"><v>1</v></c>',
      '<c r="C1" t="b"><f>1=2</f><v>0</v></c>',
      '<c r="D1" t="e"><v>#REF!</v></c>',
      '<c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      '<c r="F1"><f>SUM(A1)</f></c>',
      '<c r="G1"><f>SUM(A1)</f><v></v></c>',
      '<c r="H1"><f>A1*0</f><v>0</v></c>',
      '<c r="I1" t="str"><f>""</f><v></v></c>',
      '<c r="J1" s="0"/>',
    ];
    expect(readRow(cells.join(''))).toEqual([
      { row: 0, column: 0, value: 150 },
      { row: 0, column: 1, value: true },
      { row: 0, column: 2, value: false, formula: true },
      { row: 0, column: 3, value: null, error: '#REF!' },
      { row: 0, column: 4, value: null, error: '#DIV/0!', formula: true },
      { row: 0, column: 5, value: null, formula: true },
      { row: 0, column: 6, value: null, formula: true },
      { row: 0, column: 7, value: 0, formula: true },
      { row: 0, column: 8, value: '', formula: true },
    ]);
  });

  test('番地の書かれていないセルは順に数える', () => {
    const sheet =
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c r="C2"><v>3</v></c><c><v>4</v></c></row></sheetData>';
    expect(readCells(buildXlsx({ sheet })).sheets[0]?.cells).toEqual([
      { row: 0, column: 0, value: 1 },
      { row: 0, column: 1, value: 2 },
      { row: 1, column: 2, value: 3 },
      { row: 1, column: 3, value: 4 },
    ]);
  });

  test('日付は連番のまま。日本語版の番号と元号は日付、時刻と桁は日付でない', () => {
    const formats = [
      '[$-411]ggge"年"m"月"d"日"',
      'yyyy/mm',
      'h:mm',
      '0"day"',
      '[h]:mm:ss',
      '#,##0.0E+00',
      '(aaa)',
      'General',
    ];
    const numFmts = formats.map(
      (code, n) => `<numFmt numFmtId="${n + 164}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
    );
    const ids = [0, 14, 20, 22, 27, 36, 49, 50, 58, ...formats.map((_, n) => n + 164)];
    const styles = `<numFmts>${numFmts.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
    const cells = ids.map((_, n) => `<c s="${n}"><v>45536</v></c>`).join('');
    const dated = (readRow(cells, { styles }) as { value: number; date?: true }[]).map(({ date }, n) =>
      date ? ids[n] : 0,
    );
    expect(dated.filter((id) => id !== 0)).toEqual([14, 22, 27, 36, 50, 58, 164, 165, 170]);
  });

  test('1904 年方式の印と、ISO で書かれた日付', () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const iso = '<c r="A1" t="d"><v>2024-09-01T12:00:00</v></c><c r="B1"><v>44074</v></c>';
    const sheet = `<sheetData><row r="1">${iso}</row></sheetData>`;
    const read = readCells(buildXlsx({ sheet, styles, workbookPr: '<workbookPr date1904="1"/>' }));
    expect([read.date1904, read.sheets[0]?.cells]).toEqual([
      true,
      [
        { row: 0, column: 0, value: 44074.5, date: true },
        { row: 0, column: 1, value: 44074, date: true },
      ],
    ]);
  });
});

describe('ブックの組み立て', () => {
  test('隠しシート、結合、接頭辞の付いた要素', () => {
    const parts = xlsxParts({
      sheets:
        '<sheet name="様式C &amp; 別紙" sheetId="1" r:id="rId1"/><sheet name="_meta" sheetId="2" state="veryHidden" r:id="rId2"/>',
    }).map((part) =>
      part.name === 'xl/worksheets/sheet1.xml'
        ? {
            ...part,
            content:
              '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="2"><x:c r="B2"><x:v>7</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="B2:C3"/></x:mergeCells></x:worksheet>',
          }
        : part,
    );
    expect(readCells(buildZip(parts)).sheets).toEqual([
      {
        name: '様式C & 別紙',
        hidden: false,
        cells: [{ row: 1, column: 1, value: 7 }],
        merges: [{ top: 1, left: 1, bottom: 2, right: 2 }],
      },
      { name: '_meta', hidden: true, cells: [], merges: [] },
    ]);
  });

  test('名前は一つの範囲を指すものだけ。失われた参照は null', () => {
    const name = (key: string, reference: string, more = ''): string =>
      `<definedName name="${key}"${more}>${reference}</definedName>`;
    const names = [
      name('ans_a', '回答!$F$20'),
      name('tbl_b', "'It''s 様式 &amp; 1'!$B$3:$D$9"),
      name('local', '回答!A1', ' localSheetId="1"'),
      name('lost_cell', '回答!#REF!'),
      name('lost_sheet', '#REF!$A$1'),
      name('gone', '旧様式!$A$1'),
      name('elsewhere', "'[1]回答'!$A$1"),
      name('two', '回答!$A$1,回答!$C$1'),
      name('constant', '"回答!A1"'),
      name('formula', 'OFFSET(回答!$A$1,1,1)'),
    ];
    const sheets =
      '<sheet name="回答" sheetId="1" r:id="rId1"/><sheet name="It\'s 様式 &amp; 1" sheetId="2" r:id="rId2"/>';
    const cell = (row: number, column: number): object => ({
      top: row,
      left: column,
      bottom: row,
      right: column,
    });
    expect(readCells(buildXlsx({ names: names.join(''), sheets })).names).toEqual([
      { name: 'ans_a', scope: null, sheet: '回答', range: cell(19, 5) },
      { name: 'tbl_b', scope: null, sheet: "It's 様式 & 1", range: { top: 2, left: 1, bottom: 8, right: 3 } },
      { name: 'local', scope: "It's 様式 & 1", sheet: '回答', range: cell(0, 0) },
      { name: 'lost_cell', scope: null, sheet: '回答', range: null },
      { name: 'lost_sheet', scope: null, sheet: null, range: null },
      { name: 'gone', scope: null, sheet: null, range: null },
      { name: 'elsewhere', scope: null, sheet: null, range: null },
    ]);
  });
});

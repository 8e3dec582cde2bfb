import { describe, expect, test } from 'vitest';
import { buildXlsx, withPart, xlsxParts } from './buildXlsx.ts';
import { buildZip, packRepeated } from './buildZip.ts';
import { outcomeOf } from './outcomeOf.ts';

const ROW = '<row><c><v>1</v></c></row>';
const ONE = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const BILLION = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from('bcdefghi', (letter, index) => `<!ENTITY ${letter} "${`&${'abcdefgh'[index]};`.repeat(10)}">`).join('')}]>`;

/** 約 5.2 GB に広がる 13 MB ほどのシート。 */
function sheetBomb(): Buffer {
  const head = '<?xml version="1.0"?><worksheet><sheetData>';
  const noisy = Array.from({ length: 400_000 }, (_, n) =>
    n % 250 === 0 ? `<row><c><v>${(n * 7919) % 100003}</v></c></row>` : ROW,
  );
  const packed = packRepeated(head, noisy.join(''), 500, '</sheetData></worksheet>');
  return withPart({ name: 'xl/worksheets/sheet1.xml', content: '', packed, declaredSize: 2_000_000_000 });
}

/** 約 2 GB に広がる 6 MB の共有文字列。 */
function stringsBomb(): Buffer {
  const packed = packRepeated('<sst>', '<si><t>あああああああああ</t></si>'.repeat(400_000), 120, '</sst>');
  return withPart({ name: 'xl/sharedStrings.xml', content: '', packed, declaredSize: 2_000_000_000 });
}

const HOSTILE: readonly (readonly [string, () => Buffer, string, string])[] = [
  ['5 GB に広がるシート', sheetBomb, 'workbookHostile', '広げると大きすぎます'],
  ['2 GB に広がる共有文字列', stringsBomb, 'workbookHostile', '広げると大きすぎます'],
  ['大きさの申告が小さい', () => lieAboutSize(10), 'workbookDamaged', ''],
  ['大きさの申告が大きい', () => lieAboutSize(1_000_000), 'workbookDamaged', ''],
  [
    '結合が百万',
    () =>
      buildXlsx({
        sheet: `<sheetData/><mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(1_000_000)}</mergeCells>`,
      }),
    'workbookHostile',
    '結合セルが多すぎます',
  ],
  [
    'セルが百万を超える',
    () => buildXlsx({ sheet: `<sheetData>${ROW.repeat(1_000_001)}</sheetData>` }),
    'workbookHostile',
    'セルが多すぎます',
  ],
  [
    '実体の爆弾がシートに',
    () => buildXlsx({ prologue: { sheet: BILLION } }),
    'workbookHostile',
    '文書型宣言があります',
  ],
  [
    '実体の爆弾が共有文字列に',
    () => buildXlsx({ prologue: { strings: BILLION }, strings: '<si><t>&i;</t></si>' }),
    'workbookHostile',
    '文書型宣言があります',
  ],
  [
    '実体の爆弾がブックに',
    () => buildXlsx({ prologue: { workbook: BILLION } }),
    'workbookHostile',
    '文書型宣言があります',
  ],
  [
    '外部実体 (XXE)',
    () =>
      buildXlsx({
        prologue: { strings: '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>' },
        strings: '<si><t>&f;</t></si>',
      }),
    'workbookHostile',
    '文書型宣言があります',
  ],
  [
    '100 MB の属性',
    () =>
      withPart({ name: 'xl/worksheets/sheet1.xml', content: `<worksheet x="${'a'.repeat(100_000_000)}"/>` }),
    'workbookHostile',
    '広げると大きすぎます',
  ],
  [
    '30万の入れ子',
    () => buildXlsx({ sheet: `<sheetData>${'<x>'.repeat(300_000)}${'</x>'.repeat(300_000)}</sheetData>` }),
    'workbookHostile',
    '入れ子が深すぎます',
  ],
  [
    '20万の部品',
    () =>
      buildZip([
        ...xlsxParts(),
        ...Array.from({ length: 200_000 }, (_, n) => ({ name: `x/${n}`, content: '', stored: true })),
      ]),
    'workbookHostile',
    '部品が多すぎます',
  ],
  [
    '同じ名の部品',
    () => buildZip([...xlsxParts(), { name: 'XL/workbook.xml', content: '<workbook/>' }]),
    'workbookHostile',
    '同じ名の部品が二つあります',
  ],
  [
    '20 MB を超えるファイル',
    () => Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(20 * 1024 * 1024)]),
    'workbookHostile',
    '20 MB を超えています',
  ],
  [
    '負の行番号',
    () => buildXlsx({ sheet: '<sheetData><row r="-5"><c r="A-5"><v>1</v></c></row></sheetData>' }),
    'workbookDamaged',
    '',
  ],
  [
    '表の外の列',
    () => buildXlsx({ sheet: '<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>' }),
    'workbookDamaged',
    '',
  ],
  [
    '同じ番地のセルが二つ',
    () => buildXlsx({ sheet: ONE.replace('</row>', '<c r="A1"><v>2</v></c></row>') }),
    'workbookDamaged',
    '',
  ],
  [
    '共有文字列の番号が外',
    () => buildXlsx({ sheet: '<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>' }),
    'workbookDamaged',
    '',
  ],
  ['同じ名のシートが二枚', () => buildXlsx({ sheets: sheetsNamed('回答', '回答') }), 'workbookDamaged', ''],
];

const A1 = { row: 0, column: 0, value: 1 };
const CORNER = { row: 1_048_575, column: 16_383, value: 2 };
const CORNER_XML = '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
const WHOLE = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

/** 異様だが、値は正しく読めるもの。大きさに引きずられずに読む。 */
const READABLE: readonly (readonly [string, () => Buffer, object])[] = [
  [
    'XFD1048576 だけ',
    () => buildXlsx({ sheet: `<sheetData>${CORNER_XML}</sheetData>` }),
    { cells: [CORNER] },
  ],
  [
    'A1 と XFD1048576',
    () => buildXlsx({ sheet: ONE.replace('</sheetData>', `${CORNER_XML}</sheetData>`) }),
    { cells: [A1, CORNER] },
  ],
  [
    'dimension がシート全体',
    () => buildXlsx({ sheet: `<dimension ref="A1:XFD1048576"/>${ONE}` }),
    { cells: [A1] },
  ],
  ['列全体の結合', () => merged('A:B'), { merges: [{ top: 0, left: 0, bottom: 1_048_575, right: 1 }] }],
  ['シート全体の結合', () => merged('A1:XFD1048576'), { merges: [WHOLE] }],
  ['列全体の入力規則', () => validated('A1:A1048576'), { cells: [A1], merges: [] }],
  ['シート全体の入力規則', () => validated('A1:XFD1048576'), { cells: [A1], merges: [] }],
  [
    'シート全体のリンク',
    () =>
      buildXlsx({ sheet: `${ONE}<hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>` }),
    { cells: [A1] },
  ],
  [
    '16,384 の列の定義',
    () => buildXlsx({ sheet: `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(16_384)}</cols>${ONE}` }),
    { cells: [A1] },
  ],
  [
    '外へはみ出す列の定義',
    () => buildXlsx({ sheet: `<cols><col min="1" max="2147483647"/></cols>${ONE}` }),
    { cells: [A1] },
  ],
  [
    '共有数式の連なり',
    () =>
      buildXlsx({
        sheet: `<sheetData><row r="1"><c r="A1"><v>1</v></c></row>${sharedFormulas(20_000)}</sheetData>`,
      }),
    {},
  ],
];

describe('敵意のあるブックは断る', () => {
  test.each(HOSTILE)('%s', (_, build, code, detail) => {
    expect(outcomeOf(build())).toEqual({ code, detail });
  });
});

describe('異様でも値の分かるブックは、大きさに引きずられずに読む', () => {
  test.each(READABLE)('%s', (_, build, sheet) => {
    expect(outcomeOf(build())).toMatchObject({ sheets: [{ name: '回答', ...sheet }] });
  });

  test('列全体・シート全体・列だけを指す名前', () => {
    const name = (key: string, reference: string): string =>
      `<definedName name="${key}">${reference}</definedName>`;
    const names =
      name('a', '回答!$A$1:$A$1048576') + name('b', '回答!$A$1:$XFD$1048576') + name('c', '回答!$A:$C');
    expect(outcomeOf(buildXlsx({ names }))).toMatchObject({
      names: [
        { name: 'a', range: { ...WHOLE, right: 0 } },
        { name: 'b', range: WHOLE },
        { name: 'c', range: { ...WHOLE, right: 2 } },
      ],
    });
  });

  test('__proto__ という名のシートと名前', () => {
    const names = '<definedName name="__proto__">__proto__!$A$1</definedName>';
    expect(outcomeOf(buildXlsx({ sheets: sheetsNamed('__proto__', 'constructor'), names }))).toEqual({
      date1904: false,
      sheets: [
        { name: '__proto__', hidden: false, cells: [A1], merges: [] },
        { name: 'constructor', hidden: false, cells: [], merges: [] },
      ],
      names: [
        {
          name: '__proto__',
          scope: null,
          sheet: '__proto__',
          range: { top: 0, left: 0, bottom: 0, right: 0 },
        },
      ],
    });
  });
});

function lieAboutSize(declaredSize: number): Buffer {
  const part = xlsxParts().find(({ name }) => name === 'xl/worksheets/sheet1.xml');
  if (!part) throw new Error('sheet1.xml');
  return withPart({ ...part, declaredSize });
}

function sheetsNamed(first: string, second: string): string {
  return `<sheet name="${first}" sheetId="1" r:id="rId1"/><sheet name="${second}" sheetId="2" r:id="rId2"/>`;
}

function merged(reference: string): Buffer {
  return buildXlsx({ sheet: `${ONE}<mergeCells count="1"><mergeCell ref="${reference}"/></mergeCells>` });
}

function validated(reference: string): Buffer {
  return buildXlsx({
    sheet: `${ONE}<dataValidations count="1"><dataValidation type="list" sqref="${reference}"><formula1>"a,b"</formula1></dataValidation></dataValidations>`,
  });
}

function sharedFormulas(count: number): string {
  return Array.from(
    { length: count },
    (_, n) =>
      `<row r="${n + 2}"><c r="A${n + 2}"><f t="shared" ref="A2:A${count}" si="${n}">A${n + 1}+1</f><v>1</v></c></row>`,
  ).join('');
}

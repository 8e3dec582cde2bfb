import { describe, expect, test } from 'vitest';
import { parseWorkbook } from '../../../electron/files/workbook/parseWorkbook.ts';
import { sanitiseWorkbook } from '../../../electron/files/workbook/sanitiseWorkbook.ts';
import { writeWorkbook } from '../../../electron/files/workbook/writeWorkbook.ts';
import { DaichoError } from '../../../shared/api/failure.ts';
import type { SheetPlan, WorkbookPlan } from '../../../shared/workbook/plan.ts';
import { attributesOf, readParts } from './readParts.ts';

const HOSTILE_TEXTS = [
  '=1+1',
  '=HYPERLINK("http://example.invalid","x")',
  '+81-6-0000-0000',
  '-5',
  '@SUM(A1)',
  '\t=1',
  '#N/A',
  '#REF!',
  '_x0041_',
  '_x0041_x0042_',
  '__x000D_',
  '<b>&"\'</b>',
  ']]>',
  ' 前後の空白 ',
  '　全角の空白　',
  '一行目\n二行目',
  '𠮷野 髙﨑 ㈱①',
  '00123',
  '1-2',
  'TRUE',
  '制御\u0001文字',
];

describe('writeWorkbook', () => {
  test('人の書いた文は、どんな文字で始まっても書いたとおりの文字列として戻る', async () => {
    const cells = HOSTILE_TEXTS.map((value, row) => ({ row, column: 0, value }));
    const read = await roundTrip(planOf({ cells }));
    expect(read.sheets[0]?.cells).toEqual(HOSTILE_TEXTS.map((value, row) => ({ row, column: 0, value })));
  });

  test('文字列のセルに数式は一つも書かない', async () => {
    const cells = HOSTILE_TEXTS.map((value, row) => ({ row, column: 0, value }));
    const sheet = readParts(await writeWorkbook(planOf({ cells })))('xl/worksheets/sheet1.xml');
    expect({ formulas: sheet.includes('<f'), errors: sheet.includes('t="e"') }).toEqual({
      formulas: false,
      errors: false,
    });
  });

  test('改行は LF にそろえ、XML に書けない文字は � に替え、ファイルは壊れない', async () => {
    const values = ['a\r\nb', '\ud842', 'x\udfb7y', '\uffff'];
    const read = await roundTrip(planOf({ cells: values.map((value, row) => ({ row, column: 0, value })) }));
    expect(read.sheets[0]?.cells.map((cell) => cell.value)).toEqual(['a\nb', '�', 'x�y', '�']);
  });

  test('32,767文字までは書き、超える文は場所を言って断る', async () => {
    const longest = 'あ'.repeat(32_767);
    const read = await roundTrip(planOf({ cells: [{ row: 0, column: 0, value: longest }] }));
    expect(read.sheets[0]?.cells[0]?.value).toBe(longest);
    const tooLong = writeWorkbook(planOf({ cells: [{ row: 4, column: 1, value: `${longest}い` }] }));
    await expect(tooLong).rejects.toThrowError(DaichoError);
    await expect(tooLong).rejects.toThrowError('表 の B5');
  });

  test('数と日付は数と日付のまま戻る', async () => {
    const read = await roundTrip(
      planOf({
        cells: [
          { row: 0, column: 0, value: 7.5 },
          { row: 1, column: 0, value: 0 },
          { row: 2, column: 0, value: { date: '2024-09-01' } },
          { row: 3, column: 0, value: null },
        ],
      }),
    );
    expect(read.sheets[0]?.cells).toEqual([
      { row: 0, column: 0, value: 7.5 },
      { row: 1, column: 0, value: 0 },
      { row: 2, column: 0, value: 45536, date: true },
    ]);
  });

  test('名前・隠しシート・結合が戻る', async () => {
    const range = { top: 1, left: 1, bottom: 3, right: 2 };
    const read = await roundTrip({
      sheets: [
        { name: "区の'表'と会", cells: [], merges: [range] },
        { name: '_lists', hidden: true, cells: [{ row: 0, column: 0, value: '○' }] },
      ],
      names: [{ name: 'tbl_c_6a', sheet: "区の'表'と会", range }],
    });
    expect(read).toEqual({
      date1904: false,
      sheets: [
        { name: "区の'表'と会", hidden: false, cells: [], merges: [range] },
        { name: '_lists', hidden: true, cells: [{ row: 0, column: 0, value: '○' }], merges: [] },
      ],
      names: [{ name: 'tbl_c_6a', scope: null, sheet: "区の'表'と会", range }],
    });
  });

  test('保護・入力規則・印刷の設定が部品に書かれる', async () => {
    const part = readParts(
      await writeWorkbook({
        sheets: [
          {
            name: '表 1',
            protected: true,
            cells: [{ row: 1, column: 0, value: null, style: { locked: false } }],
            validations: [
              {
                kind: 'list',
                source: { sheet: '_lists', range: { top: 0, left: 0, bottom: 2, right: 0 } },
                range: { top: 1, left: 0, bottom: 1, right: 0 },
                error: { title: '選択肢', text: '選んでください', severity: 'stop' },
              },
              { kind: 'whole', min: 0, range: { top: 2, left: 0, bottom: 2, right: 0 } },
            ],
            print: {
              orientation: 'portrait',
              fitToWidth: true,
              marginsMm: { top: 12.7, right: 12.7, bottom: 12.7, left: 12.7 },
              repeatRows: { first: 0, last: 1 },
              breakAfter: [9],
              header: { right: 'A&B' },
              footer: { center: '{page} / {pages}' },
            },
          },
          { name: '_lists', hidden: true, cells: [] },
        ],
        names: [],
      }),
    );
    const sheet = part('xl/worksheets/sheet1.xml');
    expect({
      protection: attributesOf(sheet, 'sheetProtection'),
      validations: attributesOf(sheet, 'dataValidation'),
      formulas: [...sheet.matchAll(/<formula1>(.*?)<\/formula1>/g)].map((match) => match[1]),
      setup: attributesOf(sheet, 'pageSetup'),
      margin: attributesOf(sheet, 'pageMargins')[0]?.left,
      breaks: attributesOf(sheet, 'brk'),
      header: /<oddHeader>(.*?)</.exec(sheet)?.[1],
      footer: /<oddFooter>(.*?)</.exec(sheet)?.[1],
      titles: /<definedName name="_xlnm.Print_Titles"[^>]*>(.*?)</.exec(part('xl/workbook.xml'))?.[1],
    }).toEqual({
      protection: [{ sheet: '1', objects: '1', scenarios: '1', formatColumns: '0', formatRows: '0' }],
      validations: [
        {
          type: 'list',
          sqref: 'A2',
          allowBlank: '1',
          showErrorMessage: '1',
          errorStyle: 'stop',
          errorTitle: '選択肢',
          error: '選んでください',
        },
        { type: 'whole', operator: 'greaterThanOrEqual', sqref: 'A3', allowBlank: '1' },
      ],
      formulas: ["'_lists'!$A$1:$A$3", '0'],
      setup: [{ paperSize: '9', orientation: 'portrait', fitToWidth: '1', fitToHeight: '0' }],
      margin: '0.5',
      breaks: [{ id: '10', max: '16383', man: '1' }],
      header: '&amp;R&amp;"BIZ UDゴシック,標準"&amp;8 A&amp;&amp;B',
      footer: '&amp;C&amp;"BIZ UDゴシック,標準"&amp;8 &amp;P / &amp;N',
      titles: "'表 1'!$1:$2",
    });
  });

  test('同じ計画からはいつも同じ中身ができる', async () => {
    const plan = planOf({ cells: [{ row: 0, column: 0, value: '北区' }] });
    const [first, second] = [await writeWorkbook(plan), await writeWorkbook(plan)];
    expect(readParts(first)('docProps/core.xml')).toBe(readParts(second)('docProps/core.xml'));
  });

  test('計画に誤りがあれば書かずに投げる', async () => {
    const broken = writeWorkbook(planOf({ cells: [{ row: 0, column: 0, value: Number.NaN }] }));
    await expect(broken).rejects.toThrowError('数として書けません');
  });
});

function planOf(sheet: Omit<SheetPlan, 'name'>): WorkbookPlan {
  return { sheets: [{ name: '表', ...sheet }], names: [] };
}

async function roundTrip(plan: WorkbookPlan) {
  return parseWorkbook(sanitiseWorkbook(await writeWorkbook(plan)));
}

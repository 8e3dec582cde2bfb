import { describe, expect, test } from 'vitest';
import { buildOds, odsRow, odsTable } from './buildOds.ts';
import { outcomeOf, readCells } from './outcomeOf.ts';

const style = (family: string, name: string, properties: string, parent = ''): string =>
  `<style:style style:name="${name}" style:family="${family}" style:parent-style-name="${parent}"><style:text-properties ${properties}/></style:style>`;
const STRIKE = 'style:text-line-through-style="solid"';
const text = (content: string, more = ''): string =>
  `<table:table-cell office:value-type="string"${more}><text:p>${content}</text:p></table:table-cell>`;
const number = (value: number, more = ''): string =>
  `<table:table-cell office:value-type="float" office:value="${value}"${more}/>`;

describe('.ods のセルの印', () => {
  test('時刻・経過時間・割合は値の種類から', () => {
    const cells = [
      '<table:table-cell office:value-type="time" office:time-value="PT20H00M00S"/>',
      '<table:table-cell office:value-type="time" office:time-value="PT30H30M00S"/>',
      '<table:table-cell office:value-type="percentage" office:value="0.2"/>',
      '<table:table-cell office:value-type="date" office:date-value="2024-09-01T12:00:00"/>',
    ];
    expect(readCells(buildOds(odsTable(odsRow(cells.join(''))))).sheets[0]?.cells).toEqual([
      { row: 0, column: 0, value: 20 / 24, time: true },
      { row: 0, column: 1, value: 30.5 / 24, time: true },
      { row: 0, column: 2, value: 0.2, percent: true },
      { row: 0, column: 3, value: 45536.5, date: true },
    ]);
  });

  test('文字の一部の取消線・上付き・下付き。ふりがなに掛かるものは数えない', () => {
    const automatic = [
      style('text', 'T1', STRIKE),
      style('text', 'T2', 'style:text-position="super 58%"'),
      style('text', 'T3', 'style:text-position="-20% 58%"'),
      style('text', 'T4', 'style:text-line-through-style="none" style:text-position="0% 100%"'),
    ].join('');
    const span = (name: string, content: string): string =>
      `<text:span text:style-name="${name}">${content}</text:span>`;
    const ruby = `<text:ruby><text:ruby-base>大阪</text:ruby-base><text:ruby-text>${span('T1', 'オオサカ')}</text:ruby-text></text:ruby>`;
    const cells = [
      text(`${span('T1', '12')}15`),
      text(`10${span('T2', '5')}`),
      text(`H${span('T3', '2')}O`),
      text(span('T4', '12')),
      text(`12${span('T1', ' ')}`),
      text(ruby),
    ];
    expect(readCells(buildOds(odsTable(odsRow(cells.join(''))), { automatic })).sheets[0]?.cells).toEqual([
      { row: 0, column: 0, value: '1215', struck: true },
      { row: 0, column: 1, value: '105', struck: true },
      { row: 0, column: 2, value: 'H2O', struck: true },
      { row: 0, column: 3, value: '12' },
      { row: 0, column: 4, value: '12 ' },
      { row: 0, column: 5, value: '大阪' },
    ]);
  });

  test('セルの書式は、セル・行・列の順に探し、名前つきの書式を継ぐ', () => {
    const named = style('table-cell', 'Deleted', STRIKE) + style('table-cell', 'Loop', '', 'Loop');
    const automatic = [
      style('table-cell', 'ce1', 'fo:color="#ff0000"', 'Deleted'),
      style('table-cell', 'ce2', 'style:text-line-through-style="none"', 'Deleted'),
      style('table-cell', 'ce3', '', 'Loop'),
      // 数の表示形式の中の書式は、セルの書式ではない。
      `<number:number-style style:name="N1"><style:text-properties ${STRIKE}/></number:number-style>`,
    ].join('');
    const columns =
      '<table:table-column table:number-columns-repeated="2"/><table:table-column table:default-cell-style-name="ce1"/><table:table-column/>';
    const named3 = (name: string): string => ` table:style-name="${name}"`;
    const rows = [
      odsRow(number(1) + number(2, named3('ce1')) + number(3) + number(4, named3('ce3'))),
      odsRow(number(5, ' table:number-columns-repeated="4"')),
      odsRow(number(6) + number(7, named3('ce2')), ' table:default-cell-style-name="Deleted"'),
    ];
    const cells = readCells(buildOds(odsTable(columns + rows.join('')), { automatic, named })).sheets[0]
      ?.cells;
    expect(cells?.filter(({ struck }) => struck)).toEqual([
      { row: 0, column: 1, value: 2, struck: true },
      { row: 0, column: 2, value: 3, struck: true },
      { row: 1, column: 2, value: 5, struck: true },
      { row: 2, column: 0, value: 6, struck: true },
    ]);
  });
});

test('.ods の注釈と図形の文は値に混ざらず、紙に貼られた図形は番地なし', () => {
  const p = (content: string): string => `<text:p>${content}</text:p>`;
  const annotation = `<office:annotation><dc:creator>架空 太郎</dc:creator><dc:date>2024-09-01</dc:date>${p('河内<text:s/>を')}${p('含む')}</office:annotation>`;
  const frame = `<draw:frame><draw:text-box>${p('概数')}</draw:text-box><svg:title>題</svg:title></draw:frame>`;
  const group = `<draw:g><draw:custom-shape>${p('左')}</draw:custom-shape><draw:rect>${p('右')}</draw:rect></draw:g>`;
  const chart = `<draw:frame><draw:object><table:table><table:table-row><table:table-cell office:value-type="float" office:value="9">${p('9')}</table:table-cell></table:table-row></table:table></draw:object></draw:frame>`;
  const rows = odsRow(
    `<table:table-cell office:value-type="string">${annotation}${p('大阪')}</table:table-cell><table:table-cell>${frame}${chart}</table:table-cell>${number(1)}`,
  );
  const shapes = `<table:shapes>${group}</table:shapes>`;
  expect(readCells(buildOds(odsTable(shapes + rows))).sheets).toEqual([
    {
      name: '回答',
      hidden: false,
      cells: [
        { row: 0, column: 0, value: '大阪' },
        { row: 0, column: 2, value: 1 },
      ],
      merges: [],
      notes: [
        { row: null, column: null, text: '左\n右' },
        { row: 0, column: 0, text: '河内 を\n含む' },
        { row: 0, column: 1, text: '概数' },
      ],
    },
  ]);
});

test('styles.xml にも壊れた XML は許さない', () => {
  expect(outcomeOf(buildOds(odsTable(''), { named: '<x>' }))).toMatchObject({ code: 'workbookDamaged' });
});

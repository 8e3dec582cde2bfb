import { describe, expect, test } from 'vitest';
import { buildOds as ods, odsRow as row, odsTable as table } from './buildOds.ts';
import { outcomeOf } from './outcomeOf.ts';

const number = (value: number, more = ''): string =>
  `<table:table-cell office:value-type="float" office:value="${value}"${more}><text:p>${value}</text:p></table:table-cell>`;
const text = (content: string): string =>
  `<table:table-cell office:value-type="string">${content}</table:table-cell>`;
const EMPTY_TAIL = `<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;

describe('.ods', () => {
  test('文字はふりがな・注釈を除いて段落をつなぎ、空白と _x0041_ は書かれたとおり', () => {
    const ruby =
      '<text:ruby><text:ruby-base>大阪</text:ruby-base><text:ruby-text>オオサカ</text:ruby-text></text:ruby>';
    const cells = [
      text(
        `<office:annotation><text:p>注釈</text:p></office:annotation><text:p>${ruby}市<text:s text:c="2"/>x</text:p><text:p>_x0041_</text:p>`,
      ),
      '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>',
      '<table:table-cell office:value-type="date" office:date-value="2024-09-01"/>',
      '<table:table-cell office:value-type="time" office:time-value="PT06H00M00S"/>',
      '<table:table-cell table:formula="of:=A1"/>',
      '<table:table-cell table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>',
    ];
    expect(outcomeOf(ods(table(row(cells.join('')))))).toMatchObject({
      sheets: [
        {
          cells: [
            { row: 0, column: 0, value: '大阪市  x\n_x0041_' },
            { row: 0, column: 1, value: true },
            { row: 0, column: 2, value: 45536, date: true },
            { row: 0, column: 3, value: 0.25, time: true },
            { row: 0, column: 4, value: null, formula: true },
            { row: 0, column: 5, value: null, error: '#DIV/0!', formula: true },
          ],
        },
      ],
    });
  });

  test('繰り返しを広げ、末尾の空の繰り返しは捨て、結合・隠し・シート範囲の名前を読む', () => {
    const merged = number(7, ' table:number-columns-spanned="2" table:number-rows-spanned="1"');
    const name =
      '<table:named-expressions><table:named-range table:name="local" table:cell-range-address="$\'様式 1\'.$A$1:.$B$2"/></table:named-expressions>';
    const first = table(
      row(`${merged}<table:covered-table-cell/>${number(1, ' table:number-columns-repeated="2"')}`) +
        row('<table:table-cell table:number-columns-repeated="3"/>', ' table:number-rows-repeated="2"') +
        row(number(5), ' table:number-rows-repeated="2"') +
        EMPTY_TAIL +
        name,
      '様式 1',
    );
    const second =
      '<table:table table:name="_meta" table:style-name="ta2"><table:table-row><table:table-cell/></table:table-row></table:table>';
    expect(outcomeOf(ods(first + second))).toEqual({
      date1904: false,
      sheets: [
        {
          name: '様式 1',
          hidden: false,
          cells: [
            { row: 0, column: 0, value: 7 },
            { row: 0, column: 2, value: 1 },
            { row: 0, column: 3, value: 1 },
            { row: 3, column: 0, value: 5 },
            { row: 4, column: 0, value: 5 },
          ],
          merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
        },
        { name: '_meta', hidden: true, cells: [], merges: [] },
      ],
      names: [
        { name: 'local', scope: '様式 1', sheet: '様式 1', range: { top: 0, left: 0, bottom: 1, right: 1 } },
      ],
    });
  });

  test.each([
    [
      '値の繰り返しが百万を超える',
      row(number(1, ' table:number-columns-repeated="16000"'), ' table:number-rows-repeated="1000"'),
      'workbookHostile',
    ],
    ['負の繰り返し', row(number(1, ' table:number-columns-repeated="-1"')), 'workbookDamaged'],
    ['数でない数', row('<table:table-cell office:value-type="float" office:value="x"/>'), 'workbookDamaged'],
  ])('%s', (_, rows, code) => {
    expect(outcomeOf(ods(table(rows)))).toMatchObject({ code });
  });

  test('文書型宣言は断る', () => {
    expect(outcomeOf(ods(table(''), { prologue: '<!DOCTYPE x [<!ENTITY a "b">]>' }))).toMatchObject({
      code: 'workbookHostile',
    });
  });
});

import { describe, expect, test } from 'vitest';
import { buildXlsx } from './buildXlsx.ts';
import { readCells } from './outcomeOf.ts';

/** 一行に並べたセルを読む。 */
function readRow(cells: string, pieces: { readonly styles?: string; readonly strings?: string } = {}) {
  const sheet = `<sheetData><row r="1">${cells}</row></sheetData>`;
  return readCells(buildXlsx({ ...pieces, sheet })).sheets[0]?.cells;
}

const run = (text: string, properties = ''): string =>
  `<r>${properties && `<rPr>${properties}</rPr>`}<t xml:space="preserve">${text}</t></r>`;

describe('表示形式', () => {
  test('番号で決まった表示形式の日付・時刻・割合', () => {
    const ids = [0, 9, 10, 14, 18, 21, 22, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 48, 49, 58];
    const styles = `<cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
    const cells = readRow(ids.map((_, n) => `<c s="${n}"><v>0.5</v></c>`).join(''), { styles }) ?? [];
    const idsOf = (kind: 'date' | 'time' | 'percent') => ids.filter((_, n) => cells[n]?.[kind]);
    expect([idsOf('date'), idsOf('time'), idsOf('percent')]).toEqual([
      [14, 22, 30, 31, 34, 35, 36, 58],
      [18, 21, 32, 33, 45, 46, 47],
      [9, 10],
    ]);
  });

  test.each([
    ['h:mm', 'time'],
    ['[h]:mm', 'time'],
    ['[mm]:ss', 'time'],
    ['[m]"分"', 'time'],
    ['[$-411]AM/PM h"時"mm"分"', 'time'],
    ['yyyy/m/d h:mm', 'date'],
    ['[$-411]ggge"年"m"月"', 'date'],
    ['m"月"', 'date'],
    ['0.0%', 'percent'],
    ['[Red]0%;-0%', 'percent'],
    ['0"%"', undefined],
    ['0\\%', undefined],
    ['0"h"', undefined],
    ['"[h]"0', undefined],
    ['[Magenta]0', undefined],
    ['[DBNum3]0', undefined],
    ['#,##0.0E+00', undefined],
  ])('%s', (code, kind) => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`;
    expect(readRow('<c s="0"><v>0.2</v></c>', { styles })).toEqual([
      { row: 0, column: 0, value: 0.2, ...(kind && { [kind]: true }) },
    ]);
  });

  test('割合の書式でも、文字は文字のまま。数式の結果の数には付く', () => {
    const styles = '<cellXfs><xf numFmtId="9"/></cellXfs>';
    const cells = '<c t="inlineStr"><is><t>20%</t></is></c><c><f>A1/5</f><v>0.2</v></c><c><f>B1</f></c>';
    expect(readRow(cells, { styles })).toEqual([
      { row: 0, column: 0, value: '20%' },
      { row: 0, column: 1, value: 0.2, formula: true, percent: true },
      { row: 0, column: 2, value: null, formula: true },
    ]);
  });
});

describe('取消線・上付き・下付き', () => {
  test('共有文字列の一部の取消線。値は書かれているままで、印が付く', () => {
    const ruby = '<rPh sb="0" eb="1"><t>ケン</t></rPh>';
    const strings = [
      run('12', '<rFont val="Meiryo"/><strike/><sz val="11"/>') + run('15件'),
      run('10') + run('5', '<vertAlign val="superscript"/>') + ruby,
      run('H') + run('2', '<vertAlign val="subscript"/>') + run('O'),
      run('12', '<strike val="0"/><vertAlign val="baseline"/>') + run('件', '<b/>'),
      run('12件') + run(' 　', '<strike/>'),
      '<t>12</t>',
    ].map((content) => `<si>${content}</si>`);
    const cells = strings.map((_, n) => `<c t="s"><v>${n}</v></c>`).join('');
    expect(readRow(cells, { strings: strings.join('') })).toEqual([
      { row: 0, column: 0, value: '1215件', struck: true },
      { row: 0, column: 1, value: '105', struck: true },
      { row: 0, column: 2, value: 'H2O', struck: true },
      { row: 0, column: 3, value: '12件' },
      { row: 0, column: 4, value: '12件 　' },
      { row: 0, column: 5, value: '12' },
    ]);
  });

  test('セルの中に直に書かれた文字列の上付き', () => {
    const rich = run('10') + run('3', '<vertAlign val="superscript"/>');
    const cells = `<c t="inlineStr"><is>${rich}</is></c><c t="inlineStr"><is>${run('10')}${run('3')}</is></c>`;
    expect(readRow(cells)).toEqual([
      { row: 0, column: 0, value: '103', struck: true },
      { row: 0, column: 1, value: '103' },
    ]);
  });

  test('セルそのものの字体。数・文字・誤り・結果のない数式に付き、空のセルは読まない', () => {
    const styles = [
      '<numFmts><numFmt numFmtId="164" formatCode="[h]:mm"/></numFmts>',
      '<fonts><font><sz val="11"/></font><font><b/><strike/></font><font><vertAlign val="subscript"/></font><font><strike val="false"/></font></fonts>',
      '<cellXfs><xf/><xf numFmtId="9" fontId="1"/><xf fontId="2"/><xf fontId="3"/><xf numFmtId="164" fontId="1"/></cellXfs>',
    ].join('');
    const cells = [
      '<c s="0"><v>1</v></c>',
      '<c s="1"><v>0.2</v></c>',
      '<c s="2" t="inlineStr"><is><t>あ</t></is></c>',
      '<c s="3"><v>1</v></c>',
      '<c s="4"><v>1.25</v></c>',
      '<c s="1" t="e"><v>#N/A</v></c>',
      '<c s="1"><f>A1</f></c>',
      '<c s="1"/>',
    ];
    expect(readRow(cells.join(''), { styles })).toEqual([
      { row: 0, column: 0, value: 1 },
      { row: 0, column: 1, value: 0.2, percent: true, struck: true },
      { row: 0, column: 2, value: 'あ', struck: true },
      { row: 0, column: 3, value: 1 },
      { row: 0, column: 4, value: 1.25, time: true, struck: true },
      { row: 0, column: 5, value: null, error: '#N/A', struck: true },
      { row: 0, column: 6, value: null, formula: true, struck: true },
    ]);
  });
});

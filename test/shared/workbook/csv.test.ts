import { expect, test } from 'vitest';
import { formatCsv, withoutApostrophe } from '../../../shared/workbook/formatCsv.ts';
import { parseCsv } from '../../../shared/workbook/parseCsv.ts';

test('CSV は BOM と CRLF で書き、カンマ・改行・引用符・前後の空白を囲む', () => {
  expect(
    formatCsv([
      ['名称', 1],
      ['あ,い', 2.5],
      ['"う"', ' え\nお'],
    ]),
  ).toBe('\ufeff名称,1\r\n"あ,い",2.5\r\n"""う"""," え\nお"\r\n');
});

test('式に見える文にはアポストロフィが付き、読むと元に戻る', () => {
  const texts = ['=1+1', '+81', '-', '@SUM', '\t=1', "'=1", "''+2", "'そのまま", '', 'ふつう', "'"];
  const written = formatCsv(texts.map((text) => [text]));
  expect(written).not.toMatch(/(^|[\n,"\ufeff])[=+\-@\t]/);
  const read = parseCsv(written)?.map((row) => withoutApostrophe(row[0] ?? ''));
  expect(read).toEqual(texts);
});

test('タブ区切り、LF だけ、最後の改行の無い文も読む', () => {
  expect(parseCsv('区\t名称\n北区\t"架空\tあ"\n都島区\tい')).toEqual([
    ['区', '名称'],
    ['北区', '架空\tあ'],
    ['都島区', 'い'],
  ]);
});

test('閉じない引用符は読まない', () => {
  expect(parseCsv('区,"名称\n北区')).toBeNull();
});

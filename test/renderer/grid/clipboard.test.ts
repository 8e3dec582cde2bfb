import { describe, expect, test } from 'vitest';
import { parseTsv } from '../../../renderer/ui/grid/parseTsv.ts';
import { writeHtmlTable, writeTsv } from '../../../renderer/ui/grid/writeTsv.ts';

describe('parseTsv', () => {
  test.each([
    ['一つの升目', '北区', [['北区']]],
    ['空', '', [['']]],
    [
      '最後の改行は行にならない',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['終わりの空の升目と空の行は残る', 'a\t\r\n\r\nb\t\r\n', [['a', ''], [''], ['b', '']]],
    ['囲みの中の改行・タブ・"', '"一\r\n二\t""三"""\tx\n', [['一\n二\t"三"', 'x']]],
    ['囲みでない " はただの字', '"閉じない\t5" 管\n', [['"閉じない', '5" 管']]],
    ['閉じたあとに字が続けば囲みではない', '"あ"い\tう', [['"あ"い', 'う']]],
    ['改行が CR だけ・LF だけ', 'a\rb\nc', [['a'], ['b'], ['c']]],
  ])('%s', (_, text, cells) => {
    expect(parseTsv(text)).toEqual(cells);
  });

  test('書いたものを読めば元のまま', () => {
    const cells = [
      ['=1+1', '06-1234', ''],
      ['一\n二', 'タブ\tと"引用"', '　前後の空白　'],
      ['', '', '終'],
    ];
    expect(parseTsv(writeTsv(cells))).toEqual(cells);
  });
});

test('writeHtmlTable は文字の書式を付け、字を逃がす', () => {
  const html = writeHtmlTable([
    ['0612', '<b>&"'],
    ['一\n二', ''],
  ]);
  expect(html).toContain("td{mso-number-format:'\\@';}");
  expect(html).toContain(
    '<table><tr><td>0612</td><td>&lt;b&gt;&amp;&quot;</td></tr><tr><td>一<br>二</td><td></td></tr></table>',
  );
});

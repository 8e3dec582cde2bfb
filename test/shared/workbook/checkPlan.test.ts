import { describe, expect, test } from 'vitest';
import { isWorkbookName } from '../../../shared/workbook/checkNames.ts';
import { checkPlan } from '../../../shared/workbook/checkPlan.ts';
import { isSheetName } from '../../../shared/workbook/checkSheetNames.ts';
import type { SheetPlan, WorkbookPlan } from '../../../shared/workbook/plan.ts';

const A1 = { top: 0, left: 0, bottom: 0, right: 0 };

describe('checkPlan', () => {
  test.each(['ans_a_i_3_01', 'ans_c_6c__none', 'tbl_c_6a', '区名', '_x', 'XFDD1', 'R1C1x'])(
    '名前 %s は使える',
    (name) => {
      expect(isWorkbookName(name)).toBe(true);
    },
  );

  test.each([
    '',
    'A1',
    'xfd1048576',
    'R',
    'c',
    'R1C1',
    'r12',
    '1abc',
    'a b',
    'a-b',
    'a!b',
    'あ'.repeat(256),
    'a\u0001',
  ])('名前 %j は使えない', (name) => expect(isWorkbookName(name)).toBe(false));

  test.each(['', 'あ'.repeat(32), 'a/b', 'a:b', '[a]', "'a", 'History', 'a\nb', '\ud800'])(
    'シート名 %j は使えない',
    (name) => {
      expect(isSheetName(name)).toBe(false);
    },
  );

  const problems: readonly [
    string,
    Partial<WorkbookPlan> & { sheet?: Partial<SheetPlan> },
    readonly string[],
  ][] = [
    ['誤りが無ければ空', {}, []],
    [
      '名前の重なり (大文字小文字)',
      { names: [named('ans_a'), named('ANS_A')] },
      ['名前「ANS_A」が重なっています'],
    ],
    [
      '名前の指す先',
      { names: [{ ...named('ans_a'), sheet: '無い' }] },
      ['名前「ans_a」の指すシート「無い」がありません'],
    ],
    [
      'シート名の重なり',
      {
        sheets: [
          { name: 'ab', cells: [] },
          { name: 'AB', cells: [] },
        ],
      },
      ['シート名「AB」が重なっています'],
    ],
    [
      '見えるシート',
      { sheets: [{ name: 'a', hidden: true, cells: [] }] },
      ['開いたときに見えるシートがありません'],
    ],
    [
      '結合の重なり',
      {
        sheet: {
          merges: [
            { ...A1, right: 2 },
            { ...A1, left: 2, right: 3 },
          ],
        },
      },
      ['表!C1:D1: 結合が重なっています'],
    ],
    [
      '結合に隠れる値',
      { sheet: { merges: [{ ...A1, right: 1 }], cells: [{ row: 0, column: 1, value: 'x' }] } },
      ['表!B1: 結合に隠れる値があります'],
    ],
    [
      '同じセルが二度',
      {
        sheet: {
          cells: [
            { row: 0, column: 0, value: 1 },
            { row: 0, column: 0, value: 2 },
          ],
        },
      },
      ['表!A1: 同じセルが二度あります'],
    ],
    [
      '無限大',
      { sheet: { cells: [{ row: 0, column: 0, value: Number.POSITIVE_INFINITY }] } },
      ['表!A1: 数として書けません (Infinity)'],
    ],
    [
      '暦に無い日',
      { sheet: { cells: [{ row: 0, column: 0, value: { date: '2023-02-29' } }] } },
      ['表!A1: 日付ではありません (2023-02-29)'],
    ],
    [
      'シートの外',
      { sheet: { cells: [{ row: 1_048_576, column: 0, value: 1 }] } },
      ['表: セルの範囲が正しくありません'],
    ],
    [
      '選択肢のシート',
      { sheet: { validations: [{ kind: 'list', range: A1, source: { sheet: '無い', range: A1 } }] } },
      ['表: 選択肢のシート「無い」がありません'],
    ],
    [
      '長すぎる案内',
      {
        sheet: { validations: [{ kind: 'any', range: A1, prompt: { title: '題', text: 'あ'.repeat(256) } }] },
      },
      ['表: 入力規則の文が長すぎます「題」'],
    ],
    ['高すぎる行', { sheet: { rowHeights: { 3: 410 } } }, ['表: 行の高さ 410 は使えません']],
  ];

  test.each(problems)('%s', (_, { sheet, ...plan }, expected) => {
    expect(checkPlan({ sheets: [{ name: '表', cells: [], ...sheet }], names: [], ...plan })).toEqual(
      expected,
    );
  });
});

function named(name: string) {
  return { name, sheet: '表', range: A1 };
}

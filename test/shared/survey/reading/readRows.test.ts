import { describe, expect, it } from 'vitest';
import type { Item } from '../../../../shared/survey/form.ts';
import { readRows } from '../../../../shared/survey/reading/readRows.ts';
import { indexWorkbook } from '../../../../shared/survey/reading/sheetIndex.ts';
import type { CellRange } from '../../../../shared/workbook/cells.ts';

const ITEM: Item = {
  code: 'list',
  label: '会議',
  type: 'rows',
  required: false,
  columns: [
    { code: 'name', label: '名称', type: 'text' },
    { code: 'count', label: '出席者数', type: 'count' },
  ],
};

describe('readRows', () => {
  it('「なし」だけの行は行と数えず、計の行は確かめてもらう', () => {
    const { rows, remarks } = read([
      ['甲会議', '９人'],
      ['なし', '－'],
      ['合計', 9],
    ]);
    expect([rows, remarks.map(({ level, kind }) => [level, kind])]).toEqual([
      [
        { name: '甲会議', count: 9 },
        { name: '合計', count: 9 },
      ],
      [
        ['info', 'normalised'],
        ['info', 'normalised'],
        ['info', 'normalised'],
        ['confirm', 'unusual'],
      ],
    ]);
  });

  it('縦に結合した二行は一度だけ読み、確かめてもらう', () => {
    const { rows, remarks } = read(
      [['甲会議', 3]],
      [
        { top: 1, left: 0, bottom: 2, right: 0 },
        { top: 1, left: 1, bottom: 2, right: 1 },
      ],
    );
    expect([rows.length, remarks.map(({ kind }) => kind)]).toEqual([1, ['merged', 'merged']]);
  });

  it('見えない字だけの行は数えず、「〃」や「別紙のとおり」の名は確かめてもらう', () => {
    const { rows, remarks } = read([
      ['\u200b', ''],
      ['甲\u200b会議', 3],
      ['〃', 4],
      ['別紙のとおり', ''],
    ]);
    expect([rows.map((row) => row.name), remarks.map(({ level, kind }) => [level, kind])]).toEqual([
      ['甲会議', '〃', '別紙のとおり'],
      [
        ['info', 'normalised'],
        ['confirm', 'unusual'],
        ['confirm', 'unusual'],
      ],
    ]);
  });

  it('列の並べ替えは見出しで分かり、読めない値の行も捨てない', () => {
    const { rows, remarks } = read([['3～4', '甲会議']], [], ['出席者数', '名称']);
    expect([rows, remarks.map(({ level }) => level)]).toEqual([[{ name: '甲会議', count: null }], ['error']]);
  });
});

function read(
  body: readonly (readonly (string | number)[])[],
  merges: readonly CellRange[] = [],
  head = ['名称', '出席者数'],
) {
  const cells = [head, ...body].flatMap((line, row) => line.map((value, column) => ({ row, column, value })));
  const index = indexWorkbook({
    date1904: false,
    names: [],
    sheets: [{ name: '回答', hidden: false, cells, merges }],
  });
  const sheet = index.sheet('回答');
  if (sheet === null) throw new Error('シートがない');
  return readRows({ sheet, range: { top: 1, left: 0, bottom: 4, right: 1 }, by: 'name' }, ITEM, false);
}

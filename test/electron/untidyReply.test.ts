import { describe, expect, it } from 'vitest';
import { insertPlanRow, renamePlanSheet, untidyReply } from '../../electron/survey/untidyReply.ts';
import type { SheetPlan, WorkbookPlan } from '../../shared/workbook/plan.ts';
import { oneCell } from '../../shared/workbook/reference.ts';

const sheet: SheetPlan = {
  name: '連携拠点',
  cells: [
    { row: 0, column: 0, value: '題' },
    { row: 1, column: 0, value: '時間' },
    { row: 2, column: 0, value: '回数' },
  ],
  rowHeights: { 0: 30, 2: 20 },
  merges: [{ top: 0, left: 1, bottom: 2, right: 1 }],
  validations: [{ kind: 'whole', min: 0, range: oneCell(2, 2) }],
  freeze: { rows: 1 },
  print: {
    orientation: 'portrait',
    fitToWidth: true,
    marginsMm: { top: 10, right: 10, bottom: 10, left: 10 },
    area: { top: 0, left: 0, bottom: 2, right: 2 },
    repeatRows: { first: 0, last: 0 },
    breakAfter: [0, 1],
  },
};
const lists: SheetPlan = {
  name: '_lists',
  hidden: true,
  cells: [{ row: 2, column: 0, value: '○' }],
  validations: [{ kind: 'list', source: { sheet: '連携拠点', range: oneCell(1, 0) }, range: oneCell(2, 0) }],
};
const plan: WorkbookPlan = {
  sheets: [sheet, lists],
  names: [
    { name: 'ans_c_3a', sheet: '連携拠点', range: oneCell(1, 2) },
    { name: 'ans_c_6c__c1', sheet: '連携拠点', range: oneCell(2, 2) },
    { name: 'known', sheet: '_lists', range: oneCell(2, 0) },
  ],
};

describe('untidyReply', () => {
  it('行を挿し込むと、下の欄・名前・結合・規則・印刷の範囲が付いて動き、ほかのシートは動かない', () => {
    expect(insertPlanRow(plan, '連携拠点', 1)).toEqual({
      sheets: [
        {
          ...sheet,
          cells: [
            { row: 0, column: 0, value: '題' },
            { row: 2, column: 0, value: '時間' },
            { row: 3, column: 0, value: '回数' },
          ],
          rowHeights: { 0: 30, 3: 20 },
          merges: [{ top: 0, left: 1, bottom: 3, right: 1 }],
          validations: [{ kind: 'whole', min: 0, range: oneCell(3, 2) }],
          print: {
            ...sheet.print,
            area: { top: 0, left: 0, bottom: 3, right: 2 },
            breakAfter: [0, 2],
          },
        },
        {
          ...lists,
          validations: [
            { kind: 'list', source: { sheet: '連携拠点', range: oneCell(2, 0) }, range: oneCell(2, 0) },
          ],
        },
      ],
      names: [
        { name: 'ans_c_3a', sheet: '連携拠点', range: oneCell(2, 2) },
        { name: 'ans_c_6c__c1', sheet: '連携拠点', range: oneCell(3, 2) },
        { name: 'known', sheet: '_lists', range: oneCell(2, 0) },
      ],
    });
  });

  it('シートの名を変えると、名前と入力規則の参照先も変わる', () => {
    const renamed = renamePlanSheet(plan, '連携拠点', '回答');
    expect([
      renamed.sheets.map((one) => one.name),
      renamed.names.map((one) => one.sheet),
      renamed.sheets[1]?.validations,
    ]).toEqual([
      ['回答', '_lists'],
      ['回答', '回答', '_lists'],
      [{ kind: 'list', source: { sheet: '回答', range: oneCell(1, 0) }, range: oneCell(2, 0) }],
    ]);
  });

  it('項目の code で挿し込む場所を決める。複数選択は最初の選択肢、無い項目は投げる', () => {
    const untidy = untidyReply(plan, { insertRowBefore: 'c_6c', renameSheet: '提出用' });
    expect(untidy.names.map(({ sheet: at, range }) => [at, range.top])).toEqual([
      ['提出用', 1],
      ['提出用', 3],
      ['_lists', 2],
    ]);
    expect(() => untidyReply(plan, { insertRowBefore: 'c_9' })).toThrow('c_9');
  });
});

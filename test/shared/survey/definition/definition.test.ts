import { describe, expect, it } from 'vitest';
import { planDefinition } from '../../../../shared/survey/definition/planDefinition.ts';
import { readDefinition } from '../../../../shared/survey/definition/readDefinition.ts';
import { FORM_IDS, type FormDefinition } from '../../../../shared/survey/form.ts';
import type { WorkbookCells } from '../../../../shared/workbook/cells.ts';
import type { WorkbookPlan } from '../../../../shared/workbook/plan.ts';
import { editedForm } from '../../../fixtures/editedForm.ts';
import { EVERY_TYPE_FORM } from '../../../fixtures/everyTypeForm.ts';
import { shippedForm } from '../../../fixtures/shippedForm.ts';

/** 書く計画を、読んだブックの形に。 */
function cellsOf(plan: WorkbookPlan): WorkbookCells {
  return {
    date1904: false,
    names: [],
    sheets: plan.sheets.map((sheet) => ({
      name: sheet.name,
      hidden: false,
      merges: [],
      cells: sheet.cells.flatMap(({ row, column, value }) =>
        value === null || typeof value === 'object' ? [] : [{ row, column, value }],
      ),
    })),
  };
}

/** 書き出した定義の、升目一つを書き替えて読む。行は表計算の番号 (1から)。 */
function readAfter(form: FormDefinition, sheet: string, row: number, heading: string, value: string | null) {
  const cells = cellsOf(planDefinition(form, '2024-10-01'));
  return readDefinition({
    ...cells,
    sheets: cells.sheets.map((one) => {
      if (one.name !== sheet) return one;
      const column = one.cells.find((cell) => cell.row === 0 && cell.value === heading)?.column ?? -1;
      const others = one.cells.filter((cell) => cell.row !== row - 1 || cell.column !== column);
      const changed = value === null ? others : [...others, { row: row - 1, column, value }];
      return { ...one, cells: changed.toSorted((a, b) => a.row - b.row || a.column - b.column) };
    }),
  });
}

describe('様式の定義のブック', () => {
  it.each([...FORM_IDS.map(shippedForm), EVERY_TYPE_FORM, editedForm()])(
    '%# 書いて読むと、そのままの定義になる',
    (form) => {
      expect(readDefinition(cellsOf(planDefinition(form, '2024-10-01')))).toEqual({
        definition: form,
        problems: [],
      });
    },
  );

  const hub = shippedForm('hub');
  const bad: readonly [string, string, number, string, string | null, string][] = [
    ['知らない種類', '項目', 3, '種類', '数値', '種類「数値」は使えません。'],
    ['コードのない行', '項目', 3, 'コード', null, 'コードがありません。'],
    ['重なるコード', '項目', 4, 'コード', 'h_05_1', 'コード「h_05_1」は3行にもあります。'],
    ['○でない必須', '項目', 3, '必須', 'はい', '「必須」は○か空にしてください。'],
    ['数でない上限', '項目', 3, '通常の上限', '百', '「通常の上限」が数ではありません。'],
    ['無い台帳', '項目', 3, '台帳', '病院', '台帳「病院」はありません。'],
    ['片方だけの引継ぎ', '項目', 3, '引継ぎ方', '同じ', '引継ぎは「引き継ぐ項目」と「引継ぎ方」'],
    ['前問のない答え', '項目', 3, '前問の答え', 'c1', '前問の答えがあるのに、前問がありません。'],
    ['節より前の項目', '項目', 2, '種類', '自由記述', '節の行より前に項目があります。'],
    ['持ち主のない選択肢', '選択肢', 2, '項目', 'c_9', '「c_9」という項目が「項目」のシートにありません。'],
    ['コードのない選択肢', '選択肢', 2, 'コード', null, 'コードがありません。'],
    ['数でない階級', '階級', 2, '以上', '二十', '「以上」が数ではありません。'],
    ['知らない欄', '様式', 2, '欄', '色', '「色」という欄はありません。'],
    ['見出しの無いシート', '選択肢', 1, '名', null, '見出し「名」がありません。'],
    ['知らない見出し', '階級', 1, '名', '名前', '「名前」という見出しは使いません。'],
  ];
  it.each(bad)('%s は行の番号を添えて断り、定義は作らない', (_, sheet, row, heading, value, sentence) => {
    const { definition, problems } = readAfter(hub, sheet, row, heading, value);
    expect(definition).toBeNull();
    expect(problems.filter((problem) => problem.sheet === sheet).map((problem) => problem.message)).toEqual(
      expect.arrayContaining([expect.stringContaining(sentence)]),
    );
  });

  it('行の番号は、直す行を指す', () => {
    expect(readAfter(hub, '項目', 3, '種類', '数値').problems[0]).toMatchObject({ sheet: '項目', row: 3 });
  });

  it('シートの無いブックは名を言う', () => {
    expect(readDefinition({ date1904: false, names: [], sheets: [] }).problems.map((p) => p.message)).toEqual(
      expect.arrayContaining(['「項目」のシートがありません。', '「選択肢」のシートがありません。']),
    );
  });
});

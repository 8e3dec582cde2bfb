import { describe, expect, it } from 'vitest';
import wards from '../../../../resources/wards.json' with { type: 'json' };
import { layoutForm } from '../../../../shared/survey/layoutForm.ts';
import { printedTexts } from '../../../../shared/survey/printedTexts.ts';
import { type HandPlace, type HandSaid, NOTHING_SAID } from '../../../../shared/survey/reading/handSaid.ts';
import { readReply } from '../../../../shared/survey/reading/readReply.ts';
import type { Ward } from '../../../../shared/ward/ward.ts';
import type { WorkbookCells } from '../../../../shared/workbook/cells.ts';
import { EVERY_TYPE_FORM as FORM } from '../../../fixtures/everyTypeForm.ts';
import { FORM_FACTS as FACTS } from '../../../fixtures/formFacts.ts';

const OWN = printedTexts(layoutForm(FORM, FACTS));
/** 手がかりのない、別の紙に書いた答え。 */
const SHEET: WorkbookCells = {
  date1904: false,
  names: [],
  sheets: [
    {
      name: 'メモ',
      hidden: false,
      merges: [],
      cells: [
        { row: 0, column: 0, value: '約１２回' },
        { row: 1, column: 0, value: '○' },
        { row: 1, column: 2, value: '準備中' },
        { row: 3, column: 1, value: '名称' },
        { row: 3, column: 2, value: '病床数' },
        { row: 4, column: 1, value: '甲病院' },
        { row: 4, column: 2, value: '３０' },
        { row: 6, column: 0, value: '来年度は増える' },
      ],
    },
  ],
};
const at = (row: number, column: number): HandPlace => ({ sheet: 'メモ', row, column });

describe('人が指した回答欄', () => {
  it('一つのセル、複数選択の一行、表の見出しを指せば読み、指したことと元のセルが残る', () => {
    const { answers, sources, findings } = read({
      ...{ x_count: at(0, 0), x_status: at(1, 2), x_rows: at(3, 1), x_hours: 'blank' },
      ...{ x_multi__c1: at(1, 0), x_multi__c2: 'blank', x_multi__other: 'blank', x_multi__none: 'blank' },
    });
    const noted = findings
      .filter((each) => each.kind === 'placedByHand')
      .map((each) => [each.code, each.cell]);
    expect([answers, sources.x_count, noted]).toEqual([
      {
        x_count: 12,
        x_status: 'preparing',
        x_multi: ['c1'],
        x_rows: [{ name: '甲病院', kind: null, beds: 30, hours: null, from: null, note: null }],
      },
      { sheet: 'メモ', cell: 'A1', original: '約１２回' },
      [
        ['x_status', 'メモ!C2'],
        ['x_count', 'メモ!A1'],
        ['x_hours', null],
        ['x_multi', null],
        ['x_multi', 'メモ!A2'],
        ['x_rows', 'メモ!B5'],
      ],
    ]);
  });

  it('所見は指したセルから出し直され、未回答とした項目は「見つからない」でなくなる', () => {
    const { findings, unplaced } = read({ x_count: at(0, 0), x_hours: 'blank' });
    const of = (code: string) =>
      findings.filter((each) => each.code === code && each.level !== 'info').map((each) => each.kind);
    expect([
      of('x_count'),
      of('x_hours'),
      of('x_choice'),
      unplaced.includes('x_hours'),
      unplaced.includes('x_choice'),
    ]).toEqual([['approximate'], [], ['notFound'], false, true]);
  });

  it('同じセルを二つの項目に指せば、確かめてもらう', () => {
    const { findings } = read({ x_count: at(0, 0), x_part: at(0, 0) });
    expect(
      findings.filter((each) => each.kind === 'unusual').map((each) => [each.level, each.code, each.message]),
    ).toEqual([['confirm', 'x_part', '「うち推進会議」に、「回数」と同じセルを指しています']]);
  });
});

describe('人が選んだ様式と区', () => {
  it('人の選択と残し、ファイルにある別の区を挙げる', () => {
    const { identity } = read({}, { form: 'hub', respondent: '27104', places: {} }, 'R6通年_13東淀川区.xlsx');
    expect([identity.form, identity.respondent, identity.by, identity.otherWards]).toEqual([
      'hub',
      '27104',
      '人の選択',
      ['東淀川区'],
    ]);
  });
});

function read(
  places: Readonly<Record<string, HandPlace>>,
  said: HandSaid = { ...NOTHING_SAID, form: 'hub', places },
  fileName = 'メモ.xlsx',
) {
  return readReply(SHEET, fileName, FORM, [FORM], wards as Ward[], OWN, said);
}

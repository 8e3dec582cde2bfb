import { describe, expect, it } from 'vitest';
import wards from '../../../../resources/wards.json' with { type: 'json' };
import { layoutForm } from '../../../../shared/survey/layoutForm.ts';
import { printedTexts } from '../../../../shared/survey/printedTexts.ts';
import { readReply } from '../../../../shared/survey/reading/readReply.ts';
import type { Ward } from '../../../../shared/ward/ward.ts';
import type { Cell, WorkbookCells } from '../../../../shared/workbook/cells.ts';
import { EVERY_TYPE_FORM as FORM } from '../../../fixtures/everyTypeForm.ts';
import { FORM_FACTS as FACTS } from '../../../fixtures/formFacts.ts';

const ANSWERS = {
  x_status: '実施済',
  x_count: '３回',
  x_part: 2,
  x_within: '－',
  x_hours: '週20時間',
  x_choice: '開催予定あり',
};
const PLAN = layoutForm(FORM, { ...FACTS, answers: ANSWERS });
const OWN = printedTexts(layoutForm(FORM, FACTS));

describe('readReply', () => {
  it('名前で見つけ、読み替えを所見に残す', () => {
    const { answers, findings } = read(asCells());
    expect(answers).toMatchObject({
      x_status: 'done',
      x_count: 3,
      x_part: 2,
      x_within: 0,
      x_hours: 20,
      x_choice: 'c1',
    });
    const said = findings.filter((finding) =>
      ['x_count', 'x_within', 'x_hours'].includes(finding.code ?? ''),
    );
    expect(said.map(({ level, kind, message }) => [level, kind, message])).toEqual([
      ['info', 'normalised', '「３回」を 3 と読みました'],
      ['info', 'normalised', '「－」を 0 と読みました'],
      ['info', 'normalised', '「週20時間」を 20 と読みました'],
    ]);
  });

  it('名前がみな消えてもコードの列で見つけ、そのことを言う', () => {
    const { answers, findings } = read({ ...asCells(), names: [] });
    expect(answers).toMatchObject({ x_status: 'done', x_count: 3, x_choice: 'c1' });
    expect(
      findings.find((finding) => finding.code === 'x_count' && finding.kind === 'foundByCode'),
    ).toBeDefined();
  });

  it('名前もコードも無ければ見出しの文で見つける', () => {
    const bare = asCells();
    const codes = new Set(bare.names.map((name) => name.name.replace(/^(ans|tbl)_/, '')));
    const sheets = bare.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.filter((cell) => !codes.has(String(cell.value))),
    }));
    const { answers, findings } = read({ ...bare, names: [], sheets });
    expect(answers).toMatchObject({ x_status: 'done', x_hours: 20 });
    expect(
      findings.find((finding) => finding.code === 'x_hours' && finding.kind === 'foundByLabel'),
    ).toBeDefined();
  });

  it('名前の指す行のコードが別の項目なら、どちらとも読まずに誤りにする', () => {
    const shifted = asCells();
    const target = shifted.names.find((name) => name.name === 'ans_x_hours')?.range;
    const names = shifted.names.map((name) =>
      name.name === 'ans_x_count' ? { ...name, range: target ?? null } : name,
    );
    const { answers, findings } = read({ ...shifted, names });
    expect(answers.x_count).toBeUndefined();
    const errors = findings.filter((finding) => finding.level === 'error' && finding.code === 'x_count');
    expect(errors.map(({ message }) => message)).toEqual([
      '「回数」の回答欄の場所が食い違っています (行がずれています)',
    ]);
  });

  it('行を消して参照を失った項目は、未回答でなく「見つからない」になる', () => {
    const cut = asCells();
    const row = cut.names.find((name) => name.name === 'ans_x_hours')?.range?.top;
    const names = cut.names.map((name) =>
      name.name === 'ans_x_hours' ? { ...name, sheet: null, range: null } : name,
    );
    const sheets = cut.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.filter((cell) => cell.row !== row),
    }));
    const { answers, findings } = read({ ...cut, names, sheets });
    expect(answers.x_hours).toBeUndefined();
    expect(findings).toContainEqual({
      level: 'error',
      kind: 'notFound',
      code: 'x_hours',
      cell: null,
      message: '「開設時間」の回答欄が見つかりません',
    });
  });

  it('エラー値・計算結果の無い数式・日付に化けた数・真偽は、どれも値にしない', () => {
    const bad = (cell: Partial<Cell>) => {
      const { answers, findings } = read(replaceAnswer(asCells(), 'x_count', cell));
      return [answers.x_count, findings.find((finding) => finding.level === 'error')?.kind];
    };
    expect([
      bad({ value: null, error: '#REF!' }),
      bad({ value: null, formula: true }),
      bad({ value: 45720, date: true }),
      bad({ value: true }),
      bad({ value: -1 }),
      bad({ value: 1.5 }),
    ]).toEqual([
      [undefined, 'errorCell'],
      [undefined, 'noStoredValue'],
      [undefined, 'unreadable'],
      [undefined, 'unreadable'],
      [undefined, 'negative'],
      [undefined, 'fraction'],
    ]);
  });

  it('余白の書込みは読まないが、番地と文を挙げる', () => {
    const cells = asCells();
    const [first, ...rest] = cells.sheets;
    if (first === undefined) throw new Error('シートがない');
    const margin: Cell = { row: 2, column: 20, value: '来年度は増える見込みです' };
    const { findings } = read({ ...cells, sheets: [{ ...first, cells: [...first.cells, margin] }, ...rest] });
    expect(findings.filter((finding) => finding.kind === 'unreadCell')).toEqual([
      {
        level: 'info',
        kind: 'unreadCell',
        code: null,
        cell: `${first.name}!U3`,
        message: '回答欄の外の書込みは読みません:「来年度は増える見込みです」',
      },
    ]);
  });

  it('隠しシート・紙面・ファイル名の区が食い違えば、そのことを残す', () => {
    const { identity } = read(asCells(), 'R6通年_連携拠点_13東淀川区.xlsx');
    expect([identity.by, identity.otherWards]).toEqual(['隠しシート', ['東淀川区']]);
  });
});

function read(workbook: WorkbookCells, fileName = 'kaitou.xlsx') {
  return readReply(workbook, fileName, FORM, [FORM], wards as Ward[], OWN);
}

/** 計画をそのまま、読み取ったセルの形にする。 */
function asCells(): WorkbookCells {
  return {
    date1904: false,
    sheets: PLAN.sheets.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden === true,
      merges: sheet.merges ?? [],
      cells: sheet.cells
        .filter((cell) => cell.value !== null && typeof cell.value !== 'object')
        .map((cell) => ({ row: cell.row, column: cell.column, value: cell.value as string | number }))
        .sort((a, b) => a.row - b.row || a.column - b.column),
    })),
    names: PLAN.names.map(({ name, sheet, range }) => ({ name, scope: null, sheet, range })),
  };
}

function replaceAnswer(workbook: WorkbookCells, code: string, cell: Partial<Cell>): WorkbookCells {
  const place = workbook.names.find((name) => name.name === `ans_${code}`);
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((each) =>
        sheet.name === place?.sheet && each.row === place.range?.top && each.column === place.range.left
          ? { row: each.row, column: each.column, value: null, ...cell }
          : each,
      ),
    })),
  };
}

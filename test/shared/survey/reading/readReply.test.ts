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

  it('コードの列が一行ずれて隣の項目の文を指していたら、その答えを読まずに誤りにする', () => {
    const shifted = asCells();
    const rowOf = (code: string) => shifted.names.find((name) => name.name === `ans_${code}`)?.range?.top;
    const [count, hours] = [rowOf('x_count'), rowOf('x_hours')];
    const moved = (cell: Cell): Cell => {
      if (cell.value === 'x_count') return { ...cell, row: hours ?? 0 };
      return cell.value === 'x_hours' ? { ...cell, row: count ?? 0 } : cell;
    };
    const sheets = shifted.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(moved) }));
    const { answers, findings } = read({ ...shifted, names: [], sheets });
    expect([answers.x_count, answers.x_hours]).toEqual([undefined, undefined]);
    const errors = findings.filter(({ level, code }) => level === 'error' && code !== 'x_rows');
    expect(errors.map(({ kind, code }) => [kind, code])).toEqual([
      ['notFound', 'x_count'],
      ['notFound', 'x_hours'],
    ]);
  });

  it('名前の指す行にほかの項目の文があれば、コードの列が無くても読まない', () => {
    const bare = asCells();
    const codes = new Set(bare.names.map((name) => name.name.replace(/^(ans|tbl)_/, '')));
    const target = bare.names.find((name) => name.name === 'ans_x_hours')?.range ?? null;
    const names = bare.names.map((name) => (name.name === 'ans_x_count' ? { ...name, range: target } : name));
    const sheets = bare.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.filter((cell) => !codes.has(String(cell.value))),
    }));
    const { answers, findings } = read({ ...bare, names, sheets });
    expect(answers.x_count).toBeUndefined();
    expect(findings.find(({ level, code }) => level === 'error' && code === 'x_count')?.kind).toBe(
      'notFound',
    );
  });

  it('隠したシートにも様式があれば、どちらが答えか確かめてもらう', () => {
    const twice = asCells();
    const [first, ...rest] = twice.sheets;
    if (first === undefined) throw new Error('シートがない');
    const { findings } = read({
      ...twice,
      sheets: [first, { ...first, name: '控え', hidden: true }, ...rest],
    });
    expect(findings.filter(({ kind }) => kind === 'twoSheets').map(({ level }) => level)).toEqual([
      'confirm',
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

  it('時刻・割合・取消線のセルは、値だけ見れば数でも読まない', () => {
    const bad = (code: string, cell: Partial<Cell>) => {
      const { answers, findings } = read(replaceAnswer(asCells(), code, cell));
      return [answers[code], findings.find((finding) => finding.level === 'error')?.kind];
    };
    expect([
      bad('x_hours', { value: 0.8333, time: true }),
      bad('x_hours', { value: 0.2, percent: true }),
      bad('x_count', { value: '12', struck: true }),
      bad('x_choice', { value: '開催予定あり', struck: true }),
    ]).toEqual([
      [undefined, 'unreadable'],
      [undefined, 'unreadable'],
      [undefined, 'struck'],
      [undefined, 'struck'],
    ]);
  });

  it('1時間に満たない時間は、時刻が数に化けたのかもしれないので確かめてもらう', () => {
    const { answers, findings } = read(replaceAnswer(asCells(), 'x_hours', { value: 0.8333 }));
    expect([
      answers.x_hours,
      findings.filter((f) => f.code === 'x_hours').map((f) => [f.level, f.kind]),
    ]).toEqual([0.8333, [['confirm', 'unusual']]]);
  });

  it('回答欄どうしを結合すると、一つの値をいくつもの答えにせず、どちらも誤りにする', () => {
    const cells = asCells();
    const place = (code: string) => cells.names.find((name) => name.name === `ans_${code}`)?.range;
    const [from, to] = [place('x_count'), place('x_part')];
    if (!from || !to) throw new Error('回答欄がない');
    const sheets = cells.sheets.map((sheet, at) =>
      at === 0 ? { ...sheet, merges: [...sheet.merges, { ...from, bottom: to.bottom }] } : sheet,
    );
    const { answers, findings } = read({ ...cells, sheets });
    expect([answers.x_count, answers.x_part]).toEqual([undefined, undefined]);
    expect(findings.filter((f) => f.kind === 'merged').map((f) => [f.level, f.code])).toEqual([
      ['error', 'x_count'],
      ['error', 'x_part'],
    ]);
  });

  it('同じ様式のシートが二枚あれば、どちらが答えか決めない', () => {
    const cells = asCells();
    const [first] = cells.sheets;
    if (first === undefined) throw new Error('シートがない');
    const { findings } = read({ ...cells, sheets: [...cells.sheets, { ...first, name: '連携拠点 (2)' }] });
    expect(findings.filter((f) => f.level === 'error' && f.code === null).map((f) => f.message)).toEqual([
      '同じ様式のシートが2枚あります (連携拠点、連携拠点 (2))。どれが答えか決められません',
    ]);
  });

  it('回答欄の横の書込みとコメントは、答えに関わるかもしれないので確かめてもらう', () => {
    const cells = asCells();
    const row = cells.names.find((name) => name.name === 'ans_x_count')?.range?.top ?? 0;
    const sheets = cells.sheets.map((sheet, at) =>
      at === 0
        ? {
            ...sheet,
            cells: [...sheet.cells, { row, column: 20, value: '実際は5回に変更' }],
            notes: [{ row, column: 6, text: '正しくは5回です' }],
          }
        : sheet,
    );
    const { findings } = read({ ...cells, sheets });
    expect(findings.filter((f) => f.kind === 'writtenBeside').map((f) => [f.level, f.message])).toEqual([
      ['confirm', '回答欄のそばに書込みがあります:「実際は5回に変更」。答えに関わらないか確かめてください'],
      [
        'confirm',
        '回答欄のそばにコメントか図形があります:「正しくは5回です」。答えに関わらないか確かめてください',
      ],
    ]);
  });

  it('名前が表のものだけ残っていても、見出しの文を答えにしない', () => {
    const cells = asCells();
    const { answers } = read({ ...cells, names: cells.names.filter((name) => name.name.startsWith('tbl_')) });
    expect([answers.x_status, answers.x_count]).toEqual(['done', 3]);
  });

  it('堺市北区は大阪市の北区ではない', () => {
    const cells = asCells();
    const names = cells.names.filter((name) => name.name !== 'head_ward');
    const sheets = cells.sheets
      .filter((sheet) => sheet.name !== '_meta')
      .map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) => (cell.value === '中央区' ? { ...cell, value: '堺市北区' } : cell)),
      }));
    expect(read({ ...cells, names, sheets }).identity.respondent).toBeNull();
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

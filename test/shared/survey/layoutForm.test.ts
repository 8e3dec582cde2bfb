import { describe, expect, test } from 'vitest';
import hub from '../../../resources/forms/hub.json' with { type: 'json' };
import room from '../../../resources/forms/room.json' with { type: 'json' };
import ward from '../../../resources/forms/ward.json' with { type: 'json' };
import { formKeys } from '../../../shared/survey/answerKey.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';
import { formFileName } from '../../../shared/survey/formFileName.ts';
import { pageBreaks } from '../../../shared/survey/layout/pageBreaks.ts';
import { layoutForm } from '../../../shared/survey/layoutForm.ts';
import { printedTexts } from '../../../shared/survey/printedTexts.ts';
import { cellAddress } from '../../../shared/workbook/cells.ts';
import { checkPlan } from '../../../shared/workbook/checkPlan.ts';
import type { CellPlan, WorkbookPlan } from '../../../shared/workbook/plan.ts';
import { EVERY_TYPE_FORM } from '../../fixtures/everyTypeForm.ts';
import { FORM_FACTS } from '../../fixtures/formFacts.ts';

const REAL_FORMS = [ward, room, hub] as unknown as readonly FormDefinition[];
const FORMS = [EVERY_TYPE_FORM, ...REAL_FORMS].map((form) => [form.title, form] as const);

describe('layoutForm', () => {
  test.each(FORMS)('%s の計画に誤りは無い', (_, form) => {
    expect(checkPlan(layoutForm(form, FORM_FACTS))).toEqual([]);
  });

  test.each(FORMS)('%s: 名前は回答の鍵と過不足なく、同じ行のコード列に同じものがある', (_, form) => {
    const plan = layoutForm(form, FORM_FACTS);
    const found = plan.names
      .filter(({ name }) => name !== 'head_ward')
      .map(({ name, range }) => {
        const table = name.startsWith('tbl_');
        const code = cellAt(plan, table ? range.top - 1 : range.top, 0)?.value;
        return { name, code };
      });
    const expected = formKeys(form).map(({ key, item }) => ({
      name: `${item.type === 'rows' ? 'tbl' : 'ans'}_${key}`,
      code: key,
    }));
    expect(found).toEqual(expected);
  });

  test.each(FORMS)('%s: 書けるのは名前の付いた回答欄だけ', (_, form) => {
    const plan = layoutForm(form, FORM_FACTS);
    const sheet = plan.sheets[0];
    const merges = sheet?.merges ?? [];
    const unlocked = new Set(
      (sheet?.cells ?? []).filter(isUnlocked).map((cell) => cellAddress(cell.row, cell.column)),
    );
    const named = new Set(
      plan.names
        .filter(({ name }) => name !== 'head_ward')
        .flatMap(({ range }) => cellsOf(range))
        .flatMap(([row, column]) => {
          const merge = merges.find((candidate) => candidate.top === row && candidate.left === column);
          return merge ? cellsOf(merge) : [[row, column] as const];
        })
        .map(([row, column]) => cellAddress(row, column)),
    );
    expect({ protected: sheet?.protected, unlocked }).toEqual({ protected: true, unlocked: named });
  });

  test('見えるシートが最初で、選択肢と素性は隠しシートにある', () => {
    const plan = layoutForm(EVERY_TYPE_FORM, FORM_FACTS);
    expect({
      sheets: plan.sheets.map((sheet) => [sheet.name, sheet.hidden ?? false]),
      active: plan.activeSheet,
      lists: rowsOf(plan, 1),
      meta: rowsOf(plan, 2),
    }).toEqual({
      sheets: [
        ['連携拠点', false],
        ['_lists', true],
        ['_meta', true],
      ],
      active: 0,
      lists: [
        ['実施済', '開催予定あり', '○', '病院'],
        ['実施に向けて準備・調整中', '開催予定なし', undefined, '診療所'],
        ['現時点では未着手'],
      ],
      meta: [
        ['form', 'hub'],
        ['formVersion', 3],
        ['survey', 'r6-hub'],
        ['respondent', '27128'],
        ['issue', '2024-09-02'],
      ],
    });
  });

  test('入力規則: 選択は隠しシートの範囲、件数は整数、時間は小数、日付は例を見せるだけ', () => {
    const plan = layoutForm(EVERY_TYPE_FORM, FORM_FACTS);
    const rules = (code: string) =>
      plan.sheets[0]?.validations
        ?.filter(
          ({ range }) => range.top === rangeOf(plan, code).top && range.left === rangeOf(plan, code).left,
        )
        .map((rule) => [
          rule.kind,
          rule.kind === 'list' ? rule.source.range : rule.kind === 'any' ? rule.prompt?.text : rule.min,
          rule.error?.severity,
        ]);
    expect({
      status: rules('ans_x_status'),
      choice: rules('ans_x_choice'),
      multi: rules('ans_x_multi__none'),
      count: rules('ans_x_count'),
      hours: rules('ans_x_hours'),
      date: rules('ans_x_date'),
      text: rules('ans_x_text'),
    }).toEqual({
      status: [['list', { top: 0, left: 0, bottom: 2, right: 0 }, 'stop']],
      choice: [['list', { top: 0, left: 1, bottom: 1, right: 1 }, 'stop']],
      multi: [['list', { top: 0, left: 2, bottom: 0, right: 2 }, 'information']],
      count: [['whole', 0, 'stop']],
      hours: [['decimal', 0, 'stop']],
      date: [['any', '例 令和6年9月1日', undefined]],
      text: [],
    });
  });

  test('頭に調査名・区名・基準日・期限があり、付問は前問を、内訳は合計を番号で指す', () => {
    const texts = printedTexts(layoutForm(EVERY_TYPE_FORM, FORM_FACTS));
    const expected = [
      '様式X すべての型',
      '令和6年度 通年　連携拠点の実施状況調査',
      '中央区',
      '令和6年9月1日（2024年9月1日）',
      '令和6年10月15日（2024年10月15日）',
      '(1)\n必須',
      '0以上の整数\n(2)の内訳',
      '0以上の整数\n(2)の内数（再掲）',
      '(6)で「開催予定あり」の場合\n当てはまる行すべてに○',
      '(7)で「その他」の場合\n自由記述',
      '「同行訪問研修」で「開催予定あり」または「開催予定なし」の場合\n例 令和6年9月1日',
    ];
    expect(expected.filter((text) => !texts.has(text))).toEqual([]);
  });

  test('繰返し行: 列見出しの下に台帳の行、そのあとに空き行が続く', () => {
    const plan = layoutForm(EVERY_TYPE_FORM, FORM_FACTS);
    const { top, left, bottom, right } = rangeOf(plan, 'tbl_x_rows');
    const rows = Array.from({ length: bottom - top + 2 }, (_, line) =>
      Array.from(
        { length: right - left + 1 },
        (__, index) => cellAt(plan, top - 1 + line, left + index)?.value,
      ),
    );
    expect(rows).toEqual([
      ['名称', '種別', '病床数', '対応時間', '登録日', '備考'],
      ['（架空）船場診療所', '診療所', null, 24, { date: '2024-04-01' }, null],
      ['=架空病院', '病院', 120, 7.5, '時期不明', '内諾'],
      [null, null, null, null, null, null],
      [null, null, null, null, null, null],
    ]);
  });

  test('前回の答えが脇に並び、自由記述の前回は全文が下に出る', () => {
    const last = {
      label: '令和5年度 上半期',
      answers: {
        x_status: 'preparing',
        x_count: 12,
        x_multi: ['c2'],
        x_date: '2023-10-31',
        x_text: '前回の文',
      },
    };
    const plan = layoutForm(EVERY_TYPE_FORM, { ...FORM_FACTS, last });
    const beside = (name: string) => cellAt(plan, rangeOf(plan, name).top, 8)?.value;
    expect({
      head: printedTexts(plan).has('前回\n令和5年度\n上半期'),
      status: beside('ans_x_status'),
      count: beside('ans_x_count'),
      marked: beside('ans_x_multi__c2'),
      unmarked: beside('ans_x_multi__c1'),
      date: beside('ans_x_date'),
      text: cellAt(plan, rangeOf(plan, 'ans_x_text').top + 1, 2)?.value,
    }).toEqual({
      head: true,
      status: '実施に向けて準備・調整中',
      count: 12,
      marked: '○',
      unmarked: null,
      date: '令和5年10月31日',
      text: '前回（令和5年度 上半期）：前回の文',
    });
  });

  test('見本の答えはセルの値のまま入る', () => {
    const answers = {
      x_status: '実施済',
      x_count: '約３件',
      x_date: { date: '2024-09-10' },
      x_multi: { c1: '○', none: 'なし' },
      x_rows: [['架空医院', '診療所', 1, 2, 'R6.4.1', '']],
    };
    const plan = layoutForm(EVERY_TYPE_FORM, { ...FORM_FACTS, answers });
    const value = (name: string) => cellAt(plan, rangeOf(plan, name).top, rangeOf(plan, name).left)?.value;
    const names = [
      'ans_x_status',
      'ans_x_count',
      'ans_x_date',
      'ans_x_multi__c1',
      'ans_x_multi__c2',
      'ans_x_multi__none',
      'tbl_x_rows',
    ];
    expect(names.map(value)).toEqual([
      '実施済',
      '約３件',
      { date: '2024-09-10' },
      '○',
      null,
      'なし',
      '架空医院',
    ]);
  });
});

describe('pageBreaks', () => {
  const block = (height: number, more: object = {}) => ({
    heights: Array.from({ length: height / 10 }, () => 10),
    cells: [],
    merges: [],
    names: [],
    validations: [],
    headRows: 1,
    ...more,
  });

  test('問いの途中では切らず、見出しは次の問いと離さない', () => {
    expect(pageBreaks([block(40), block(30), block(20, { withNext: true }), block(30)], 100, 10)).toEqual([
      6,
    ]);
  });

  test('頁に収まらない長い表は、見出しより下の行で分ける', () => {
    expect(pageBreaks([block(50), block(200, { headRows: 3 })], 100, 10)).toEqual([9, 18]);
  });
});

describe('formFileName', () => {
  test('回・回答者・区で決まる', () => {
    expect([
      formFileName(
        { respondent: '連携拠点' },
        { fiscalYear: 2024, half: 'year' },
        { position: 5, name: '中央区' },
      ),
      formFileName(
        { respondent: '区役所' },
        { fiscalYear: 2025, half: 'second' },
        { position: 5, name: '中央区' },
      ),
      formFileName(
        { respondent: '室:A/B?' },
        { fiscalYear: 2019, half: 'first' },
        { position: 24, name: '西成区' },
      ),
    ]).toEqual([
      'R6通年_連携拠点_05中央区.xlsx',
      'R7下_区役所_05中央区.xlsx',
      'R1上_室：A／B？_24西成区.xlsx',
    ]);
  });
});

function cellAt(plan: WorkbookPlan, row: number, column: number): CellPlan | undefined {
  return plan.sheets[0]?.cells.find((cell) => cell.row === row && cell.column === column);
}

function rangeOf(plan: WorkbookPlan, name: string) {
  const entry = plan.names.find((candidate) => candidate.name === name);
  if (!entry) throw new Error(`${name} がありません`);
  return entry.range;
}

function rowsOf(plan: WorkbookPlan, index: number) {
  const rows: CellPlan['value'][][] = [];
  for (const cell of plan.sheets[index]?.cells ?? []) {
    const row = rows[cell.row] ?? [];
    rows[cell.row] = row;
    row[cell.column] = cell.value;
  }
  return rows;
}

function isUnlocked(cell: CellPlan): boolean {
  return cell.style?.locked === false;
}

function cellsOf(range: { top: number; left: number; bottom: number; right: number }) {
  const cells: (readonly [number, number])[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) cells.push([row, column]);
  }
  return cells;
}

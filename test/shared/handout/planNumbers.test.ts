import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseHandoutDefinition } from '../../../shared/api/parseHandoutDefinition.ts';
import { buildHandout } from '../../../shared/handout/buildHandout.ts';
import { planNumbers } from '../../../shared/handout/numbers/planNumbers.ts';
import { statedNumbers } from '../../../shared/handout/numbers/statedNumbers.ts';
import { checkPlan } from '../../../shared/workbook/checkPlan.ts';
import type { SheetPlan } from '../../../shared/workbook/plan.ts';
import { LIAISON_FACTS, WARDS } from '../../fixtures/liaisonFacts.ts';

const file = new URL('../../../resources/handouts/liaison.json', import.meta.url);
const definition = parseHandoutDefinition(JSON.parse(readFileSync(file, 'utf8')), 'liaison.json');
const plan = planNumbers(buildHandout(definition, LIAISON_FACTS), WARDS);
const [numbers, members] = plan.sheets.map(tableOf);

test('統一ルール: 結合が無く、どの列も一つの型の値だけで、見出しが重ならない', () => {
  expect(checkPlan(plan)).toEqual([]);
  for (const sheet of plan.sheets) {
    expect(sheet.merges ?? []).toEqual([]);
    const rows = tableOf(sheet);
    const heads = Object.keys(rows[0] ?? {});
    expect(new Set(heads).size).toBe(heads.length);
    for (const head of heads) {
      const types = new Set(
        rows
          .map((row) => row[head])
          .filter((value) => value !== null)
          .map(kindOf),
      );
      expect([head, types.size <= 1]).toEqual([head, true]);
    }
  }
});

test('開設時間の3区分は、頁・項目・年度・基準日・単位のそろった行になる', () => {
  const rows = numbers?.filter((row) => row.項目コード === 'c_3a') ?? [];
  expect(rows.map((row) => [row.区分, row.値])).toEqual([
    ['20時間', 15],
    ['10～19時間', 5],
    ['1～9時間', 4],
  ]);
  expect(rows[0]).toMatchObject({
    資料: 'liaison',
    頁: 3,
    様式: 'hub',
    地域コード: '27100',
    地域: '大阪市',
    年度_西暦: 2024,
    基準日: { date: '2024-09-01' },
    基準日_和暦: '令和6年9月1日',
    単位: '区',
  });
});

test('区ごとの数は5桁の地域コードを持ち、区の数は該当区の一覧と合う', () => {
  const institutions = numbers?.filter((row) => row.図表 === 'institution-table') ?? [];
  expect(institutions.filter((row) => row.地域コード === '27127').map((row) => row.地域)).toEqual(['北区']);
  expect(institutions.find((row) => row.地域コード === '27100')?.値).toBe(132);
  const counted = numbers?.filter((row) => row.項目コード !== null) ?? [];
  expect(counted.length).toBeGreaterThan(30);
  for (const row of counted) {
    expect([row.番号, members?.filter((member) => member.番号 === row.番号).length]).toEqual([
      row.番号,
      row.値,
    ]);
  }
});

test('二行の主文の数は、行の間を空けた一つの文に出る', () => {
  const [page] = buildHandout(definition, LIAISON_FACTS).pages;
  if (page === undefined) throw new Error('頁がありません');
  const message = ['相談は905件', '前の年度の1,706件とは比べられない'];
  expect(
    statedNumbers({ ...page, message, lead: [], blocks: [], notes: [] }).map(({ sentence, value }) => [
      sentence,
      value,
    ]),
  ).toEqual([
    ['相談は905件 前の年度の1,706件とは比べられない', 905],
    ['相談は905件 前の年度の1,706件とは比べられない', 1706],
  ]);
});

function tableOf(sheet: SheetPlan): readonly Record<string, unknown>[] {
  const heads = sheet.cells.filter((cell) => cell.row === 0).map((cell) => String(cell.value));
  const last = Math.max(...sheet.cells.map((cell) => cell.row));
  return Array.from({ length: last }, (_, index) =>
    Object.fromEntries(
      sheet.cells
        .filter((cell) => cell.row === index + 1)
        .map((cell) => [heads[cell.column], cell.value] as const),
    ),
  );
}

function kindOf(value: unknown): string {
  return typeof value === 'object' ? 'date' : typeof value;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { activityReports, trainingReport } from '../../../../shared/bureau/training/trainingReport.ts';
import type { RegisterRow } from '../../../../shared/register/row.ts';
import type { Ward } from '../../../../shared/ward/ward.ts';

const SAMPLE = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../resources/sample/register/training.json'), 'utf8'),
) as readonly RegisterRow[];
const WARDS: readonly Ward[] = [
  { code: '27127', name: '北区', kana: 'きたく', block: '北', position: 1 },
  { code: '27102', name: '都島区', kana: 'みやこじまく', block: '北', position: 2 },
];
const DAY = '2024-10-01';
const row = (more: RegisterRow): RegisterRow => ({
  id: JSON.stringify(more),
  ward: null,
  category: 'training',
  audiences: '',
  methods: '',
  fiscalYear: null,
  plannedOn: null,
  heldOn: null,
  cancelled: 0,
  ...more,
});

it('活動報告会は平成30年度 11区、令和元年度 書面 13区、令和4年度', () => {
  expect(activityReports(SAMPLE).map(({ row, fiscalYear }) => [fiscalYear, row.wards, row.format])).toEqual([
    [2018, 11, 'inPerson'],
    [2019, 13, 'written'],
    [2022, null, null],
  ]);
});

it('対象ごとの区の数は一つの区を一度だけ数え、市全体は件数にだけ入り、中止は入らない', () => {
  const report = trainingReport(
    [
      row({ ward: '27127', audiences: 'c1\nresident', heldOn: '2024-06-01' }),
      row({ ward: '27127', audiences: 'c1', plannedOn: '2024-11-01' }),
      row({ audiences: 'c1', fiscalYear: 2024 }),
      row({ ward: '27102', audiences: 'c1', plannedOn: '2024-08-01', cancelled: 1 }),
      row({ ward: '27102', audiences: 'c1', heldOn: '2024-03-31' }),
    ],
    WARDS,
    2024,
    DAY,
  );
  expect(report.rows.length).toBe(4);
  expect(report.audiences.filter(({ rows }) => rows > 0)).toEqual([
    { code: 'c1', label: '多職種に向けた研修', wards: ['27127'], rows: 3, held: 1 },
    { code: 'resident', label: '地域住民', wards: ['27127'], rows: 1, held: 1 },
  ]);
});

it('ACP強化月間は、区の行のある区と無い区を分け、市全体の行は区の行に数えない', () => {
  const { acp } = trainingReport(
    [
      ...SAMPLE,
      row({ ward: '27102', category: 'acpMonth', plannedOn: '2024-11-10' }),
      row({ ward: '27127', category: 'acpMonth', plannedOn: '2024-11-10', cancelled: 1 }),
    ],
    WARDS,
    2024,
    DAY,
  );
  expect([acp.city.length, acp.entered, acp.wards.map(({ ward, rows }) => [ward.name, rows.length])]).toEqual(
    [
      1,
      1,
      [
        ['北区', 0],
        ['都島区', 1],
      ],
    ],
  );
});

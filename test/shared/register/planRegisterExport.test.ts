import { expect, test } from 'vitest';
import type { RegisterExport } from '../../../shared/register/exchange/registerExport.ts';
import { NO_CONTEXT } from '../../../shared/register/fieldContext.ts';
import { planRegisterExport } from '../../../shared/register/planRegisterExport.ts';
import { definitionOf } from '../../../shared/register/tables.ts';
import { checkPlan } from '../../../shared/workbook/checkPlan.ts';

const definition = definitionOf('assignment');
const KEYS = ['ward', 'coordinator', 'programme', 'from', 'fullTime'];
const WARD = { code: '27127', name: '北区', kana: 'きたく', block: '北', position: 1 } as const;
const PERSON = { id: 'p', name: '架空 花子', detail: 'かくう はなこ', aliases: [] };

const EXPORT: RegisterExport = {
  definition,
  fields: definition.fields.filter((field) => KEYS.includes(field.key)),
  rows: [
    {
      id: 'a',
      version: 3,
      ward: '27127',
      coordinator: 'p',
      programme: 'hub',
      from: '2024-04-01',
      fullTime: 0,
    },
  ],
  context: { wards: [WARD], references: { ...NO_CONTEXT.references, coordinator: [PERSON] } },
  asOf: '2024-09-01',
  issued: '2024-10-01',
  lastBatch: 'batch',
};

test('書出しは、見出しを固定して絞り込め、日付は日付、ほかは画面の文字で、ID と版だけが狭く保護される', () => {
  const plan = planRegisterExport(EXPORT);
  const [sheet, lists, meta] = plan.sheets;
  const line = (row: number) => sheet?.cells.filter((cell) => cell.row === row);
  expect({
    problems: checkPlan(plan),
    title: plan.title,
    head: line(0)?.map((cell) => cell.value),
    values: line(1)?.map((cell) => cell.value),
    locked: line(1)?.map((cell) => cell.style?.locked !== false),
    spare: line(101)?.map((cell) => [cell.value, cell.style?.locked !== false]),
    date: line(1)?.[3]?.style?.numFmt,
    idWidths: sheet?.columnWidths?.slice(-2),
    view: [sheet?.freeze, sheet?.filter, sheet?.protected],
    print: [sheet?.print?.orientation, sheet?.print?.repeatRows, sheet?.print?.header],
    rules: sheet?.validations?.map((rule) => rule.range),
    lists: lists?.cells.map(({ column, value }) => [column, value]),
    meta: meta?.cells.filter((cell) => cell.column === 1).map((cell) => cell.value),
    hidden: plan.sheets.map((each) => each.hidden ?? false),
  }).toEqual({
    problems: [],
    title: '配置（令和6年9月1日現在）',
    head: ['区', '氏名', '事業', '着任日', '常勤', 'ID', '版'],
    values: ['北区', '架空 花子', '連携拠点', { date: '2024-04-01' }, '非常勤', 'a', 3],
    // 区は相談支援室で決まる列なので書けない
    locked: [true, false, false, false, false, true, true],
    spare: [true, false, false, false, false].map((locked) => [null, locked]),
    date: '[$-411]ggge"年"m"月"d"日"',
    idWidths: [3, 3],
    view: [{ rows: 1, columns: 2 }, { top: 0, left: 0, bottom: 101, right: 6 }, true],
    print: [
      'landscape',
      { first: 0, last: 0 },
      { left: '配置（令和6年9月1日現在）', right: '1件　令和6年10月1日書出し' },
    ],
    rules: [
      { top: 1, left: 2, bottom: 101, right: 2 },
      { top: 1, left: 4, bottom: 101, right: 4 },
    ],
    lists: [
      [0, '相談支援'],
      [0, '連携拠点'],
      [1, '常勤'],
      [1, '非常勤'],
    ],
    meta: [
      'assignment',
      '2024-09-01',
      'ward,coordinator,programme,from,fullTime',
      '2024-10-01',
      'batch',
      'a',
    ],
    hidden: [false, true, true],
  });
});

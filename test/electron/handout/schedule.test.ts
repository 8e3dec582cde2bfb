import { expect, test } from 'vitest';
import { buildHandoutModel } from '../../../electron/handout/buildHandoutModel.ts';
import type { CalendarBlock } from '../../../shared/handout/model/calendarBlock.ts';
import type { HandoutModel } from '../../../shared/handout/model/handoutModel.ts';
import type { RecordsBlock } from '../../../shared/handout/model/textBlocks.ts';
import { listNumbers } from '../../../shared/handout/numbers/listNumbers.ts';
import { openSample } from '../register/sampleSession.ts';

function calendarOf({ pages }: HandoutModel): CalendarBlock {
  const block = pages[0]?.blocks[0];
  if (block?.kind !== 'calendar') throw new Error('年間予定の図がありません');
  return block;
}

function rowOf(block: CalendarBlock, label: string) {
  return block.groups
    .flatMap(({ rows }) => rows)
    .find((row) => row.label === label)
    ?.cells.map(
      ({ days, wards }) => wards?.count ?? days.map(({ day, weekday }) => `${day}${weekday}`).join(' '),
    );
}

test('年度を選ばなければ今日の年度。市の会議は日、区の会議は開く区の数を月ごとに', async () => {
  const model = await buildHandoutModel(await openSample(), 'schedule', null);
  const block = calendarOf(model);
  expect([model.fiscalYearLabel, block.years, block.months[0], block.months[11]]).toEqual([
    '令和6年度',
    [
      { label: '令和6年（2024年）', months: 9 },
      { label: '令和7年（2025年）', months: 3 },
    ],
    '4月',
    '3月',
  ]);
  expect(rowOf(block, '大阪市在宅医療推進会議')).toEqual([
    '',
    '',
    '',
    '',
    '',
    '',
    '24木',
    '',
    '',
    '',
    '',
    '',
  ]);
  expect(rowOf(block, '説明会')?.[1]).toBe('16木 17金');
  expect(rowOf(block, '積極的医療機関との連携会議')).toEqual(['', 7, 4, 20, '', 7, 11, 13, 2, 4, 10, '']);
  expect(listNumbers(block).find(({ label }) => label === '積極的医療機関との連携会議 7月')).toMatchObject({
    value: 20,
    unit: '区',
  });
  expect(block.dates.find(({ on }) => on === '2024-10-24')).toMatchObject({
    startTime: '14:00',
    held: false,
  });
});

test('区の会議の日は、24区を行政順に一行ずつ、頁をまたいで載せる', async () => {
  const { pages } = await buildHandoutModel(await openSample(), 'schedule', null);
  const tables = pages.slice(1).flatMap(({ blocks }) => blocks) as readonly RecordsBlock[];
  const rows = tables.flatMap((table) => table.rows);
  expect([rows.length, rows[0]?.[0], rows.at(-1)?.[0]]).toEqual([24, '北区', '西成区']);
  expect(rows[0]?.slice(1, 3)).toEqual(['7/9火　12/10火', '7/11木　11/11月　2/12水']);
});

test('年度を選べば、その年度の会議。同じ日の第1部と第2部は日を一度、一回と数える', async () => {
  const session = await openSample();
  const model = await buildHandoutModel(session, 'schedule', null, { fiscalYear: 2023 });
  expect([rowOf(calendarOf(model), '説明会')?.[1], rowOf(calendarOf(model), 'ブロック別研修')?.[5]]).toEqual([
    '29月',
    '19火 28木 29金',
  ]);
  const shown = calendarOf(model)
    .groups.filter(({ label }) => label !== '調査')
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ days }) => days))).length;
  expect(JSON.stringify(model.pages[0]?.message)).toContain(`市の会議・研修会が${shown}回`);
  const empty = await buildHandoutModel(session, 'schedule', null, { fiscalYear: 2031 });
  expect(calendarOf(empty).groups).toEqual([]);
});

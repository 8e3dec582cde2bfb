import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { change } from '../../electron/database/change.ts';
import { openMemoryRegister } from '../../electron/database/connection.ts';
import type { Register } from '../../electron/database/register.ts';
import type { NewRow } from '../../electron/database/schema/databaseSchema.ts';
import { readResourceJson } from '../../electron/files/resources.ts';
import {
  readSampleRegister,
  SAMPLE_TABLES,
  type SampleTable,
} from '../../electron/register/sampleRegister.ts';
import { isValidOn } from '../../shared/register/isValidOn.ts';
import type { Ward } from '../../shared/ward/ward.ts';
import figures from '../fixtures/figures.json' with { type: 'json' };

const wards = readResourceJson('wards.json') as readonly Ward[];
const sample = readSampleRegister(readResourceJson);
const figure = (id: string) => Number(figures.find((row) => row.id === id)?.value);
const figureRange = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => figure(`F-${first + i}`));

describe('見本の台帳', () => {
  let register: Register;
  beforeAll(async () => {
    register = await openMemoryRegister();
    await change(register, { who: '見本', kind: 'init' }, (write) => {
      for (const ward of wards) write.insert('ward', ward);
      const insertAll = <T extends SampleTable>(table: T, rows: readonly NewRow<T>[]) => {
        for (const row of rows) write.insert(table, row);
      };
      for (const table of SAMPLE_TABLES) insertAll(table, sample[table]);
    });
  });
  afterAll(() => register.close());

  it('表の制約を通り、すべての行が入る', async () => {
    const counts = await Promise.all(
      SAMPLE_TABLES.map(async (table) => (await register.db.selectFrom(table).select('id').execute()).length),
    );
    expect(counts).toEqual(SAMPLE_TABLES.map((table) => sample[table].length));
  });

  it('積極的医療機関は令和6年9月1日現在、区ごとに公表値のとおり132', async () => {
    const rows = await register.db.selectFrom('institution').selectAll().orderBy('id').execute();
    const valid = rows.filter((row) => isValidOn(row.designatedOn, row.endedOn, '2024-09-01'));
    const perWard = wards.map((ward) => valid.filter((row) => row.ward === ward.code).length);
    expect([...perWard, valid.length]).toEqual(figureRange(310, 334));
  });

  it('内諾は※1の3区だけ、別事業の登録は※2の1か所だけ', async () => {
    const rows = await register.db.selectFrom('institution').selectAll().orderBy('id').execute();
    expect({
      consented: new Set(rows.filter((row) => row.status === 'consented').map((row) => row.ward)),
      other: rows.filter((row) => row.otherScheme !== '').map((row) => [row.ward, row.name, row.otherScheme]),
      names: new Set(rows.map((row) => row.name)).size,
      marked: rows.filter((row) => row.name.startsWith('架空')).length,
    }).toEqual({
      consented: new Set(['27113', '27115', '27116']),
      other: [['27121', '南大阪小児リハビリテーション病院', '重症心身障がい児者医療コーディネート事業']],
      names: rows.length,
      marked: rows.length - 1,
    });
  });

  it('基準日を動かすと、前日までに終わった所と翌日に始まる所が入れ替わる', () => {
    const count = (day: string) =>
      sample.institution.filter((row) => isValidOn(row.designatedOn ?? null, row.endedOn ?? null, day))
        .length;
    expect([count('2024-08-31'), count('2024-09-01'), count('2024-09-02'), count('2024-10-01')]).toEqual([
      132, 132, 132, 134,
    ]);
  });

  it('平成30年4月1日の相談支援のコーディネーターは90人で、区数の分布は公表値のとおり', () => {
    const perRoom = countBy(
      sample.assignment.filter((row) => row.programme === 'room' && on(row, '2018-04-01')),
      (row) => row.supportRoom,
    );
    const distribution = countBy([...perRoom.values()], (n) => n);
    expect([1, 2, 3, 4, 5, 6, 7, 9, 18].map((n) => distribution.get(n))).toEqual(figureRange(408, 416));
    expect([...perRoom.values()].reduce((a, b) => a + b, 0)).toBe(90);
  });

  it('令和6年10月1日も24区すべてに相談支援と連携拠点の人がいて、今年度の新任がいる', () => {
    const today = sample.assignment.filter((row) => on(row, '2024-10-01'));
    const rooms = (programme: string) =>
      new Set(today.filter((row) => row.programme === programme).map((row) => row.supportRoom)).size;
    expect([rooms('room'), rooms('hub')]).toEqual([24, 24]);
    expect(
      sample.assignment.filter((row) => row.programme === 'hub' && (row.from ?? '') < '2024-04-01'),
    ).toEqual([]);
    const newcomers = today.filter((row) => row.programme === 'room' && (row.from ?? '') >= '2024-04-01');
    expect(newcomers).toHaveLength(9);
  });

  it('相談支援室の開設は1 (モデル)・10・11・2で、計24', () => {
    const opened = countBy(sample.supportRoom, (row) => row.openedOn);
    expect(Object.fromEntries(opened)).toEqual({
      '2015-08-01': 1,
      '2016-08-01': figure('F-403') - 1,
      '2017-04-01': figure('F-404'),
      '2017-10-01': figure('F-405'),
    });
    expect(sample.supportRoom).toHaveLength(figure('F-406'));
  });

  it('人の名は「架空」で始まり、電話とメールは実在しえない', () => {
    const odd = [
      ...sample.coordinator.filter(
        (row) => !/^架空 .+$/.test(row.name) || !/^かくう .+$/.test(row.kana ?? ''),
      ),
      ...sample.supportRoom.filter(
        (row) => !/^06-0000-\d{4}$/.test(row.telephone ?? '') || !row.email?.endsWith('.example.jp'),
      ),
    ];
    expect(odd).toEqual([]);
    expect(new Set(sample.coordinator.map((row) => row.name)).size).toBe(sample.coordinator.length);
  });

  it('介護支援専門員には期限があり、半年以内に切れる人がいて、切れたまま働く人はいない', () => {
    const working = new Set(
      sample.assignment.filter((row) => on(row, '2024-10-01')).map((row) => row.coordinator),
    );
    const limits = sample.qualification
      .filter((row) => working.has(row.coordinator) && row.kind.endsWith('介護支援専門員'))
      .map((row) => row.expiresOn ?? '');
    expect({
      none: limits.filter((day) => day === '').length,
      expired: limits.filter((day) => day < '2024-10-01').length,
      soon: limits.filter((day) => day <= '2025-03-31').length,
    }).toEqual({ none: 0, expired: 0, soon: 6 });
  });

  it('どの配置も、着任までに要件の年数の経験がある', () => {
    const years: Readonly<Record<string, readonly [string, number]>> = {
      '1': ['訪問看護及び保健福祉の相談等', 0],
      '2': ['医療ソーシャルワーカー業務指針に基づく実務', 3],
      '3': ['保健福祉の相談等', 3],
      ア: ['訪問看護及び保健福祉の相談等', 0],
      イ: ['医療ソーシャルワーカー業務指針に基づく実務', 1],
      ウ: ['保健福祉の相談等', 1],
      エ: ['保健医療の場での連携・調整', 3],
    };
    const short = sample.assignment.filter((row) => {
      const [route, needed] = years[row.clause ?? ''] ?? ['', 0];
      return !sample.experience.some(
        (one) =>
          one.coordinator === row.coordinator &&
          one.route === route &&
          (one.from ?? '') <= `${Number(row.from?.slice(0, 4)) - needed}${row.from?.slice(4)}`,
      );
    });
    expect(short).toEqual([]);
  });
});

function on(row: { from?: string | null; to?: string | null }, day: string): boolean {
  return isValidOn(row.from ?? null, row.to ?? null, day);
}

function countBy<R, K>(rows: readonly R[], key: (row: R) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return counts;
}

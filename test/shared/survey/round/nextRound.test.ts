import { describe, expect, test } from 'vitest';
import type { FormId } from '../../../../shared/survey/form.ts';
import { checkRound, roundNotices } from '../../../../shared/survey/round/checkRound.ts';
import { nextRound } from '../../../../shared/survey/round/nextRound.ts';
import type { Half, Survey } from '../../../../shared/survey/survey.ts';

function round(id: string, fiscalYear: number, half: Half, days: [string, string], forms: FormId[]): Survey {
  const label = { first: '上半期', second: '下半期', year: '通年' }[half];
  return {
    id,
    title: `令和${fiscalYear - 2018}年度 ${label} 取組み調査`,
    fiscalYear,
    half,
    asOf: days[0],
    deadline: days[1],
    forms: forms.map((form) => ({ form, version: 1 })),
    closedAt: null,
  };
}

const FIRST = round('r5-first', 2023, 'first', ['2023-09-30', '2023-10-20'], ['ward', 'room']);
const YEAR = round('r6-year', 2024, 'year', ['2025-03-31', '2025-04-18'], ['ward', 'room']);
const HUB = round('r6-hub', 2024, 'year', ['2024-09-01', '2024-09-20'], ['hub']);

describe('次の回', () => {
  test('通年の次は、翌年度の上半期。日は前の上半期と同じ月日で、土日の期限は月曜になる', () => {
    expect(nextRound(YEAR, [YEAR, HUB, FIRST])).toEqual({
      id: 'r7-first',
      title: '令和7年度 上半期 取組み調査',
      fiscalYear: 2025,
      half: 'first',
      asOf: '2025-09-30',
      deadline: '2025-10-20',
      forms: ['ward', 'room'],
    });
  });

  test('上半期の次は、前にその様式を通年で集めていれば通年、集めていなければ下半期', () => {
    const kinds = [nextRound(FIRST, [FIRST]), nextRound(FIRST, [YEAR, FIRST])];
    expect(kinds.map(({ half, asOf, title }) => [half, asOf, title])).toEqual([
      ['second', '2024-03-31', '令和5年度 下半期 取組み調査'],
      ['year', '2024-03-31', '令和5年度 通年 取組み調査'],
    ]);
  });

  test('年に一度の回は翌年の同じ月日。もうある期と id は飛ばす', () => {
    const again = { ...HUB, id: 'r8-hub', fiscalYear: 2026, half: 'second' as const };
    const next = nextRound(HUB, [HUB, { ...HUB, id: 'r7-x', fiscalYear: 2025, asOf: '2025-09-01' }, again]);
    expect([next.id, next.fiscalYear, next.half, next.asOf]).toEqual([
      'r8-hub-2',
      2026,
      'year',
      '2026-09-01',
    ]);
  });

  test('令和元年度をまたいでも名が続く', () => {
    const heisei = { ...HUB, id: 'h30-hub', fiscalYear: 2018, asOf: '2018-09-01', deadline: '2018-09-20' };
    const next = nextRound({ ...heisei, title: '平成30年度 在宅医療連携拠点事業 調査' }, [heisei]);
    expect([next.id, next.title]).toEqual(['r1-hub', '令和元年度 在宅医療連携拠点事業 調査']);
  });

  test('置いた値はいつも通る', () => {
    const surveys = [YEAR, HUB, FIRST];
    expect(surveys.flatMap((from) => checkRound(nextRound(from, surveys)))).toEqual([]);
  });
});

describe('重なりの知らせ', () => {
  const others = [FIRST, YEAR, HUB];
  const about = (fiscalYear: number, half: Half, forms: FormId[]) =>
    roundNotices({ id: 'new', fiscalYear, half, forms }, others);
  test('同じ期の同じ様式と、下半期と通年の重なりを言う。上半期と通年が並ぶのは何も言わない', () => {
    expect([
      about(2023, 'first', ['room', 'hub']),
      about(2024, 'second', ['ward', 'room']),
      about(2024, 'first', ['ward']),
      about(2024, 'year', ['hub']).length,
    ]).toEqual([
      [
        '令和5年度 上半期の様式Bは「令和5年度 上半期 取組み調査」でも集めています。年度の比べに使う回が決まりません。',
      ],
      [
        '同じ年度の通年に「令和6年度 通年 取組み調査」があり、様式A・Bが重なります。年度の数には通年の回を使います。',
      ],
      [],
      1,
    ]);
  });
});

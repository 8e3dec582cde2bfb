import { describe, expect, test } from 'vitest';
import {
  fiscalYearLabel,
  fiscalYearShort,
  halfLabel,
  halfShort,
} from '../../../shared/calendar/fiscalYear.ts';
import { formatBothCalendars, formatWareki } from '../../../shared/calendar/wareki.ts';

describe('formatWareki', () => {
  test.each([
    ['2024-09-01', '令和6年9月1日'],
    ['2019-05-01', '令和元年5月1日'],
    ['2019-04-30', '平成31年4月30日'],
    ['1989-01-08', '平成元年1月8日'],
    ['1989-01-07', '昭和64年1月7日'],
    ['1926-12-25', '昭和元年12月25日'],
    ['1912-07-30', '大正元年7月30日'],
    ['1873-01-01', '明治6年1月1日'],
  ])('%s は %s', (day, wareki) => expect(formatWareki(day)).toBe(wareki));

  test.each(['', '2024-9-1', '2023-02-29', '2024-13-01', '1872-12-31', '2024-09-01T00:00'])(
    '%j は投げる',
    (day) => {
      expect(() => formatWareki(day)).toThrowError();
    },
  );

  test('和暦と西暦を並べる', () =>
    expect(formatBothCalendars('2024-09-01')).toBe('令和6年9月1日（2024年9月1日）'));
});

describe('年度と期', () => {
  test('年度の書き方', () => {
    expect(
      [1988, 1989, 2018, 2019, 2024].map((year) => [fiscalYearLabel(year), fiscalYearShort(year)]),
    ).toEqual([
      ['昭和63年度', 'S63'],
      ['平成元年度', 'H1'],
      ['平成30年度', 'H30'],
      ['令和元年度', 'R1'],
      ['令和6年度', 'R6'],
    ]);
  });

  test('期の書き方', () => {
    const halves = ['first', 'second', 'year'] as const;
    expect(halves.map((half) => [halfLabel(half), halfShort(half)])).toEqual([
      ['上半期', '上'],
      ['下半期', '下'],
      ['通年', '通年'],
    ]);
  });

  test.each([1872, 2024.5, Number.NaN])('年度でない数 %s は投げる', (year) => {
    expect(() => fiscalYearLabel(year)).toThrowError();
  });
});

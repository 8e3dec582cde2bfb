import { expect, test } from 'vitest';
import { readHolidays } from '../../../electron/files/readHolidays.ts';
import { dayOff, holidayLimit, holidaysOfYear } from '../../../shared/bureau/meeting/holidays.ts';

const holidays = readHolidays();

test('令和6年度の祝日は、内閣府の表のとおり (振替休日も)', () => {
  expect(holidaysOfYear(2024, holidays).names).toEqual({
    '2024-04-29': '昭和の日',
    '2024-05-03': '憲法記念日',
    '2024-05-04': 'みどりの日',
    '2024-05-05': 'こどもの日',
    '2024-05-06': '振替休日',
    '2024-07-15': '海の日',
    '2024-08-11': '山の日',
    '2024-08-12': '振替休日',
    '2024-09-16': '敬老の日',
    '2024-09-22': '秋分の日',
    '2024-09-23': '振替休日',
    '2024-10-14': 'スポーツの日',
    '2024-11-03': '文化の日',
    '2024-11-04': '振替休日',
    '2024-11-23': '勤労感謝の日',
    '2025-01-01': '元日',
    '2025-01-13': '成人の日',
    '2025-02-11': '建国記念の日',
    '2025-02-23': '天皇誕生日',
    '2025-02-24': '振替休日',
    '2025-03-20': '春分の日',
  });
});

test('閉庁の日は、祝日・年末年始・土日。ふつうの日は null', () => {
  const days = [
    '2024-11-04',
    '2024-12-28',
    '2024-12-29',
    '2024-12-30',
    '2025-01-01',
    '2025-01-03',
    '2025-01-06',
  ];
  expect(days.map((day) => dayOff(day, holidays)?.name ?? null)).toEqual([
    '振替休日',
    '土曜日',
    '年末年始',
    '年末年始',
    '元日',
    '年末年始',
    null,
  ]);
});

test('祝日の表に無い年度は、祝日が無いとは言わずにそう言う', () => {
  const lastYear = Number(holidays.until.slice(0, 4)) - 1;
  expect(holidayLimit(lastYear, holidays)).toBeNull();
  expect(holidayLimit(2051, holidays)).toMatch(
    /^祝日の表は昭和45年度から令和\d+年度までです。令和33年度の祝日は確かめられません。$/,
  );
});

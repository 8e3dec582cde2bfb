import { describe, expect, it, test } from 'vitest';
import { copyYear } from '../../../../shared/bureau/meeting/copyYear.ts';
import { proposeDay } from '../../../../shared/bureau/meeting/proposeDay.ts';
import { someMeeting, someTraining } from './someEvent.ts';

const HOLIDAYS = {
  from: '2024-01-01',
  until: '2027-12-31',
  names: { '2025-11-03': '文化の日', '2025-05-05': 'こどもの日', '2025-02-11': '建国記念の日' },
};

test.each([
  ['2024-10-16', '2025-10-15', null],
  ['2025-01-15', '2026-01-21', null],
  ['2024-10-30', '2025-10-29', null],
  ['2024-10-31', '2025-10-30', null],
  ['2024-07-31', '2025-07-30', null],
  ['2024-05-30', '2025-05-29', null],
  ['2024-08-31', '2025-08-30', null],
  ['2024-11-04', '2025-11-10', '11月3日（月）は文化の日なので11月10日（月）に移しました。'],
  ['2024-05-06', '2025-05-12', '5月5日（月）はこどもの日なので5月12日（月）に移しました。'],
  ['2023-12-29', '2024-12-27', '第5金曜日が無いので第4金曜日にしました。'],
])('%s の次の年度の日は %s', (day, proposed, note) => {
  expect(proposeDay(day, HOLIDAYS)).toEqual({ day: proposed, note });
});

test('翌週も前の週も閉まっていれば、その後の開いている日', () => {
  const names = { '2025-11-03': '文化の日', '2025-11-10': '臨時', '2025-10-27': '臨時' };
  expect(proposeDay('2024-11-04', { ...HOLIDAYS, names }).day).toBe('2025-11-04');
});

describe('写す案', () => {
  const contact = someMeeting({
    id: 'a',
    kind: 'contact',
    title: '令和6年度 連絡会',
    round: 7,
    plannedOn: '2024-10-16',
    heldOn: '2024-10-17',
    startTime: '14:00',
    lecturer: '架空 太郎',
  });
  const plan = { id: 'p', fiscalYear: 2024, ward: null, kind: 'contact', plannedCount: 12 };
  const states = (events: Parameters<typeof copyYear>[1]['events'], plans = [plan]) =>
    copyYear(2024, { events, plans, holidays: HOLIDAYS }).map(({ id, state }) => [id, state]);

  it('予定日から日を、名の年度を一つ進める。講師と実績は写さない', () => {
    const [row, planned] = copyYear(2024, { events: [contact], plans: [plan], holidays: HOLIDAYS });
    expect(row).toMatchObject({
      table: 'meeting',
      title: '令和7年度 連絡会',
      from: '2024-10-16',
      day: '2025-10-15',
      state: 'new',
      event: { heldOn: null, lecturers: [], startTime: '14:00', round: 7, fiscalYear: 2025 },
    });
    expect(planned).toMatchObject({
      table: 'meetingPlan',
      state: 'new',
      title: 'コーディネーター連絡会 年12回',
    });
  });

  it('写した行は、日や名を直しても二度は写せない。手で打った同じ予定は似たものとして知らせる', () => {
    const copy = someMeeting({ id: 'b', title: '別の名', plannedOn: '2025-12-01', copiedFrom: 'a' });
    expect(states([contact, copy])).toEqual([
      ['a', 'copied'],
      ['p', 'new'],
    ]);
    const typed = someMeeting({
      id: 'b',
      kind: 'contact',
      title: '令和7年度連絡会',
      round: 7,
      plannedOn: '2025-10-20',
    });
    expect(states([contact, typed])[0]).toEqual(['a', 'similar']);
    expect(states([contact], [plan, { ...plan, id: 'q', fiscalYear: 2025 }])[1]).toEqual(['p', 'copied']);
  });

  it('中止したものと日の無いものも案に出る', () => {
    const undated = someTraining({ id: 't', fiscalYear: 2024 });
    expect(states([someMeeting({ id: 'c', plannedOn: '2024-11-06', cancelled: 1 }), undated], [])).toEqual([
      ['c', 'cancelled'],
      ['t', 'new'],
    ]);
  });

  it('名が同じ三回の会議は、打ってある数だけを似たものとみる', () => {
    const meeting = (id: string, plannedOn: string) => someMeeting({ id, ward: '27127', plannedOn });
    const rows = [meeting('a', '2024-07-10'), meeting('b', '2024-11-13'), meeting('c', '2025-02-12')];
    expect(states([...rows, meeting('d', '2025-07-09')], [])).toEqual([
      ['a', 'similar'],
      ['b', 'new'],
      ['c', 'new'],
    ]);
  });
});

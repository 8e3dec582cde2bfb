import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { writeCalendar } from '../../../electron/files/writeCalendar.ts';
import { icsEvents } from '../../../shared/bureau/meeting/icsEvents.ts';
import { someMeeting, someTraining } from '../../shared/bureau/meeting/someEvent.ts';

const WARDS = { '27127': '北区' };
const AT = '2024-10-01T09:30:00+09:00';

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

test('時刻は日本の時刻、時刻の無いものは一日の予定、中止は中止として読める', () => {
  const text = writeCalendar(
    '令和6年度 会議予定',
    icsEvents(
      [
        someMeeting({
          id: 'a',
          version: 3,
          ward: '27127',
          plannedOn: '2024-11-06',
          startTime: '14:00',
          endTime: '15:30',
          place: '北区役所',
          title: '推進会議',
        }),
        someMeeting({ id: 'b', plannedOn: '2024-11-07', cancelled: 1 }),
        someTraining({
          id: 'c',
          heldOn: '2023-11-01',
          endedOn: '2023-11-30',
          title: 'ACP（人生会議）強化月間',
        }),
        someMeeting({ id: 'd', plannedOn: '2024-11-08', startTime: '10:00' }),
        someMeeting({ id: 'e' }),
      ],
      WARDS,
    ),
    AT,
  );
  const [timed, day, month, open, ...rest] = read(text);
  const facts = [timed, day, month].map((event) => [
    event?.uid,
    event?.sequence,
    event?.startDate.toString(),
    event?.endDate.toString(),
    event?.startDate.isDate,
    event?.component.getFirstPropertyValue('status'),
  ]);
  expect(facts).toEqual([
    ['meeting-a@renkei-daicho', 2, '2024-11-06T14:00:00', '2024-11-06T15:30:00', false, 'CONFIRMED'],
    ['meeting-b@renkei-daicho', 0, '2024-11-07', '2024-11-08', true, 'CANCELLED'],
    ['training-c@renkei-daicho', 0, '2023-11-01', '2023-12-01', true, 'CONFIRMED'],
  ]);
  expect(rest).toEqual([]);
  expect([timed?.summary, timed?.location]).toEqual(['北区 推進会議', '北区役所']);
  // 時間帯の定義がファイルにあるので、どの国の端末で開いても同じ時刻。
  expect(timed?.startDate.toJSDate().toISOString()).toBe('2024-11-06T05:00:00.000Z');
  expect(open?.component.getFirstProperty('dtend')).toBeNull();
  expect(open?.description).toContain('終わりの時刻は書かれていません。');
});

test('台帳のどんな字も、ファイルを壊さず元のまま読める', () => {
  const title = `会議, 打合せ; "続き": C:\\共有\nEND:VEVENT\r\nATTENDEE:x@example.jp ${'長い名前𠮷野家'.repeat(20)}`;
  const text = writeCalendar(
    '名',
    icsEvents([someMeeting({ id: 'a', title: `${title}\u0007\u2028`, plannedOn: '2024-11-06' })], {}),
    AT,
  );
  const [event, ...rest] = read(text);
  expect(rest).toEqual([]);
  expect(event?.summary).toBe(`${title.replace('\r\n', '\n')}\n`);
  expect(event?.component.getAllProperties('attendee')).toEqual([]);
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(/[^\r]\n|\r[^\n]/.test(text)).toBe(false);
});

test('講師の名は書かない', () => {
  const event = someMeeting({ id: 'a', plannedOn: '2024-11-06', lecturer: '架空 太郎' });
  expect(writeCalendar('名', icsEvents([event], {}), AT)).not.toContain('架空');
});

import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { IcsEvent } from '../../shared/bureau/meeting/icsEvents.ts';

/** 日本の時刻に夏時間は無い (1952年から)。読む側がこの定義で時刻を決める。 */
const TOKYO = `BEGIN:VTIMEZONE
TZID:Asia/Tokyo
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0900
TZOFFSETTO:+0900
TZNAME:JST
END:STANDARD
END:VTIMEZONE`;

/**
 * 予定表のファイル (.ics) の文字。この部品を読むのはここだけ。
 * 区切りの字・行替え・長い行の折りは部品がする。
 * @param at 書き出した時刻 ISO 8601
 */
export function writeCalendar(name: string, events: readonly IcsEvent[], at: string): string {
  const calendar = new ICalCalendar({
    name,
    prodId: { company: 'renkei-daicho', product: 'renkei-daicho', language: 'JA' },
    method: ICalCalendarMethod.PUBLISH,
    // 暦そのものに時間帯を言うと、書き出した時刻 (DTSTAMP) まで UTC でなくなる。
    timezone: { name: null, generator: () => TOKYO },
  });
  for (const event of events) {
    calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      stamp: new Date(at),
      // 部品はこの端末の時刻で読んでこの端末の時刻で書くので、書いてあるとおりの時刻になる。
      start: new Date(event.start),
      end: event.end === null ? null : new Date(event.end),
      allDay: event.allDay,
      timezone: 'Asia/Tokyo',
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      summary: event.summary,
      location: event.location === '' ? null : event.location,
      description: event.description,
    });
  }
  return calendar.toString();
}

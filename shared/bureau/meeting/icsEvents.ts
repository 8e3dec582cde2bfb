import { addDays } from '../../calendar/addDays.ts';
import { type BureauEvent, eventFormat, eventName } from './bureauEvent.ts';
import { eventKindLabel } from './eventKinds.ts';

/** 予定表のファイル (.ics、RFC 5545) に書く一件。 */
export interface IcsEvent {
  /** 同じ行ならいつも同じ。二度めに取り込むと、足されずに直る。 */
  readonly uid: string;
  /** 行が変わるたびに上がる。 */
  readonly sequence: number;
  /** 一日の予定 (時刻の無いもの)。 */
  readonly allDay: boolean;
  /** 日本の時刻 'YYYY-MM-DDTHH:MM:00'。一日の予定では 'YYYY-MM-DDT00:00:00'。 */
  readonly start: string;
  /** 終わり。一日の予定では終わりの次の日。終わりの時刻が書かれていなければ null。 */
  readonly end: string | null;
  readonly cancelled: boolean;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
}

/**
 * 予定を .ics の件に。日の無いものは入らない。人の名 (講師) は書かない: ファイルは台帳の外へ出る。
 * @param wardNames 区コード → 区名
 */
export function icsEvents(
  events: readonly BureauEvent[],
  wardNames: Readonly<Record<string, string>>,
): readonly IcsEvent[] {
  return events.flatMap((event) => (event.day === null ? [] : [icsEvent(event, event.day, wardNames)]));
}

function icsEvent(event: BureauEvent, day: string, wardNames: Readonly<Record<string, string>>): IcsEvent {
  const ward = event.ward === null ? '' : (wardNames[event.ward] ?? '');
  const name = eventName(event);
  const last = event.endedOn !== null && event.endedOn > day ? event.endedOn : day;
  const allDay = event.startTime === null || last !== day;
  const description = [
    `種類: ${eventKindLabel(event.kind)}`,
    ward === '' ? '' : `区: ${ward}`,
    event.format === null ? '' : `形式: ${eventFormat(event)}`,
    event.topics === '' ? '' : `内容: ${event.topics}`,
    event.startTime !== null && end(event, day) === null ? '終わりの時刻は書かれていません。' : '',
  ];
  return {
    uid: `${event.table}-${event.id}@renkei-daicho`,
    sequence: event.version - 1,
    allDay,
    start: allDay ? `${day}T00:00:00` : `${day}T${event.startTime}:00`,
    end: allDay ? `${addDays(last, 1)}T00:00:00` : end(event, day),
    cancelled: event.cancelled,
    summary: plain(ward === '' || name.includes(ward) ? name : `${ward} ${name}`),
    location: plain(event.place),
    description: plain(description.filter((line) => line !== '').join('\n')),
  };
}

/** 書かれた終わりの時刻。始まりより前のものは書かれていないとみる。 */
function end(event: BureauEvent, day: string): string | null {
  const { startTime, endTime } = event;
  if (startTime === null || endTime === null || endTime <= startTime) return null;
  return `${day}T${endTime}:00`;
}

/** 行替えとタブのほかの制御の字は、読む側で壊れるので除く。 */
function plain(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: 制御の字を除く
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]/g, '')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '�')
  );
}

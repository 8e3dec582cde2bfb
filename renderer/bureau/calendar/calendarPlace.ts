import type { EventTable } from '../../../shared/bureau/meeting/eventRecord.ts';
import { fiscalYearOf } from '../../../shared/calendar/fiscalYear.ts';

/** 暦のどこを見ているか。 */
export interface CalendarPlace {
  readonly fiscalYear: number;
  /** 'YYYY-MM'。null は年の一覧。 */
  readonly month: string | null;
  /** 右に開いている予定。 */
  readonly event: { readonly table: EventTable; readonly id: string } | null;
}

const ROOT = '/bureau/calendar';

/** 番地の、画面の名の後ろから。読めないところは今日の年度の一覧。 */
export function readPlace(rest: string, today: string): CalendarPlace {
  const [when = '', table = '', id = ''] = rest.split('/').map(decodeURIComponent);
  const event = (table === 'meeting' || table === 'training') && id !== '' ? ({ table, id } as const) : null;
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(when)) {
    return { fiscalYear: fiscalYearOf(`${when}-01`), month: when, event };
  }
  const fiscalYear = /^(19[9]\d|2[01]\d\d)$/.test(when) ? Number(when) : fiscalYearOf(today);
  return { fiscalYear, month: null, event };
}

/** 番地。 */
export function placePath({ fiscalYear, month, event }: CalendarPlace): string {
  const when = month ?? String(fiscalYear);
  return event === null ? `${ROOT}/${when}` : `${ROOT}/${when}/${event.table}/${event.id}`;
}

/** 前の年度の予定を写す画面の番地。@param from もとの年度 */
export function copyPath(from: number): string {
  return `${ROOT}/copy/${from}`;
}

/** 写す画面なら、もとの年度。 */
export function readCopy(rest: string): number | null {
  const found = /^copy\/((?:199|20\d|21\d)\d)$/.exec(rest);
  return found === null ? null : Number(found[1]);
}

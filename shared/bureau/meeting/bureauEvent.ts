import { fiscalYearOf } from '../../calendar/fiscalYear.ts';
import { choiceLabel } from '../../register/choiceLabel.ts';
import type { RegisterRow } from '../../register/row.ts';
import { eventKindLabel } from './eventKinds.ts';
import type { EventTable } from './eventRecord.ts';
import { type EventState, eventState } from './eventState.ts';

/** 会議か研修・普及啓発の一行を、暦に置く形にしたもの。 */
export interface BureauEvent {
  readonly table: EventTable;
  readonly id: string;
  /** 台帳の行の版。 */
  readonly version: number;
  /** 区コード。null は市全体。 */
  readonly ward: string | null;
  readonly block: string | null;
  /** 種類の code (eventKinds)。 */
  readonly kind: string;
  /** 名。空なら種類の名。 */
  readonly title: string;
  readonly round: number | null;
  readonly part: string;
  readonly plannedOn: string | null;
  readonly heldOn: string | null;
  /** 何日も続くときの終わりの日。 */
  readonly endedOn: string | null;
  /** 暦に置く日: 開いた日、まだなら予定日。 */
  readonly day: string | null;
  readonly fiscalYear: number | null;
  readonly cancelled: boolean;
  /** '14:00'。 */
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly place: string;
  readonly format: string | null;
  readonly topics: string;
  /** 講師。一人ずつ、所属から。 */
  readonly lecturers: readonly string[];
  /** 住民に向けたもの (土日に開くのがふつう)。 */
  readonly forResidents: boolean;
  /** 前の年度から写したなら、もとの行の id。 */
  readonly copiedFrom: string;
}

/** 会議・研修の台帳の行から。 */
export function bureauEvent(table: EventTable, row: RegisterRow): BureauEvent {
  const kind = String(row[table === 'meeting' ? 'kind' : 'category'] ?? '');
  const plannedOn = text(row, 'plannedOn');
  const heldOn = text(row, 'heldOn');
  const day = heldOn ?? plannedOn;
  const year = row.fiscalYear;
  return {
    table,
    id: String(row.id),
    version: Number(row.version ?? 1),
    ward: text(row, 'ward'),
    block: text(row, 'block'),
    kind,
    title: text(row, 'title') ?? eventKindLabel(kind),
    round: typeof row.round === 'number' ? row.round : null,
    part: text(row, 'part') ?? '',
    plannedOn,
    heldOn,
    endedOn: text(row, 'endedOn'),
    day,
    fiscalYear: day === null ? (typeof year === 'number' ? year : null) : fiscalYearOf(day),
    cancelled: row.cancelled === 1,
    startTime: text(row, 'startTime'),
    endTime: text(row, 'endTime'),
    place: text(row, 'place') ?? '',
    format: text(row, 'format'),
    topics: text(row, 'topics') ?? text(row, 'themes') ?? '',
    lecturers: (text(row, 'lecturer') ?? '').split('\n').filter((line) => line.trim() !== ''),
    forResidents:
      table === 'training' &&
      (kind !== 'training' ||
        String(row.audiences ?? '')
          .split('\n')
          .includes('resident')),
    copiedFrom: text(row, 'copiedFrom') ?? '',
  };
}

/** いまの状態。@param today YYYY-MM-DD */
export function stateOf({ cancelled, heldOn, plannedOn }: BureauEvent, today: string): EventState {
  return eventState({ cancelled: cancelled ? 1 : 0, heldOn, plannedOn }, today);
}

/** 「第2回 大阪市在宅医療推進会議 第1部」。 */
export function eventName({ title, round, part }: Pick<BureauEvent, 'title' | 'round' | 'part'>): string {
  return [round === null ? '' : `第${round}回`, title, part].filter((word) => word !== '').join(' ');
}

/** 「14:00〜16:00」「14:00〜」。時刻が無ければ空。 */
export function eventTime({ startTime, endTime }: Pick<BureauEvent, 'startTime' | 'endTime'>): string {
  if (startTime === null) return '';
  return `${startTime}〜${endTime ?? ''}`;
}

/** 形式の名。 */
export function eventFormat({ format }: Pick<BureauEvent, 'format'>): string {
  return format === null ? '' : choiceLabel('meeting', 'format', format);
}

/** 日、時刻、区、名の順。日の無いものは終わりに。 */
export function compareEvents(a: BureauEvent, b: BureauEvent): number {
  return sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0;
}

function sortKey({ day, startTime, ward, kind, title, part, id }: BureauEvent): string {
  return [day ?? '9', startTime ?? '~', ward ?? '', kind, title, part, id].join('\t');
}

function text(row: RegisterRow, key: string): string | null {
  const value = row[key];
  return typeof value === 'string' && value !== '' ? value : null;
}

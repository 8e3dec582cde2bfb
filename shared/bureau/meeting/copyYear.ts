import { fiscalYearLabel } from '../../calendar/fiscalYear.ts';
import type { BureauEvent } from './bureauEvent.ts';
import { eventKindLabel } from './eventKinds.ts';
import type { EventTable } from './eventRecord.ts';
import type { HolidayTable } from './holidays.ts';
import { proposeDay } from './proposeDay.ts';

/** 次の年度へ写せる行一つ。 */
export interface CopyRow {
  readonly table: EventTable | 'meetingPlan';
  /** もとの行の id。 */
  readonly id: string;
  readonly ward: string | null;
  readonly kind: string;
  /** 写した先の名。 */
  readonly title: string;
  /** もとの日。日の無い行と年度計画では null。 */
  readonly from: string | null;
  /** 案の日。 */
  readonly day: string | null;
  /** 日を移した訳など。 */
  readonly note: string | null;
  /**
   * new まだ写していない / copied もう写してある (二度は写せない) /
   * similar 次の年度に同じ名の予定がもうある / cancelled もとが中止
   */
  readonly state: 'new' | 'copied' | 'similar' | 'cancelled';
  /** 写した先の予定の形。食い違いを見るのに使う。年度計画では null。 */
  readonly event: BureauEvent | null;
}

/** 年度計画の行。 */
export interface PlanRow {
  readonly id: string;
  readonly fiscalYear: number;
  readonly ward: string | null;
  readonly kind: string;
  readonly plannedCount: number;
}

/** 台帳の今のもの。 */
export interface CopyFacts {
  readonly events: readonly BureauEvent[];
  readonly plans: readonly PlanRow[];
  readonly holidays: HolidayTable;
}

/**
 * ある年度の会議・研修・年度計画を、次の年度へ写す案。もとの日は予定日、無ければ開催日。
 * 講師・議題・実績・資料は写さない。第何回・部・時刻・会場・形式は写す。
 * 名に「令和6年度」とあれば「令和7年度」にする。
 */
export function copyYear(from: number, { events, plans, holidays }: CopyFacts): readonly CopyRow[] {
  const copied = new Set(events.map(({ copiedFrom }) => copiedFrom));
  const typed = countTyped(
    events.filter((event) => event.fiscalYear === from + 1 && event.copiedFrom === ''),
  );
  const rows = events
    .filter(({ fiscalYear }) => fiscalYear === from)
    .map((event): CopyRow => {
      const next = copiedEvent(event, from, holidays);
      const state = copied.has(event.id)
        ? 'copied'
        : takeOne(typed, sameKey(next.event))
          ? 'similar'
          : event.cancelled
            ? 'cancelled'
            : 'new';
      const { table, id, ward, kind } = event;
      return {
        table,
        id,
        ward,
        kind,
        title: next.event.title,
        from: event.plannedOn ?? event.heldOn,
        day: next.event.plannedOn,
        note: next.note,
        state,
        event: next.event,
      };
    });
  return [...rows, ...planRows(from, plans)];
}

function planRows(from: number, plans: readonly PlanRow[]): readonly CopyRow[] {
  const planKey = ({ ward, kind }: PlanRow) => `${ward ?? ''} ${kind}`;
  const next = new Set(plans.filter(({ fiscalYear }) => fiscalYear === from + 1).map(planKey));
  return plans
    .filter(({ fiscalYear }) => fiscalYear === from)
    .map((plan) => ({
      table: 'meetingPlan',
      id: plan.id,
      ward: plan.ward,
      kind: plan.kind,
      title: `${eventKindLabel(plan.kind)} 年${plan.plannedCount}回`,
      from: null,
      day: null,
      note: null,
      state: next.has(planKey(plan)) ? 'copied' : 'new',
      event: null,
    }));
}

/** 写した先の予定。id はもとの行の id のまま。 */
function copiedEvent(
  event: BureauEvent,
  from: number,
  holidays: HolidayTable,
): { readonly event: BureauEvent; readonly note: string | null } {
  const old = event.plannedOn ?? event.heldOn;
  const proposed = old === null ? null : proposeDay(old, holidays);
  return {
    note: proposed?.note ?? null,
    event: {
      ...event,
      title: nextTitle(event.title, from),
      plannedOn: proposed?.day ?? null,
      day: proposed?.day ?? null,
      heldOn: null,
      endedOn: null,
      cancelled: false,
      fiscalYear: from + 1,
      lecturers: [],
      topics: '',
      copiedFrom: event.id,
    },
  };
}

/** 名の中の年度を一つ進める。 */
export function nextTitle(title: string, from: number): string {
  return title.replaceAll(fiscalYearLabel(from), fiscalYearLabel(from + 1));
}

/** 写したのではなく打たれた、同じ名の予定を数える。 */
function countTyped(events: readonly BureauEvent[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const event of events) counts.set(sameKey(event), (counts.get(sameKey(event)) ?? 0) + 1);
  return counts;
}

function takeOne(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0;
  if (left > 0) counts.set(key, left - 1);
  return left > 0;
}

function sameKey({ table, kind, ward, title, round, part }: BureauEvent): string {
  return [table, kind, ward ?? '', title.normalize('NFKC').replace(/\s+/g, ''), round ?? '', part].join('\t');
}

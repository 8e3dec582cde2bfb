import { EVENT_GROUPS } from '../../bureau/meeting/eventKinds.ts';
import { monthsOfYear } from '../../bureau/meeting/monthsOfYear.ts';
import { formatWareki } from '../../calendar/wareki.ts';
import type { BureauEvent, BureauSurvey } from '../bureau/bureauFacts.ts';
import { eventsInYear } from '../bureau/eventsInYear.ts';
import { eventOrigin, gatheringDate } from '../bureau/eventText.ts';
import type { CalendarDefinition } from '../definition/registerBlocks.ts';
import { type HandoutFacts, wardNames } from '../facts.ts';
import type { CalendarBlock, CalendarCell, CalendarRow } from '../model/calendarBlock.ts';

const SURVEYS = '調査';

/** 資料の年度の会議・研修・調査の期限を、12か月の表に。中止したものと日の無いものは入らない。 */
export function buildCalendar(definition: CalendarDefinition, facts: HandoutFacts): CalendarBlock {
  const months = monthsOfYear(facts.fiscalYear);
  const events = eventsInYear(facts);
  const groups = EVENT_GROUPS.map(({ label, kinds }) => ({
    label,
    rows: kinds.flatMap((kind) => rowsOfKind(kind.label, eventsOf(events, kind.code), months, facts)),
  }));
  const surveys = surveyRow(facts.bureau?.surveys ?? [], months);
  return {
    kind: 'calendar',
    id: definition.id,
    title: definition.title,
    hint: definition.hint ?? null,
    ruled: definition.ruled ?? false,
    source: null,
    years: [
      { label: yearLabel(months[0]), months: 9 },
      { label: yearLabel(months[9]), months: 3 },
    ],
    months: months.map((month) => `${Number(month.slice(5))}月`),
    groups: [...groups, { label: SURVEYS, rows: surveys }].filter(({ rows }) => rows.length > 0),
    axisMax: facts.wards.length,
    nothing: definition.nothing,
    dates: events.map(gatheringDate),
  };
}

function eventsOf(events: readonly BureauEvent[], kind: string): readonly BureauEvent[] {
  return events.filter((event) => event.kind === kind);
}

/** 市のものがあれば日の行、区のものがあれば数の行。両方あれば二行。 */
function rowsOfKind(
  label: string,
  events: readonly BureauEvent[],
  months: readonly string[],
  facts: HandoutFacts,
): readonly CalendarRow[] {
  const city = events.filter(({ ward }) => ward === null);
  const ofWards = events.filter(({ ward }) => ward !== null);
  const both = city.length > 0 && ofWards.length > 0;
  return [
    ...(city.length === 0 ? [] : [{ label, cells: months.map((month) => dayCell(inMonth(city, month))) }]),
    ...(ofWards.length === 0
      ? []
      : [
          {
            label: both ? `${label}（区）` : label,
            cells: months.map((month) => wardCell(label, inMonth(ofWards, month), month, facts)),
          },
        ]),
  ];
}

function dayCell(events: readonly BureauEvent[]): CalendarCell {
  // 第1部と第2部のように同じ日に続くものは、日を一度だけ。
  const first = events.filter((event, at) => events.findIndex(({ on }) => on === event.on) === at);
  return {
    wards: null,
    days: first.map((event) => ({
      ...dayParts(event.on ?? ''),
      origin: eventOrigin(event, event.title, event.held ? 'heldOn' : 'plannedOn'),
    })),
  };
}

function wardCell(
  label: string,
  events: readonly BureauEvent[],
  month: string,
  facts: HandoutFacts,
): CalendarCell {
  if (events.length === 0) return { days: [], wards: null };
  const names = wardNames(
    facts,
    events.flatMap(({ ward }) => ward ?? []),
  );
  return {
    days: [],
    wards: {
      count: names.length,
      origin: { label: `${label} ${Number(month.slice(5))}月`, wards: names, source: null },
    },
  };
}

function surveyRow(surveys: readonly BureauSurvey[], months: readonly string[]): readonly CalendarRow[] {
  const cells = months.map(
    (month): CalendarCell => ({
      wards: null,
      days: surveys
        .filter(({ deadline }) => deadline.startsWith(month))
        .map(({ title, deadline }) => ({
          ...dayParts(deadline),
          origin: { label: `${title}の回答期限`, wards: [], source: null },
        })),
    }),
  );
  return cells.every(({ days }) => days.length === 0) ? [] : [{ label: '回答期限', cells }];
}

function inMonth(events: readonly BureauEvent[], month: string): readonly BureauEvent[] {
  return events.filter(({ on }) => on?.startsWith(month));
}

function dayParts(day: string): { readonly day: string; readonly weekday: string } {
  return {
    day: String(Number(day.slice(8))),
    weekday: '日月火水木金土'.charAt(new Date(`${day}T00:00:00Z`).getUTCDay()),
  };
}

function yearLabel(month: string | undefined): string {
  if (month === undefined) return '';
  return `${formatWareki(`${month}-01`).replace(/年.*$/, '年')}（${month.slice(0, 4)}年）`;
}

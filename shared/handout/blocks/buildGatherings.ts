import { fiscalYearLabel } from '../../calendar/fiscalYear.ts';
import { BLOCKS } from '../../ward/ward.ts';
import { attendanceLines } from '../bureau/attendancePieces.ts';
import type { BureauEvent } from '../bureau/bureauFacts.ts';
import { eventsBefore, eventsOfYear, groupByTitle } from '../bureau/chooseEvents.ts';
import {
  dayPiece,
  dayText,
  eventOrigin,
  gatheringDate,
  heldText,
  partText,
  placeText,
  timeText,
} from '../bureau/eventText.ts';
import type { GatheringsDefinition } from '../definition/bureauBlocks.ts';
import { type HandoutFacts, wardNames } from '../facts.ts';
import type { FieldGroup, FieldPiece, FieldsBlock, RecordField } from '../model/fieldsBlock.ts';
import type { EventsBlock } from '../model/textBlocks.ts';

/** 会議・研修の台帳から、資料の年度の催し。催しが無ければ「該当なし」。 */
export function buildGatherings(
  definition: GatheringsDefinition,
  facts: HandoutFacts,
): FieldsBlock | EventsBlock {
  const { layout } = definition;
  if (layout === 'rounds') return roundsBlock(definition, eventsOfYear(facts, definition));
  const events = layout === 'history' ? eventsBefore(facts, definition) : eventsOfYear(facts, definition);
  const groups =
    layout === 'history'
      ? historyGroups(events)
      : layout === 'blocks'
        ? blockGroups(events, facts)
        : recordGroups(events, definition);
  // 図の題があり、まとまりが一つなら、同じ名を二度刷らない。
  const [only, ...others] = groups;
  const shown =
    only !== undefined && others.length === 0 && definition.title !== '' ? [{ ...only, title: '' }] : groups;
  return {
    ...figureOf(definition),
    kind: 'fields',
    groups: shown,
    nothing: NOTHING,
    dates: events.map(gatheringDate),
  };
}

const NOTHING = '該当なし';

function figureOf(definition: GatheringsDefinition) {
  return {
    id: definition.id,
    title: definition.title,
    hint: definition.hint ?? null,
    ruled: definition.ruled ?? false,
    source: null,
    ...(definition.half === undefined ? {} : { half: definition.half }),
  };
}

/** 一つの会議を一まとまりに: 日時、場所、内容、講師、参加者。部と回は行の頭に。 */
function recordGroups(
  events: readonly BureauEvent[],
  definition: GatheringsDefinition,
): readonly FieldGroup[] {
  return groupByTitle(events).map(({ title, rows }) => ({
    title,
    fields: filled([
      { label: '日時', lines: rows.map((row, at) => dayLine(row, rows[at - 1])) },
      { label: '場所', lines: placeLines(rows) },
      { label: '内容', lines: contentLines(rows) },
      { label: '講師', lines: plainLines(rows, ({ lecturers }) => lecturers) },
      {
        label: '参加者',
        lines: rows.flatMap((row) => headed(row, attendanceLines(row, definition.roles ?? {}))),
      },
    ]),
  }));
}

/** 令和5年5月29日（月）（第1部）14時〜15時15分。続く行が同じ日なら、日は繰り返さない。 */
function dayLine(event: BureauEvent, before: BureauEvent | undefined): readonly FieldPiece[] {
  const part = partText(event);
  const same = before !== undefined && before.on !== null && before.on === event.on;
  return [
    ...(same ? [] : [dayPiece(event)]),
    { text: `${part === '' ? '' : `（${part}）`}${timeText(event, 'words')}` },
  ];
}

/** 部ごとに違う文なら、行の頭に（第1部）を付ける。 */
function headed(
  event: BureauEvent,
  lines: readonly (readonly FieldPiece[])[],
): readonly (readonly FieldPiece[])[] {
  const part = partText(event);
  const [first, ...rest] = lines;
  if (part === '' || first === undefined) return lines;
  return [[{ text: `（${part}）` }, ...first], ...rest];
}

function placeLines(rows: readonly BureauEvent[]): RecordField['lines'] {
  return plainLines(rows, (row) => (placeText(row) === '' ? [] : [placeText(row)]));
}

function contentLines(rows: readonly BureauEvent[]): RecordField['lines'] {
  return plainLines(rows, ({ topics }) => topics);
}

/** どの行も同じなら一度だけ、違えば部ごとに。 */
function plainLines(
  rows: readonly BureauEvent[],
  read: (row: BureauEvent) => readonly string[],
): RecordField['lines'] {
  const texts = rows.map((row) => read(row));
  const same = new Set(texts.map((each) => each.join('\n'))).size === 1;
  if (same) return (texts[0] ?? []).map((text) => [{ text }]);
  return rows.flatMap((row, at) =>
    headed(
      row,
      (texts[at] ?? []).map((text) => [{ text }]),
    ),
  );
}

/** 4ブロックを一行ずつ: 区、日時と場所、講師、参加者。内容がみな同じなら、初めに一度だけ。 */
function blockGroups(events: readonly BureauEvent[], facts: HandoutFacts): readonly FieldGroup[] {
  if (events.length === 0) return [];
  const contents = new Set(events.map(({ topics }) => topics.join('\n')));
  const [same = ''] = contents.size === 1 ? contents : [];
  const content = { label: '内容', lines: same.split('\n').map((text) => [{ text }]) };
  const fields = BLOCKS.flatMap((block) =>
    events
      .filter((event) => event.block === block)
      .map((event) => ({
        label: `${block}ブロック`,
        lines: blockLines(event, facts, same === '' ? event.topics : []),
      })),
  );
  const unplaced = events.filter((event) => event.block === null);
  const rest = unplaced.map((event) => ({
    label: 'ブロックは未定',
    lines: blockLines(event, facts, same === '' ? event.topics : []),
  }));
  return [{ title: '', fields: filled([content, ...fields, ...rest]) }];
}

function blockLines(
  event: BureauEvent,
  facts: HandoutFacts,
  topics: readonly string[],
): RecordField['lines'] {
  const codes = facts.wards.filter((ward) => ward.block === event.block).map(({ code }) => code);
  const wards = wardNames(facts, codes);
  const place = [timeText(event, 'colon'), placeText(event)].filter((word) => word !== '');
  return [
    ...(wards.length === 0 ? [] : [[{ text: `${wards.join('、')}（${wards.length}区）` }]]),
    [dayPiece(event), ...place.map((word) => ({ text: `　${word}` }))],
    ...topics.map((text) => [{ text }]),
    ...event.lecturers.map((lecturer) => [{ text: `講師：${lecturer}` }]),
    ...attendanceLines(event).map((line) => [{ text: '参加者：' }, ...line]),
  ];
}

/** 年度ごとに一行: 開催日、テーマ、書面などの事情、参加した区の数。 */
function historyGroups(events: readonly BureauEvent[]): readonly FieldGroup[] {
  return groupByTitle(events).map(({ title, rows }) => ({
    title,
    fields: rows.map((row) => ({
      label: row.fiscalYear === null ? '' : fiscalYearLabel(row.fiscalYear),
      lines: [historyPieces(row)],
    })),
  }));
}

function historyPieces(event: BureauEvent): readonly FieldPiece[] {
  const day = heldText(event);
  const parts: readonly FieldPiece[] = [
    ...(day === ''
      ? []
      : [{ text: day, origin: eventOrigin(event, day, event.held ? 'heldOn' : 'plannedOn') }]),
    ...event.topics.map((text) => ({ text: `『${text}』` })),
    ...(event.note === '' ? [] : [{ text: event.note }]),
    ...(event.wards === null
      ? []
      : [
          {
            text: `${event.wards}区`,
            number: { label: '参加区数', value: event.wards, unit: '区' },
            origin: eventOrigin(event, '参加区数', 'wards'),
          },
        ]),
  ];
  const written = parts.length > 0 ? parts : [{ text: dayText(event) }];
  return written.flatMap((piece, at) => (at === 0 ? [piece] : [{ text: '　' }, piece]));
}

/** 一行事が一つの表、一回が一行 (資料４ の健康局の取組)。 */
function roundsBlock(definition: GatheringsDefinition, events: readonly BureauEvent[]): EventsBlock {
  const groups = groupByTitle(events);
  return {
    ...figureOf(definition),
    kind: 'events',
    nothing: NOTHING,
    dates: events.map(gatheringDate),
    events: groups.map(({ title, rows }) => ({
      name: title,
      content: [...new Set(rows.flatMap(({ topics }) => topics))],
      rounds: rows.map((row, at) => ({
        label: partText(row) || `第${at + 1}回`,
        date: dayText(row),
        place: placeText(row),
        wards: row.wards,
        persons: row.persons,
        wardsOrigin: eventOrigin(row, '参加区数', 'wards'),
        personsOrigin: eventOrigin(row, '参加者数', row.table === 'meeting' ? 'attendance' : 'participants'),
      })),
    })),
  };
}

function filled(fields: readonly RecordField[]): readonly RecordField[] {
  return fields.filter(({ lines }) => lines.some((line) => line.some(({ text }) => text !== '')));
}

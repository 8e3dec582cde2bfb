import { formatWareki } from '../../calendar/wareki.ts';
import { type BureauEvent, compareEvents, eventName } from './bureauEvent.ts';
import { sharedPerson } from './eventPeople.ts';
import { dayOff, type HolidayTable } from './holidays.ts';
import { timesOverlap } from './timeSpan.ts';

/** 予定の食い違い一つ。 */
export interface EventConflict {
  /** person 同じ人 / place 同じ会場 / twice 同じ区の同じ会議が一日に二度 / dayOff 閉庁の日。 */
  readonly kind: 'person' | 'place' | 'twice' | 'dayOff';
  readonly event: string;
  /** 相手の予定。閉庁の日では null。 */
  readonly other: string | null;
  /** 何がどうかを一文で。 */
  readonly message: string;
}

/** 訪問の予定。時刻は台帳に無い。 */
export interface PlannedVisit {
  readonly id: string;
  readonly day: string;
  /** 行き先。「北区 区役所」。 */
  readonly where: string;
  readonly visitors: readonly string[];
}

/** 食い違いを見るのに要ること。 */
export interface ConflictFacts {
  readonly holidays: HolidayTable;
  /** 区コード → 区名。 */
  readonly wardNames: Readonly<Record<string, string>>;
  /** 台帳にある人の名 (コーディネーター)。講師の欄に名があれば、所属の書き方が違っても同じ人とみる。 */
  readonly people: readonly string[];
  readonly visits: readonly PlannedVisit[];
}

/** 一日に二度開くことのない会議。ワーキングは名が同じときだけ。 */
const COUNCILS = ['council', 'working', 'liaison', 'steering', 'cityCouncil', 'cityCommittee'];

/**
 * 予定の食い違い。中止したものは見ない。どの組も両方の予定に一つずつ言う。
 * - 同じ人・同じ会場: 時間が重なるとき。終わりの無いものは2時間とみる。始まりが書かれていなければ「重なるかもしれない」。
 *   同じ催しの第1部と第2部は、時刻が書かれていて重なるときだけ。Web と書面には会場が無いとみる。
 * - 同じ区の同じ会議が同じ日に二度。
 * - 閉庁の日 (祝日・土日・年末年始): まだ開いていないものだけ。住民に向けたものは年末年始だけ。
 * 同じ区の別の会議が近い日に続くことは、食い違いではない。
 */
export function findConflicts(
  events: readonly BureauEvent[],
  facts: ConflictFacts,
): readonly EventConflict[] {
  const days = new Map<string, BureauEvent[]>();
  for (const event of [...events].sort(compareEvents)) {
    if (event.cancelled || event.day === null) continue;
    days.set(event.day, [...(days.get(event.day) ?? []), event]);
  }
  return [...days.values()].flatMap((sameDay) =>
    sameDay.flatMap((event, index) => [
      ...closedDay(event, facts),
      ...visitsOfDay(event, facts),
      ...sameDay.flatMap((other, place) => (place === index ? [] : betweenTwo(event, other, facts))),
    ]),
  );
}

function closedDay(event: BureauEvent, { holidays }: ConflictFacts): readonly EventConflict[] {
  if (event.heldOn !== null || event.plannedOn === null) return [];
  const off = dayOff(event.plannedOn, holidays);
  if (off === null || (event.forResidents && off.kind !== 'yearEnd')) return [];
  const name = off.kind === 'holiday' ? `祝日（${off.name}）` : off.name;
  return [
    {
      kind: 'dayOff',
      event: event.id,
      other: null,
      message: `予定日 ${formatWareki(event.plannedOn)} は${name}です。`,
    },
  ];
}

function visitsOfDay(event: BureauEvent, facts: ConflictFacts): readonly EventConflict[] {
  if (event.heldOn !== null) return [];
  return facts.visits
    .filter(({ day }) => day === event.day)
    .flatMap(({ id, where, visitors }) => {
      const person = sharedPerson(event.lecturers, visitors, facts.people);
      if (person === null) return [];
      const message = `${person} さんは同じ日に${where}への訪問の予定があります。訪問の時刻は台帳にありません。`;
      return [{ kind: 'person', event: event.id, other: id, message } as const];
    });
}

function betweenTwo(event: BureauEvent, other: BureauEvent, facts: ConflictFacts): readonly EventConflict[] {
  const at = { event: event.id, other: other.id };
  const name = withWard(other, facts);
  if (isSameCouncil(event, other)) {
    return [{ ...at, kind: 'twice', message: `同じ日に同じ会議がもう一つあります: ${name}。` }];
  }
  const overlap = timesOverlap(event, other);
  if (overlap === false || (overlap === 'unknown' && arePartsOfOne(event, other))) return [];
  const when =
    overlap === 'unknown'
      ? '始まりの時刻が書かれていないので、重なるかもしれません'
      : event.endTime === null || other.endTime === null
        ? '時間が重なります（終わりの無いものは2時間とみています）'
        : '時間が重なります';
  const found: EventConflict[] = [];
  const person = sharedPerson(event.lecturers, other.lecturers, facts.people);
  if (person !== null) {
    found.push({ ...at, kind: 'person', message: `講師の ${person} さんが「${name}」と${when}。` });
  }
  if (isSamePlace(event, other)) {
    found.push({ ...at, kind: 'place', message: `会場の ${event.place} が「${name}」と${when}。` });
  }
  return found;
}

function isSameCouncil(a: BureauEvent, b: BureauEvent): boolean {
  return (
    a.table === 'meeting' &&
    b.table === 'meeting' &&
    a.kind === b.kind &&
    a.ward === b.ward &&
    COUNCILS.includes(a.kind) &&
    (a.kind !== 'working' || plain(a.title) === plain(b.title)) &&
    !arePartsOfOne(a, b)
  );
}

/** 同じ催しの、別の部。 */
function arePartsOfOne(a: BureauEvent, b: BureauEvent): boolean {
  return (
    a.table === b.table &&
    a.kind === b.kind &&
    a.ward === b.ward &&
    plain(a.title) === plain(b.title) &&
    a.part !== b.part
  );
}

function isSamePlace(a: BureauEvent, b: BureauEvent): boolean {
  if ([a, b].some(({ format }) => format === 'online' || format === 'written')) return false;
  const [left, right] = [plain(a.place), plain(b.place)];
  return left !== '' && left === right && !/^(未定|調整中|検討中)$/.test(left);
}

function withWard(event: BureauEvent, { wardNames }: ConflictFacts): string {
  const ward = event.ward === null ? '' : (wardNames[event.ward] ?? '');
  const name = eventName(event);
  return ward === '' || name.includes(ward) ? name : `${ward} ${name}`;
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

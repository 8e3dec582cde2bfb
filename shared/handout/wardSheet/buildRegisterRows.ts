import { formatWareki } from '../../calendar/wareki.ts';
import { clipLines, countLines, joinNames } from '../fitLines.ts';
import type { SheetRow } from '../model/wardSheetBlock.ts';
import type { SheetPerson, SheetRoom } from './wardSheetFacts.ts';

/** 左の欄の幅と、その中の値の幅。単位は 10.5pt の全角の字数。 */
export const LEFT_ROOM = 22.5;
const VALUE_ROOM = 16;
/** 一行と、行の余白の高さ mm。 */
export const LINE = 5.2;
export const ROW_AROUND = 1.8;

/** 相談支援室の名と運営、開設。長い名は3行まで。 */
export function buildRoomRows(rooms: readonly SheetRoom[]): readonly SheetRow[] {
  const [first] = rooms;
  if (first === undefined) return [{ label: null, text: '登録がありません' }];
  const joined = (read: (room: SheetRoom) => string) =>
    [...new Set(rooms.map(read).filter((text) => text !== ''))].join('／') || '－';
  const row = (label: string, text: string, most: number) => ({
    label,
    text: clipLines(text.replaceAll('\n', '、'), VALUE_ROOM, most),
  });
  return [
    {
      label: null,
      text: clipLines(
        joined((room) => room.name),
        LEFT_ROOM,
        3,
      ),
    },
    row(
      '運営',
      joined((room) => room.operators),
      2,
    ),
    row(
      '開設',
      joined((room) => (room.openedOn === null ? '' : formatWareki(room.openedOn))),
      1,
    ),
    row(
      '開設日時',
      joined((room) => room.openingHours),
      2,
    ),
    row(
      '拠点の窓口',
      joined((room) => (room.windowHours === null ? '' : `週${room.windowHours}時間`)),
      1,
    ),
  ];
}

/** 行の並びの高さ mm。 */
export function rowsHeight(rows: readonly SheetRow[]): number {
  return rows.reduce((sum, { label, text }) => {
    const lines = countLines(text, label === null ? LEFT_ROOM : VALUE_ROOM);
    return sum + lines * LINE + ROW_AROUND;
  }, 0);
}

const PROGRAMMES = [
  ['room', '相談支援室'],
  ['hub', '連携拠点'],
] as const;

/**
 * コーディネーターの数と名、資格。height mm に入る、いちばん詳しい書き方を選ぶ:
 * 一人一行に名と資格 → 名を続けて書き、資格は人数 → 資格は一行だけ → 入るだけの名と「ほか○人」。
 */
export function buildPeopleRows(people: readonly SheetPerson[], height: number): readonly SheetRow[] {
  const spoken = (list: (own: readonly SheetPerson[]) => string) =>
    PROGRAMMES.map(([programme, label]) => {
      const own = people.filter((person) => person.programme === programme);
      const listed = own.length === 0 ? '' : `\n${list(own)}`;
      return { label: null, text: `${label}　${countText(own)}${listed}` };
    });
  const full = spoken((own) =>
    own
      .map(({ name, qualifications }) =>
        [name, qualifications.join('・')].filter((part) => part !== '').join('　'),
      )
      .join('\n'),
  );
  if (rowsHeight(full) <= height) return full;
  const all = (own: readonly SheetPerson[]) => names(own, own.length);
  const summed = spoken((own) => `${all(own)}\n${qualified(own)}`);
  if (rowsHeight(summed) <= height) return summed;
  const brief = spoken((own) => `${all(own)}\n${clipLines(qualified(own), LEFT_ROOM, 1)}`);
  if (rowsHeight(brief) <= height) return brief;
  const lines = Math.floor((height - ROW_AROUND * 2) / LINE) - 2;
  return spoken((own) => names(own, Math.floor((lines * own.length) / people.length)));
}

function names(own: readonly SheetPerson[], most: number): string {
  return joinNames(
    own.map(({ name }) => name),
    { room: LEFT_ROOM, most: Math.max(1, most), unit: '人' },
  );
}

function countText(own: readonly SheetPerson[]): string {
  const newcomers = own.filter((person) => person.newcomer).length;
  const clauses = new Map<string, number>();
  for (const { programme, clause } of own)
    if (programme === 'hub' && clause !== null) clauses.set(clause, (clauses.get(clause) ?? 0) + 1);
  const listed = [...clauses]
    .toSorted()
    .map(([clause, count]) => `${clause}${count}`)
    .join('・');
  const about = [
    ...(newcomers === 0 ? [] : [`新任${newcomers}人`]),
    ...(listed === '' ? [] : [`要件${listed}`]),
  ];
  return `${own.length}人${about.length === 0 ? '' : `（${about.join('、')}）`}`;
}

/** 資格ごとの人数、多い順 (重複あり)。 */
function qualified(own: readonly SheetPerson[]): string {
  const counts = new Map<string, number>();
  for (const kind of own.flatMap((person) => [...new Set(person.qualifications)]))
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${kind}${count}`)
    .join('・');
}

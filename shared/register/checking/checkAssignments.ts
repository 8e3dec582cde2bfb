import { formatWareki } from '../../calendar/wareki.ts';
import type { Period } from '../eligibility/experienceLength.ts';
import type { RegisterRow } from '../row.ts';
import { type CheckFacts, personName, type RegisterRows, textIn } from './facts.ts';
import type { RegisterFinding } from './finding.ts';
import { overlap } from './overlap.ts';

/** 配置の期間: 一人が同じ時に二つの室にいる、室の開いていない間の配置。 */
export function checkAssignments(rows: RegisterRows, facts: CheckFacts): readonly RegisterFinding[] {
  const rooms = new Map(rows.supportRoom.map((room) => [room.id, room]));
  return [...checkSeveralRooms(rows, rooms, facts), ...checkRoomLife(rows, rooms)];
}

type Rooms = ReadonlyMap<RegisterRow[string] | undefined, RegisterRow>;

function checkSeveralRooms(rows: RegisterRows, rooms: Rooms, facts: CheckFacts): readonly RegisterFinding[] {
  const people = Map.groupBy(rows.assignment, (row) => row.coordinator);
  return [...people.values()].flatMap((mine) =>
    mine.slice(1).flatMap((row, index) => {
      for (const other of mine.slice(0, index + 1)) {
        const both = overlap(period(row), period(other));
        if (other.supportRoom === row.supportRoom || both === null) continue;
        const where = rooms.get(other.supportRoom)?.name ?? '';
        const name = personName(facts, textIn(row, 'coordinator'));
        return [
          finding(row, 'supportRoom', 'confirm', `${name} は${spell(both)}、${where}にも配置されています。`),
        ];
      }
      return [];
    }),
  );
}

function checkRoomLife(rows: RegisterRows, rooms: Rooms): readonly RegisterFinding[] {
  return rows.assignment.flatMap((row) => {
    const room = rooms.get(row.supportRoom);
    if (room === undefined) return [];
    const { from, to } = period(row);
    const opened = textIn(room, 'openedOn');
    const closed = textIn(room, 'closedOn');
    const found: RegisterFinding[] = [];
    if (opened !== null && from !== null && from < opened) {
      found.push(
        finding(
          row,
          'from',
          'confirm',
          `着任日が${room.name}の開設日 (${formatWareki(opened)}) より前です。`,
        ),
      );
    }
    if (closed !== null && (to === null || to > closed)) {
      const how = to === null ? '離任日が空ですが' : '離任日が後ですが';
      found.push(
        finding(row, 'to', 'confirm', `${how}、${room.name}は${formatWareki(closed)}に終わっています。`),
      );
    }
    return found;
  });
}

function finding(
  row: RegisterRow,
  field: string,
  level: RegisterFinding['level'],
  message: string,
): RegisterFinding {
  return { level, table: 'assignment', id: String(row.id), field, message };
}

function period(row: RegisterRow): Period {
  return { from: textIn(row, 'from'), to: textIn(row, 'to') };
}

function spell({ from, to }: Period): string {
  if (from === null && to === null) return 'ずっと';
  return `${from === null ? '' : `${formatWareki(from)}から`}${to === null ? '' : `${formatWareki(to)}まで`}`;
}

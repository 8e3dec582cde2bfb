import { ATTENDANCE_REGISTER } from '../../register/definitions/attendance.ts';
import type { FieldPiece } from '../model/fieldsBlock.ts';
import type { FigureOrigin } from '../model/figureOrigin.ts';
import type { BureauEvent, EventAttendance } from './bureauFacts.ts';
import { eventOrigin } from './eventText.ts';

/** 立場の code → 紙での言葉 (区役所職員など)。書かなければ台帳の言葉。 */
export type RoleLabels = Readonly<Record<string, string>>;

const ROLES = ATTENDANCE_REGISTER.fields.find(({ key }) => key === 'role')?.choices ?? [];

/**
 * 参加者の文: 「区担当者43名（うち新任30名）　コーディネーター28名　合計71名」、次の行に職種内訳。
 * 立場の行が無ければ出席者数だけ、それも無ければ空。合計が立場の計と違えば、計も書く。
 */
export function attendanceLines(
  event: BureauEvent,
  roles: RoleLabels = {},
): readonly (readonly FieldPiece[])[] {
  const whole = event.attendance.filter(({ occupation }) => occupation === '');
  if (whole.length === 0) return event.persons === null ? [] : [[totalPiece(event, event.persons, '')]];
  const sum = whole.reduce((total, { persons }) => total + persons, 0);
  const total = event.persons ?? sum;
  const named = whole.flatMap((row, at) => [
    ...(at === 0 ? [] : [{ text: '　' }]),
    ...rolePieces(row, roleLabel(row.role, roles)),
  ]);
  const shown = whole.length > 1 || total !== sum;
  return [
    [
      ...named,
      ...(shown ? [totalPiece(event, total, '　合計')] : []),
      ...(total === sum ? [] : [{ text: `（立場ごとの計は${sum}名）` }]),
    ],
    ...whole.flatMap(({ role }) => occupationLine(event, role, roleLabel(role, roles))),
  ];
}

function roleLabel(role: string, roles: RoleLabels): string {
  return roles[role] ?? ROLES.find(({ code }) => code === role)?.label ?? role;
}

function rolePieces(row: EventAttendance, label: string): readonly FieldPiece[] {
  const newcomers = row.newcomers;
  return [
    { text: label },
    counted(row, label, row.persons, 'persons'),
    ...(newcomers === null || newcomers === row.persons
      ? []
      : [{ text: '（うち新任' }, counted(row, `${label} うち新任`, newcomers, 'newcomers'), { text: '）' }]),
  ];
}

/** 職種内訳の行。 */
function occupationLine(event: BureauEvent, role: string, label: string): readonly (readonly FieldPiece[])[] {
  const rows = event.attendance.filter((each) => each.role === role && each.occupation !== '');
  if (rows.length === 0) return [];
  return [
    [
      { text: '（職種内訳：' },
      ...rows.flatMap((row, at) => [
        { text: `${at === 0 ? '' : '、'}${row.occupation}` },
        counted(row, `${label} ${row.occupation}`, row.persons, 'persons'),
      ]),
      { text: '）' },
    ],
  ];
}

function counted(row: EventAttendance, label: string, value: number, field: string): FieldPiece {
  const origin: FigureOrigin = {
    label,
    wards: [],
    source: null,
    register: { table: 'attendance', asOf: null, where: {}, row: { id: row.id, field } },
  };
  return { text: `${value}名`, number: { label, value, unit: '人' }, origin };
}

function totalPiece(event: BureauEvent, value: number, before: string): FieldPiece {
  const label = before === '' ? '参加者' : '合計';
  const field = event.table === 'meeting' ? 'attendance' : 'participants';
  return {
    text: `${before}${value}名`,
    number: { label, value, unit: '人' },
    origin: eventOrigin(event, label, field),
  };
}

import { choiceLabel } from '../../register/choiceLabel.ts';
import { ATTENDANCE_REGISTER } from '../../register/definitions/attendance.ts';
import type { CellEdit, RowDelete, RowInsert } from '../../register/edit.ts';
import type { RegisterField } from '../../register/field.ts';
import { type FieldContext, NO_CONTEXT } from '../../register/fieldContext.ts';
import { formatField } from '../../register/formatField.ts';
import { parseField } from '../../register/parse/parseField.ts';
import type { RegisterRow } from '../../register/row.ts';
import { definitionOf } from '../../register/tables.ts';
import type { EventRecord, EventSave, EventTable } from './eventRecord.ts';
import {
  type AttendanceCount,
  type AttendanceProblem,
  findAttendanceProblems,
} from './findAttendanceProblems.ts';

/** 書きかけの実績。字は打たれたまま。 */
export interface RecordDraft {
  /** 催しの行の欄の名 → 字。 */
  readonly texts: Readonly<Record<string, string>>;
  readonly rows: readonly DraftRow[];
}

export interface DraftRow {
  /** 書きかけの中で行を指す名。 */
  readonly key: string;
  /** 台帳にある行の id。まだ無ければ null。 */
  readonly id: string | null;
  readonly role: string;
  /** 空は立場の行。内訳の行は、書きかけの間だけ空のことがある。 */
  readonly occupation: string;
  readonly part: boolean;
  readonly persons: string;
  readonly newcomers: string;
}

/** 実績として書く欄。全体の人数の欄は totalKey。 */
export const RECORD_FIELDS: Readonly<Record<EventTable, readonly string[]>> = {
  meeting: ['heldOn', 'attendance', 'wards', 'note'],
  training: ['heldOn', 'endedOn', 'participants', 'wards', 'note'],
};

/** 全体の人数の欄。 */
export const TOTAL_KEYS: Readonly<Record<EventTable, string>> = {
  meeting: 'attendance',
  training: 'participants',
};

const ROLES = fieldOf(ATTENDANCE_REGISTER.fields, 'role').choices ?? [];
const PERSONS = fieldOf(ATTENDANCE_REGISTER.fields, 'persons');
const NEWCOMERS = fieldOf(ATTENDANCE_REGISTER.fields, 'newcomers');

/**
 * 台帳の今から、書きかけを始める。どの立場にも一行あり、職種の行はその立場の下に続く。
 * 開催日がまだ空で、予定日が来ていれば、予定日を置く。
 * @param today 今日 YYYY-MM-DD
 */
export function beginRecord(record: EventRecord, today: string): RecordDraft {
  const texts = storedTexts(record);
  const planned = record.row.plannedOn;
  const due = texts.heldOn === '' && typeof planned === 'string' && planned <= today;
  return {
    texts: due ? { ...texts, heldOn: textOf(record, 'heldOn', planned) } : texts,
    rows: storedRows(record),
  };
}

/** 台帳のままの書きかけ。 */
export function storedDraft(record: EventRecord): RecordDraft {
  return { texts: storedTexts(record), rows: storedRows(record) };
}

/** 台帳から何も変わっていない。 */
export function isUntouched(record: EventRecord, draft: RecordDraft): boolean {
  const { save } = planRecord(record, draft);
  const { edits, inserts, deletes } = save.attendance;
  return save.edits.length + edits.length + inserts.length + deletes.length === 0;
}

/** 書きかけの、読めない字と合わない数。 */
export interface DraftReading {
  /** 欄の名 → 読めない訳。 */
  readonly texts: Readonly<Record<string, string>>;
  /** 行の key と欄 (`key persons`) → 読めない訳。 */
  readonly cells: Readonly<Record<string, string>>;
  readonly counts: readonly AttendanceCount[];
  readonly problems: readonly AttendanceProblem[];
}

/** 打つたびに読む。読めない字は訳を、合わない数は確認の一文を返し、何も直さない。 */
export function readDraft(record: EventRecord, draft: RecordDraft): DraftReading {
  const texts: Record<string, string> = {};
  const context = contextOf(record);
  for (const [key, text] of Object.entries(draft.texts)) {
    const parsed = parseField(eventField(record.table, key), text, context);
    if (!parsed.ok) texts[key] = parsed.reason;
  }
  const cells: Record<string, string> = {};
  const number = (row: DraftRow, field: RegisterField): number | null => {
    const text = row[field.key === 'persons' ? 'persons' : 'newcomers'];
    if (text.trim() === '') return null;
    const parsed = parseField(field, text, NO_CONTEXT);
    if (parsed.ok) return typeof parsed.value === 'number' ? parsed.value : null;
    cells[`${row.key} ${field.key}`] = parsed.reason;
    return null;
  };
  const counts = draft.rows.map((row): AttendanceCount => {
    const persons = number(row, PERSONS);
    const newcomers = number(row, NEWCOMERS);
    if (row.persons.trim() === '' && newcomers !== null) {
      cells[`${row.key} persons`] = '「うち新任」だけがあります。人数も書きます。';
    }
    const occupation = row.occupation.trim();
    if (row.part && occupation === '' && persons !== null) {
      cells[`${row.key} occupation`] = '職種を書きます。';
    }
    return { role: row.role, occupation: row.part ? occupation || '（職種なし）' : '', persons, newcomers };
  });
  for (const key of repeatedKeys(draft.rows)) cells[`${key} occupation`] = '同じ職種が二つあります。';
  const totalKey = TOTAL_KEYS[record.table];
  const total = parseField(eventField(record.table, totalKey), draft.texts[totalKey] ?? '', context);
  return {
    texts,
    cells,
    counts,
    problems: findAttendanceProblems(
      total.ok && typeof total.value === 'number' ? total.value : null,
      eventField(record.table, totalKey).label,
      counts,
      roleLabel,
    ),
  };
}

/** 書きかけと、始めたときの台帳の違いを、書き込みに。inserts[n] は insertKeys[n] の行。 */
export function planRecord(
  record: EventRecord,
  draft: RecordDraft,
): { readonly save: EventSave; readonly insertKeys: readonly string[] } {
  const before = storedTexts(record);
  const edits = Object.entries(draft.texts).flatMap(([field, value]) =>
    value.trim() === (before[field] ?? '').trim() ? [] : [{ field, seen: record.row[field] ?? null, value }],
  );
  const cellEdits: CellEdit[] = [];
  const inserts: { readonly key: string; readonly insert: RowInsert }[] = [];
  const deletes: RowDelete[] = [];
  const kept = new Set(draft.rows.map((row) => row.id));
  const reused = new Set(draft.rows.map((row) => storedOf(record, row, kept)?.id));
  for (const row of record.attendance) {
    if (!reused.has(row.id)) deletes.push(deletion(row));
  }
  for (const row of draft.rows) {
    const stored = storedOf(record, row, kept);
    const blank = row.persons.trim() === '' && row.newcomers.trim() === '';
    if (stored === undefined) {
      if (blank) continue;
      const { role, occupation, persons, newcomers } = row;
      inserts.push({ key: row.key, insert: { values: { role, occupation, persons, newcomers } } });
    } else if (blank) deletes.push(deletion(stored));
    else cellEdits.push(...editsOf(stored, row));
  }
  return {
    save: {
      table: record.table,
      id: String(record.row.id),
      edits,
      attendance: { edits: cellEdits, inserts: inserts.map(({ insert }) => insert), deletes },
    },
    insertKeys: inserts.map(({ key }) => key),
  };
}

/** 書きかけの行にあたる台帳の行。消してから同じ職種を足した行は、消した行の書き直し。 */
function storedOf(
  { attendance }: EventRecord,
  row: DraftRow,
  kept: ReadonlySet<string | null>,
): RegisterRow | undefined {
  if (row.id !== null) return attendance.find((each) => each.id === row.id);
  return attendance.find(
    (each) =>
      !kept.has(String(each.id)) && each.role === row.role && each.occupation === row.occupation.trim(),
  );
}

/** 職種の候補。 */
export function occupationSuggestions(): readonly string[] {
  return fieldOf(ATTENDANCE_REGISTER.fields, 'occupation').suggestions ?? [];
}

/** 立場の名。 */
export function roleLabel(role: string): string {
  return choiceLabel('attendance', 'role', role);
}

/** 催しの欄の定義。 */
export function eventField(table: EventTable, key: string): RegisterField {
  return fieldOf(definitionOf(table).fields, key);
}

/** 催しの欄の読み書きに要る名簿は、区だけ。 */
export function contextOf({ wards }: EventRecord): FieldContext {
  return { ...NO_CONTEXT, wards };
}

function fieldOf(fields: readonly RegisterField[], key: string): RegisterField {
  const field = fields.find((each) => each.key === key);
  if (field === undefined) throw new Error(`列の定義がありません: ${key}`);
  return field;
}

function storedTexts(record: EventRecord): Readonly<Record<string, string>> {
  return Object.fromEntries(
    RECORD_FIELDS[record.table].map((key) => [key, textOf(record, key, record.row[key] ?? null)]),
  );
}

function textOf(record: EventRecord, key: string, value: string | number | null): string {
  return value === null ? '' : formatField(eventField(record.table, key), value, contextOf(record));
}

function storedRows({ attendance }: EventRecord): readonly DraftRow[] {
  return ROLES.flatMap(({ code }) => {
    const mine = attendance.filter((row) => row.role === code);
    const whole = mine.find((row) => row.occupation === '');
    const parts = mine.filter((row) => row.occupation !== '');
    return [
      whole === undefined
        ? { key: code, id: null, role: code, occupation: '', part: false, persons: '', newcomers: '' }
        : draftRow(code, whole),
      ...parts.map((row) => draftRow(String(row.id), row)),
    ];
  });
}

function draftRow(key: string, row: RegisterRow): DraftRow {
  const occupation = String(row.occupation ?? '');
  return {
    key,
    id: String(row.id),
    role: String(row.role),
    occupation,
    part: occupation !== '',
    persons: numberText(row.persons),
    newcomers: numberText(row.newcomers),
  };
}

function editsOf(stored: RegisterRow, row: DraftRow): readonly CellEdit[] {
  const id = String(stored.id);
  const pairs: readonly (readonly [string, string, string])[] = [
    ['occupation', String(stored.occupation ?? ''), row.occupation],
    ['persons', numberText(stored.persons), row.persons],
    ['newcomers', numberText(stored.newcomers), row.newcomers],
  ];
  return pairs.flatMap(([field, before, value]) =>
    value.trim() === before ? [] : [{ id, field, seen: stored[field] ?? null, value }],
  );
}

function deletion(row: RegisterRow): RowDelete {
  return { id: String(row.id), ...(typeof row.version === 'number' ? { version: row.version } : {}) };
}

function repeatedKeys(rows: readonly DraftRow[]): readonly string[] {
  return rows
    .filter((row, index) => {
      const occupation = row.occupation.trim();
      if (!row.part || occupation === '') return false;
      return rows
        .slice(0, index)
        .some((each) => each.part && each.role === row.role && each.occupation.trim() === occupation);
    })
    .map(({ key }) => key);
}

function numberText(value: string | number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

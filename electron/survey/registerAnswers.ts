import { fiscalYearOf } from '../../shared/calendar/fiscalYear.ts';
import { isValidOn } from '../../shared/register/isValidOn.ts';
import type { RegisterRow } from '../../shared/register/row.ts';
import type { Answers, AnswerValue, RowAnswer } from '../../shared/survey/answer.ts';
import {
  type FormDefinition,
  type FormId,
  formItems,
  type Item,
  roomField,
} from '../../shared/survey/form.ts';
import { meetingKinds } from '../../shared/survey/proposals/proposeMeetings.ts';
import type { Readable } from '../database/register.ts';

/**
 * 台帳から見た答え: 基準日に有効な行を、台帳と結び付いた項目の形にしたもの。
 * 様式の繰返し行を前もって埋めるのにも、回答との違いを調べるのにも使う。
 */
export async function loadRegisterAnswers(
  db: Readable,
  form: FormDefinition,
  ward: string,
  asOf: string,
): Promise<Answers> {
  const answers: Record<string, AnswerValue> = {};
  for (const item of formItems(form)) {
    const value = await loadAnswer(db, form.id, item, ward, asOf);
    if (value !== null) answers[item.code] = value;
  }
  return answers;
}

async function loadAnswer(
  db: Readable,
  form: FormId,
  item: Item,
  ward: string,
  asOf: string,
): Promise<AnswerValue | null> {
  const { register } = item;
  if (register === undefined) return null;
  switch (register) {
    case 'meeting':
      return chosenColumns(item, await loadMeetings(db, form, ward, asOf));
    case 'institution':
      return chosenColumns(item, await loadInstitutions(db, ward, asOf));
    case 'hubCoordinator':
      return chosenColumns(item, await loadCoordinators(db, ward, asOf, 'hub', item));
    case 'roomCoordinator':
      return chosenColumns(item, await loadCoordinators(db, ward, asOf, 'room', item));
    case 'supportRoom.windowHours':
      return loadWindowHours(db, ward, asOf);
    default:
      return loadRoomText(db, roomField(register), ward, asOf);
  }
}

async function loadInstitutions(db: Readable, ward: string, asOf: string): Promise<readonly RowAnswer[]> {
  const rows = await db
    .selectFrom('institution')
    .select(['name', 'address', 'kind', 'status', 'otherScheme', 'designatedOn', 'endedOn'])
    .where('ward', '=', ward)
    .orderBy('designatedOn')
    .orderBy('id')
    .execute();
  return rows.filter((row) => isValidOn(row.designatedOn, row.endedOn, asOf));
}

async function loadCoordinators(
  db: Readable,
  ward: string,
  asOf: string,
  programme: 'room' | 'hub',
  item: Item,
): Promise<readonly RowAnswer[]> {
  const assignments = await db
    .selectFrom('assignment')
    .innerJoin('coordinator', 'coordinator.id', 'assignment.coordinator')
    .innerJoin('supportRoom', 'supportRoom.id', 'assignment.supportRoom')
    .select([
      'coordinator.id as coordinator',
      'coordinator.name',
      'assignment.clause',
      'assignment.fullTime',
      'assignment.dedicated',
      'assignment.from',
      'assignment.to',
    ])
    .where('supportRoom.ward', '=', ward)
    .where('assignment.programme', '=', programme)
    .orderBy('assignment.from')
    .orderBy('assignment.id')
    .execute();
  const qualifications = await db
    .selectFrom('qualification')
    .select(['coordinator', 'kind'])
    .orderBy('obtainedOn')
    .orderBy('id')
    .execute();
  return assignments
    .filter((row) => isValidOn(row.from, row.to, asOf))
    .map((row) => ({
      name: row.name,
      clause: clauseCode(row.clause, item),
      qualifications: qualifications
        .filter((qualification) => qualification.coordinator === row.coordinator)
        .map((qualification) => qualification.kind)
        .join('、'),
      fullTime: flagChoice(row.fullTime),
      dedicated: flagChoice(row.dedicated),
      from: row.from,
      newcomer: row.from === null ? null : row.from > yearBefore(asOf) ? 'c1' : 'c2',
    }));
}

async function loadWindowHours(db: Readable, ward: string, asOf: string): Promise<number | null> {
  const rooms = await db
    .selectFrom('supportRoom')
    .select(['windowHours', 'openedOn', 'closedOn'])
    .where('ward', '=', ward)
    .orderBy('id')
    .execute();
  const hours = rooms
    .filter((room) => isValidOn(room.openedOn, room.closedOn, asOf))
    .map((room) => room.windowHours)
    .filter((value) => value !== null);
  return hours.length === 0 ? null : hours.reduce((a, b) => a + b, 0);
}

/** 基準日の年度の会議を日の順に。会議に有効の期間は無い。 */
async function loadMeetings(
  db: Readable,
  form: FormId,
  ward: string,
  asOf: string,
): Promise<readonly RowAnswer[]> {
  const rows = await db
    .selectFrom('meeting')
    .select(['kind', 'title', 'plannedOn', 'heldOn', 'place', 'topics', 'attendance'])
    .where('ward', '=', ward)
    .where('cancelled', '=', 0)
    .orderBy((order) => order.fn.coalesce('heldOn', 'plannedOn'))
    .orderBy('id')
    .execute();
  const year = fiscalYearOf(asOf);
  return rows
    .filter((row) => meetingKinds(form).includes(row.kind))
    .filter((row) => {
      const day = row.heldOn ?? row.plannedOn;
      return day !== null && fiscalYearOf(day) === year;
    })
    .map(({ title, topics, ...row }) => ({ ...row, name: title, topics, minutes: topics }));
}

/** 相談支援室の欄。基準日に有効な室が一つのときだけ。空なら null。 */
async function loadRoomText(db: Readable, key: string, ward: string, asOf: string): Promise<string | null> {
  const rooms = await db
    .selectFrom('supportRoom')
    .selectAll()
    .where('ward', '=', ward)
    .orderBy('id')
    .execute();
  const valid = rooms.filter((room) => isValidOn(room.openedOn, room.closedOn, asOf));
  const value = valid.length === 1 ? (valid[0] as RegisterRow | undefined)?.[key] : null;
  return typeof value === 'string' && value !== '' ? value : null;
}

/** 様式にある列だけを、様式の順に。空の文は未記入。0 (出席者 0人) は値。 */
function chosenColumns(item: Item, rows: readonly RowAnswer[]): AnswerValue {
  return rows.map((row) =>
    Object.fromEntries((item.columns ?? []).map((column) => [column.code, blankAsNull(row[column.code])])),
  );
}

function blankAsNull(value: RowAnswer[string] | undefined): RowAnswer[string] {
  return value === undefined || value === '' ? null : value;
}

/** 台帳の該当要件 (「ア」「（ア）」「1」) を選択肢の code に。 */
function clauseCode(clause: string | null, item: Item): string | null {
  const choices = item.columns?.find((column) => column.code === 'clause')?.choices ?? [];
  const bare = (text: string) => text.normalize('NFKC').replace(/[()\s]/g, '');
  return choices.find((choice) => clause !== null && bare(choice.label) === bare(clause))?.code ?? null;
}

function flagChoice(flag: 0 | 1 | null): string | null {
  return flag === null ? null : flag === 1 ? 'c1' : 'c2';
}

function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}

import { DaichoError } from '../../../shared/api/failure.ts';
import { type CopyRow, nextTitle } from '../../../shared/bureau/meeting/copyYear.ts';
import { fiscalYearLabel, fiscalYearOf } from '../../../shared/calendar/fiscalYear.ts';
import { change, type Write } from '../../database/change.ts';
import { newId } from '../../database/newId.ts';
import type { Readable } from '../../database/register.ts';
import type { NewRow, Row } from '../../database/schema/databaseSchema.ts';
import type { Session } from '../../session.ts';
import { loadCopyPlan } from './loadCopyPlan.ts';

/** 写すと選んだ行。day は人が直したかもしれない日、日の無い行と年度計画では null。 */
export interface ChosenCopy {
  readonly table: CopyRow['table'];
  readonly id: string;
  readonly day: string | null;
}

/**
 * 選んだ会議・研修・年度計画を次の年度へ写す。一つの履歴のまとまりで、取り消しも一度。
 * もとの行が消えているか、もう写してあれば、何も書かずに断る。
 */
export async function copyForward(
  session: Pick<Session, 'register' | 'who'>,
  from: number,
  chosen: readonly ChosenCopy[],
): Promise<{ readonly batch: string; readonly copied: number }> {
  if (chosen.length === 0) throw new DaichoError('badArgument', { detail: '写す予定が選ばれていません' });
  const why = `${fiscalYearLabel(from)}の予定を${fiscalYearLabel(from + 1)}へ写した`;
  return change(session.register, { who: session.who, kind: 'edit', why }, async (write) => {
    const { rows } = await loadCopyPlan(write.read, from);
    for (const each of chosen) {
      const row = rows.find(({ table, id }) => table === each.table && id === each.id);
      if (row === undefined || row.state === 'copied') {
        throw new DaichoError('copyStale', { title: row?.title ?? each.id });
      }
      await copyRow(write, row, each.day, from);
    }
    return { batch: write.batch, copied: chosen.length };
  });
}

async function copyRow(write: Write, row: CopyRow, day: string | null, from: number): Promise<void> {
  if (row.table === 'meetingPlan') {
    const { fiscalYear, ward, kind, plannedCount, topicCodes } = await sourceRow(
      write.read,
      'meetingPlan',
      row.id,
    );
    write.insert('meetingPlan', {
      id: newId(),
      fiscalYear: fiscalYear + 1,
      ward,
      kind,
      plannedCount,
      topicCodes,
    });
    return;
  }
  if (day !== null && fiscalYearOf(day) !== from + 1) {
    throw new DaichoError('badArgument', {
      detail: `「${row.title}」の日 ${day} は${fiscalYearLabel(from + 1)}ではありません`,
    });
  }
  if (row.table === 'meeting') write.insert('meeting', await meetingCopy(write.read, row.id, day, from));
  else write.insert('training', await trainingCopy(write.read, row.id, day, from));
}

async function meetingCopy(
  db: Readable,
  id: string,
  plannedOn: string | null,
  from: number,
): Promise<NewRow<'meeting'>> {
  const { ward, block, kind, title, round, part, startTime, endTime, place, format } = await sourceRow(
    db,
    'meeting',
    id,
  );
  return {
    id: newId(),
    ward,
    block,
    kind,
    title: nextTitle(title, from),
    round,
    part,
    plannedOn,
    startTime,
    endTime,
    place,
    format,
    copiedFrom: id,
  };
}

async function trainingCopy(
  db: Readable,
  id: string,
  plannedOn: string | null,
  from: number,
): Promise<NewRow<'training'>> {
  const old = await sourceRow(db, 'training', id);
  const { ward, block, category, title, audiences, methods, startTime, endTime, place, format } = old;
  return {
    id: newId(),
    ward,
    block,
    category,
    title: nextTitle(title, from),
    audiences,
    methods,
    fiscalYear: plannedOn === null ? from + 1 : null,
    plannedOn,
    startTime,
    endTime,
    place,
    format,
    copiedFrom: id,
  };
}

async function sourceRow<T extends 'meeting' | 'training' | 'meetingPlan'>(
  db: Readable,
  table: T,
  id: string,
) {
  const row = await db
    .selectFrom(table as 'meeting')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  // 同じ取引で読んだ案にある行なので、必ずある。列は表ごとの型のとおり。
  return row as unknown as Row<T>;
}

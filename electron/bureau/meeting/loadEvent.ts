import type { EventRecord, EventTable } from '../../../shared/bureau/meeting/eventRecord.ts';
import type { Readable } from '../../database/register.ts';
import { loadRows, loadRowsBy } from '../../register/loadRows.ts';

/** 催し一つと、その参加者・アンケート。もう無ければ null。 */
export async function loadEvent(db: Readable, table: EventTable, id: string): Promise<EventRecord | null> {
  const row = (await loadRows(db, table, [id])).get(id);
  if (row === undefined) return null;
  const questionnaires = await loadRowsBy(db, 'questionnaire', table, [id]);
  return {
    table,
    row,
    attendance: await loadRowsBy(db, 'attendance', table, [id]),
    questionnaires: questionnaires.map((each) => ({
      id: String(each.id),
      title: String(each.title),
      returned: typeof each.returned === 'number' ? each.returned : null,
    })),
    wards: await db
      .selectFrom('ward')
      .select(['code', 'name', 'kana', 'block', 'position'])
      .orderBy('position')
      .execute(),
  };
}

import { conflictFacts } from '../../../shared/bureau/meeting/conflictFacts.ts';
import type { ConflictFacts } from '../../../shared/bureau/meeting/findConflicts.ts';
import type { Readable } from '../../database/register.ts';
import { readHolidays } from '../../files/readHolidays.ts';
import { listRegister } from '../../register/listRegister.ts';

/** 予定の食い違いを見るのに要ること。 */
export async function loadConflictFacts(db: Readable): Promise<ConflictFacts> {
  const rows = async (table: string) => (await listRegister(db, table, null)).rows;
  return conflictFacts(
    { ward: await rows('ward'), coordinator: await rows('coordinator'), visit: await rows('visit') },
    readHolidays(),
  );
}

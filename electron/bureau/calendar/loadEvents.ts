import { type BureauEvent, bureauEvent, compareEvents } from '../../../shared/bureau/meeting/bureauEvent.ts';
import type { Readable } from '../../database/register.ts';
import { listRegister } from '../../register/listRegister.ts';

/** 会議と研修・普及啓発の台帳のすべての予定。日の順、日の無いものは終わりに。 */
export async function loadEvents(db: Readable): Promise<readonly BureauEvent[]> {
  const meetings = await listRegister(db, 'meeting', null);
  const trainings = await listRegister(db, 'training', null);
  return [
    ...meetings.rows.map((row) => bureauEvent('meeting', row)),
    ...trainings.rows.map((row) => bureauEvent('training', row)),
  ].sort(compareEvents);
}

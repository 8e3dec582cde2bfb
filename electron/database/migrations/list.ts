import { first } from './0001-first.ts';
import { meeting } from './0002-meeting.ts';
import { sendback } from './0006-sendback.ts';
import type { Migration } from './migration.ts';

/** すべての移行を番号の順に。 */
export const MIGRATIONS: readonly Migration[] = [first, meeting, sendback];

import { first } from './0001-first.ts';
import type { Migration } from './migration.ts';

/** すべての移行を番号の順に。 */
export const MIGRATIONS: readonly Migration[] = [first];

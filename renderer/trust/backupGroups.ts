import type { BackupFile } from '../../shared/api/contract.ts';
import { daysBetween } from '../../shared/calendar/daysBetween.ts';

export type BackupAge = 'today' | 'month' | 'older';

/** 残し方の段ごとに、新しい順。 */
export function backupGroups(
  backups: readonly BackupFile[],
  today: string,
): readonly { readonly age: BackupAge; readonly backups: readonly BackupFile[] }[] {
  const sorted = backups.toSorted((a, b) => b.at.localeCompare(a.at));
  return (['today', 'month', 'older'] as const)
    .map((age) => ({ age, backups: sorted.filter((backup) => ageOf(backup, today) === age) }))
    .filter((group) => group.backups.length > 0);
}

function ageOf(backup: BackupFile, today: string): BackupAge {
  const days = daysBetween(backup.at.slice(0, 10), today);
  if (days <= 0) return 'today';
  return days <= 31 ? 'month' : 'older';
}

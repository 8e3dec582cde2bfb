import { expect, it } from 'vitest';
import { backupGroups } from '../../../renderer/trust/backupGroups.ts';

it('バックアップは今日・1か月・それより前に、それぞれ新しい順', () => {
  const backup = (at: string) => ({ name: at, at: `${at}:00.000+09:00`, bytes: 1, reason: 'manual' });
  const groups = backupGroups(
    ['2024-09-30T10:00', '2024-10-01T08:00', '2024-08-30T09:00', '2024-10-01T17:00', '2024-09-01T09:00'].map(
      backup,
    ),
    '2024-10-01',
  );
  expect(groups.map(({ age, backups }) => [age, backups.map(({ name }) => name)])).toEqual([
    ['today', ['2024-10-01T17:00', '2024-10-01T08:00']],
    ['month', ['2024-09-30T10:00', '2024-09-01T09:00']],
    ['older', ['2024-08-30T09:00']],
  ]);
});

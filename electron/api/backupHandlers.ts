import type { BackupRestored } from '../../shared/api/contract.ts';
import { DaichoError } from '../../shared/api/failure.ts';
import { listBackups, makeBackup } from '../database/backup.ts';
import { backupFolder } from '../database/folder.ts';
import { acquireLock } from '../database/lock.ts';
import { restoreBackup } from '../database/restore.ts';
import type { Handlers } from './handlers.ts';
import type { SessionHolder } from './sessionHolder.ts';

export function backupHandlers(
  holder: SessionHolder,
): Pick<Handlers, 'backup.list' | 'backup.make' | 'backup.restore'> {
  return {
    // 台帳が開けないときにも、戻す先を選べるように。
    'backup.list': async () => listBackups(backupFolder(holder.folder)),
    'backup.make': async () => {
      const { register, backupFolder } = holder.use();
      return makeBackup(register, backupFolder, 'manual', new Date());
    },
    'backup.restore': async ({ name }) => {
      // 開いている台帳や、ほかの人や新しい版の台帳を、古いもので置き換えない。
      if (holder.session !== null || holder.failure?.code !== 'damaged')
        throw new DaichoError('badArgument', { detail: '戻せるのは、壊れていて開けない台帳だけです' });
      const restored = await restoreDamaged(holder.folder, name);
      await holder.open(holder.folder);
      return restored;
    },
  };
}

async function restoreDamaged(folder: string, name: string): Promise<BackupRestored> {
  const lock = acquireLock(folder);
  try {
    const { register, keptAs } = await restoreBackup(folder, name, null, new Date());
    await register.close();
    return { keptAs };
  } finally {
    lock.release();
  }
}

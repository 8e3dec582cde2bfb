import { listBackups, makeBackup } from '../database/backup.ts';
import type { Handlers } from './handlers.ts';
import type { SessionHolder } from './sessionHolder.ts';

export function backupHandlers(holder: SessionHolder): Pick<Handlers, 'backup.list' | 'backup.make'> {
  return {
    'backup.list': async () => listBackups(holder.use().backupFolder),
    'backup.make': async () => {
      const { register, backupFolder } = holder.use();
      return makeBackup(register, backupFolder, 'manual', new Date());
    },
  };
}

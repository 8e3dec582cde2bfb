import type { AppState } from '../../shared/api/contract.ts';
import { createClock } from '../clock.ts';
import { listBackups } from '../database/backup.ts';
import { createSample } from '../setup/createSample.ts';
import { initRegister } from '../setup/initRegister.ts';
import type { Handlers } from './handlers.ts';
import type { Host } from './host.ts';
import type { SessionHolder } from './sessionHolder.ts';

export function appHandlers(
  holder: SessionHolder,
  host: Host,
): Pick<Handlers, 'app.state' | 'app.retry' | 'app.start' | 'ward.list'> {
  const state = async (): Promise<AppState> => ({
    register: holder.session !== null ? 'open' : holder.failure !== null ? 'failed' : 'none',
    failure: holder.failure,
    sample: holder.session?.sample ?? false,
    today: (holder.session?.clock ?? createClock(host.today ?? null)).today(),
    folder: holder.folder,
    user: host.user,
    programVersion: host.programVersion,
    lastBackup: holder.session === null ? null : (listBackups(holder.session.backupFolder)[0] ?? null),
  });
  return {
    'app.state': state,
    'app.retry': async () => {
      await holder.open(holder.folder);
      return state();
    },
    'app.start': async ({ kind }) => {
      const folder = kind === 'sample' ? host.sampleFolder : host.folder;
      if (kind === 'sample') await createSample(holder.optionsFor(folder), true);
      else await initRegister(holder.optionsFor(folder), 'empty');
      await holder.open(folder);
      return state();
    },
    'ward.list': async () =>
      holder.use().register.db.selectFrom('ward').selectAll().orderBy('position').execute(),
  };
}

import { existsSync } from 'node:fs';
import { DaichoError } from '../shared/api/failure.ts';
import { createClock } from './clock.ts';
import { openRegister } from './database/connection.ts';
import { backupFolder, logFolder, registerFile } from './database/folder.ts';
import { acquireLock } from './database/lock.ts';
import type { Readable } from './database/register.ts';
import { writeLog } from './files/log.ts';
import {
  createWorkbookReader,
  type StartChild,
  type WorkbookReader,
} from './files/workbook/workbookReader.ts';
import type { Session } from './session.ts';

export interface OpenSessionOptions {
  readonly folder: string;
  readonly who: string;
  /** `--today`。無ければ見本の日か時計。 */
  readonly today?: string | undefined;
  readonly startChild: StartChild;
  /** 新しい台帳を作る。もうあれば registerExists。 */
  readonly create?: boolean;
}

/** 鍵を取ってから台帳を開く。どこで断られても、鍵もファイルも元のまま。 */
export async function openSession(options: OpenSessionOptions): Promise<Session> {
  const { folder } = options;
  const file = registerFile(folder);
  if (options.create && existsSync(file)) throw new DaichoError('registerExists', { folder });
  if (!options.create && !existsSync(file)) throw new DaichoError('noRegister', { folder });
  const lock = acquireLock(folder);
  try {
    const register = await openRegister(file, { create: options.create ?? false });
    let settings: Settings;
    try {
      settings = await loadSettings(register.db);
    } catch (error) {
      await register.close();
      throw error;
    }
    let reader: WorkbookReader | null = null;
    return {
      register,
      folder,
      backupFolder: backupFolder(folder),
      sample: settings.sample,
      who: options.who,
      clock: createClock(options.today ?? settings.today),
      reader: () => {
        reader ??= createWorkbookReader({
          start: options.startChild,
          log: (line: string) => void writeLog(logFolder(folder), { part: 'workbook', message: line }),
        });
        return reader;
      },
      close: async () => {
        try {
          await reader?.close();
          await register.close();
        } finally {
          lock.release();
        }
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

interface Settings {
  readonly sample: boolean;
  readonly today: string | null;
}

async function loadSettings(db: Readable): Promise<Settings> {
  const rows = await db.selectFrom('setting').selectAll().orderBy('key').execute();
  const value = (key: string) => rows.find((row) => row.key === key)?.value ?? null;
  return { sample: value('sample') === '1', today: value('today') };
}

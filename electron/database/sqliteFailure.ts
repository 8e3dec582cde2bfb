import { dirname } from 'node:path';
import { DaichoError } from '../../shared/api/failure.ts';
import { readHolder } from './lock.ts';

/** SQLite の誤りのうち予期できるものを DaichoError に直す。ほかはそのまま返す。 */
export function sqliteFailure(error: unknown, file: string): unknown {
  const code = sqliteCode(error);
  if (code === undefined) return error;
  const folder = dirname(file);
  if (/^SQLITE_(BUSY|LOCKED)/.test(code))
    return new DaichoError('inUse', readHolder(folder) ?? UNKNOWN_HOLDER);
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code))
    return new DaichoError('damaged', { detail: '中身を読めません' });
  if (/^SQLITE_(READONLY|CANTOPEN|PERM)/.test(code)) return new DaichoError('readOnly', { folder });
  if (code === 'SQLITE_FULL') return new DaichoError('diskFull');
  return error;
}

const UNKNOWN_HOLDER = { user: '不明な利用者', host: 'ほかのプログラム', since: '不明な時刻' };

function sqliteCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return error.code.startsWith('SQLITE_') ? error.code : undefined;
}

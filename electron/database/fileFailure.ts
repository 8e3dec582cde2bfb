import { DaichoError } from '../../shared/api/failure.ts';

const UNWRITABLE = ['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR', 'ENOENT', 'ENAMETOOLONG', 'ELOOP'];

/** 台帳の場所の誤りのうち予期できるもの (書けない・いっぱい) を DaichoError に直す。ほかはそのまま返す。 */
export function fileFailure(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code === 'string' && UNWRITABLE.includes(code)) return new DaichoError('readOnly', { folder });
  if (code === 'ENOSPC' || code === 'EDQUOT') return new DaichoError('diskFull');
  return error;
}

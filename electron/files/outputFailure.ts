import { DaichoError } from '../../shared/api/failure.ts';

const UNWRITABLE = [
  'EBUSY',
  'EPERM',
  'EACCES',
  'EROFS',
  'EISDIR',
  'ENOENT',
  'ENOTDIR',
  'ENOTEMPTY',
  'EEXIST',
  'ENAMETOOLONG',
  'ELOOP',
];

/** 書き出す先の誤りのうち予期できるもの (書けない・いっぱい) を DaichoError に直す。ほかはそのまま返す。 */
export function outputFailure(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return new DaichoError('outputFull', { file });
  return UNWRITABLE.includes(code) ? new DaichoError('fileUnwritable', { file }) : error;
}

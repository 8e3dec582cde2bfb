import { DaichoError } from '../../shared/api/failure.ts';

/** ファイルの誤りのうち予期できるもの (書けない・いっぱい) を DaichoError に直す。ほかはそのまま返す。 */
export function fileFailure(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new DaichoError('readOnly', { folder });
  if (code === 'ENOSPC' || code === 'EDQUOT') return new DaichoError('diskFull');
  return error;
}

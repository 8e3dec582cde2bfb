import { randomUUID } from 'node:crypto';
import type { RegisterImported } from '../../shared/api/contract.ts';
import { DaichoError } from '../../shared/api/failure.ts';
import type { ImportPreview } from '../../shared/register/exchange/importPreview.ts';
import type { Session } from '../session.ts';
import { commitImport, previewImport } from './importRegister.ts';

/** 見せているだけで、まだ書いていない取り込みの控え。窓が閉じれば消える。 */
export interface ImportPreviews {
  read(
    session: Session,
    table: string,
    file: string,
    bytes: Uint8Array,
  ): Promise<ImportPreview & { readonly token: string }>;
  /** rows は取り込むと選んだファイルの行の番号。 */
  commit(session: Session, token: string, rows: readonly number[]): Promise<RegisterImported>;
  discard(token: string): void;
}

export function createImportPreviews(): ImportPreviews {
  const kept = new Map<string, { readonly session: Session; file: string; preview: ImportPreview }>();
  return {
    async read(session, table, file, bytes) {
      const preview = await previewImport(session, table, file, bytes);
      const token = randomUUID();
      kept.set(token, { session, file, preview });
      return { token, ...preview };
    },
    async commit(session, token, rows) {
      const found = kept.get(token);
      // 別の台帳を開き直した後の札では書かない。
      if (found === undefined || found.session !== session) throw new DaichoError('previewGone');
      const outcome = await commitImport(session, found.preview, rows, found.file);
      kept.delete(token);
      return outcome;
    },
    discard(token) {
      kept.delete(token);
    },
  };
}

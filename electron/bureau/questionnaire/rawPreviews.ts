import { randomUUID } from 'node:crypto';
import { DaichoError } from '../../../shared/api/failure.ts';
import type { RawPlan } from '../../../shared/bureau/questionnaire/raw/countRaw.ts';
import { type RawSheet, readRawSheets } from '../../../shared/bureau/questionnaire/raw/rawSheet.ts';
import { readTableFile } from '../../register/readTableFile.ts';
import type { Session } from '../../session.ts';
import { importRaw } from './importRaw.ts';

/** 生の回答の表の、見せているだけでまだ書いていない控え。窓が閉じれば消える。 */
export interface RawPreviews {
  read(session: Session, file: string, bytes: Uint8Array): Promise<OpenedSheets>;
  /** seen は、読み方を決めたときのアンケートの印 (signatureOf)。 */
  commit(session: Session, request: CommitRaw): Promise<{ readonly batch: string | null }>;
  discard(token: string): void;
}

interface OpenedSheets {
  readonly token: string;
  readonly sheets: readonly RawSheet[];
}

interface CommitRaw {
  readonly token: string;
  readonly questionnaire: string;
  readonly seen: string;
  readonly plan: RawPlan;
}

export function createRawPreviews(): RawPreviews {
  const kept = new Map<string, { readonly session: Session; file: string; sheets: readonly RawSheet[] }>();
  return {
    async read(session, file, bytes) {
      const sheets = readRawSheets(await readTableFile(session, file, bytes));
      if (!sheets.some(({ rows }) => rows.length >= 2)) throw new DaichoError('rawSheetEmpty', { file });
      const token = randomUUID();
      kept.set(token, { session, file, sheets });
      return { token, sheets };
    },
    async commit(session, { token, questionnaire, seen, plan }) {
      const found = kept.get(token);
      const sheet = found?.sheets[plan.sheet];
      // 別の台帳を開き直した後の札では書かない。
      if (found === undefined || sheet === undefined || found.session !== session)
        throw new DaichoError('previewGone');
      const outcome = await importRaw(session, { file: found.file, sheet, questionnaire, seen, plan });
      kept.delete(token);
      return outcome;
    },
    discard(token) {
      kept.delete(token);
    },
  };
}

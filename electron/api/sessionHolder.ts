import { existsSync } from 'node:fs';
import type { Failure } from '../../shared/api/failure.ts';
import { DaichoError } from '../../shared/api/failure.ts';
import { registerFile } from '../database/folder.ts';
import { type OpenSessionOptions, openSession } from '../openSession.ts';
import type { Session } from '../session.ts';
import type { Host } from './host.ts';

/** 窓が持つ台帳。まだ無い、開けない、開いている、のどれか。 */
export interface SessionHolder {
  readonly session: Session | null;
  readonly failure: Failure | null;
  /** いま見ているフォルダ (無いときは作る先)。 */
  readonly folder: string;
  /** 開いている台帳。無ければ noRegister。 */
  use(): Session;
  optionsFor(folder: string): OpenSessionOptions;
  open(folder: string): Promise<void>;
  close(): Promise<void>;
}

/** いつもの台帳があれば開き、無くて見本があれば見本を開く。 */
export async function openHolder(host: Host): Promise<SessionHolder> {
  let session: Session | null = null;
  let failure: Failure | null = null;
  let folder = host.folder;
  const holder: SessionHolder = {
    get session() {
      return session;
    },
    get failure() {
      return failure;
    },
    get folder() {
      return folder;
    },
    use() {
      if (session === null) throw new DaichoError('noRegister', { folder });
      return session;
    },
    optionsFor: (target) => ({
      folder: target,
      who: host.user,
      today: host.today,
      startChild: host.startChild,
    }),
    async open(target) {
      folder = target;
      try {
        session = await openSession(holder.optionsFor(target));
        failure = null;
      } catch (error) {
        if (!(error instanceof DaichoError)) throw error;
        failure = { code: error.code, message: error.message };
      }
    },
    async close() {
      await session?.close();
      session = null;
    },
  };
  const found = [host.folder, host.sampleFolder].find((candidate) => existsSync(registerFile(candidate)));
  if (found !== undefined) await holder.open(found);
  return holder;
}

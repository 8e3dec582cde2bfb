import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startNodeChild } from '../../../electron/files/workbook/startNodeChild.ts';
import { openSession } from '../../../electron/openSession.ts';
import type { Session } from '../../../electron/session.ts';
import { initRegister } from '../../../electron/setup/initRegister.ts';

export const KITA = '27127';

/** 見本の台帳 (回答なし) を開いた場。試験の後で閉じて消える。 */
export async function openSample(kind: 'sample' | 'empty' = 'sample'): Promise<Session> {
  const folder = mkdtempSync(join(tmpdir(), '日本語 #1 '));
  const options = { folder, who: '架空 職員', startChild: startNodeChild() };
  await initRegister(options, kind);
  let session = await openSession(options);
  onTestFinished(async () => {
    await session.close();
    rmSync(folder, { recursive: true, force: true });
  });
  reopeners.set(folder, async (who) => {
    await session.close();
    session = await openSession({ ...options, who });
    return session;
  });
  return session;
}

/** 窓を閉じて開き直す。職員が変わってもよい。 */
export async function reopen(session: Session, who = session.who): Promise<Session> {
  const again = await reopeners.get(session.folder)?.(who);
  if (again === undefined) throw new Error('openSample で開いた場ではありません');
  return again;
}

const reopeners = new Map<string, (who: string) => Promise<Session>>();

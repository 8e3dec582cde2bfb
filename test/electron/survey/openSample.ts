import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNodeChild } from '../../../electron/files/workbook/startNodeChild.ts';
import { openSession } from '../../../electron/openSession.ts';
import type { Session } from '../../../electron/session.ts';
import { initRegister } from '../../../electron/setup/initRegister.ts';
import { createSurvey } from '../../../electron/survey/createSurvey.ts';

/** 見本の台帳を新しいフォルダに開く。 */
export async function openSample(): Promise<{ session: Session; close(): Promise<void> }> {
  const folder = join(mkdtempSync(join(tmpdir(), 'daicho-')), '日本語 #1');
  const options = { folder, who: '試験', startChild: startNodeChild() };
  await initRegister(options, 'sample');
  const session = await openSession(options);
  return {
    session,
    async close() {
      await session.close();
      rmSync(join(folder, '..'), { recursive: true, force: true });
    },
  };
}

/** 相談支援室の様式を集める回を作る。 */
export async function createRoomSurvey(session: Session, id: string): Promise<void> {
  await createSurvey(
    session.register,
    {
      id,
      fiscalYear: 2024,
      half: 'first',
      asOf: '2024-09-30',
      deadline: '2024-10-31',
      forms: ['room'],
    },
    '試験',
  );
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startNodeChild } from '../../../electron/files/workbook/startNodeChild.ts';
import { chooseSurvey } from '../../../electron/handout/chooseSurvey.ts';
import { readHandout } from '../../../electron/handout/definitions.ts';
import { openSession } from '../../../electron/openSession.ts';
import type { Session } from '../../../electron/session.ts';
import { initRegister } from '../../../electron/setup/initRegister.ts';
import { createSurvey } from '../../../electron/survey/createSurvey.ts';

const liaison = readHandout('liaison');
const registerOnly = { ...liaison, forms: [] };
const folder = mkdtempSync(join(tmpdir(), 'daicho-'));
let session: Session;

beforeAll(async () => {
  const options = { folder, who: '試験', startChild: startNodeChild() };
  await initRegister(options, 'empty');
  session = await openSession(options);
}, 60_000);
afterAll(async () => {
  await session.close();
  rmSync(folder, { recursive: true, force: true });
});

test('調査の回が無ければ、要る資料は一文で断り、要らない資料は回なしで組める', async () => {
  const { db } = session.register;
  await expect(chooseSurvey(db, liaison, null)).rejects.toThrow(
    `「${liaison.title}」に要る様式Cを集めた調査がまだありません`,
  );
  expect(await chooseSurvey(db, registerOnly, null)).toBeNull();
});

test('名指しが無ければ要る様式を集めたいちばん新しい回、名指しの回に様式が無ければ断る', async () => {
  const { db } = session.register;
  await make('r5-hub', 2023, 'hub');
  await make('r6-hub', 2024, 'hub');
  await make('r7-ward', 2025, 'ward');
  expect((await chooseSurvey(db, liaison, null))?.id).toBe('r6-hub');
  expect((await chooseSurvey(db, registerOnly, null))?.id).toBe('r7-ward');
  expect((await chooseSurvey(db, liaison, 'r5-hub'))?.id).toBe('r5-hub');
  await expect(chooseSurvey(db, liaison, 'r7-ward')).rejects.toThrow('様式Cを集めていません');
});

function make(id: string, fiscalYear: number, form: 'ward' | 'hub') {
  const [asOf, deadline] = [`${fiscalYear}-09-01`, `${fiscalYear}-09-20`];
  return createSurvey(
    session.register,
    { id, fiscalYear, half: 'year', asOf, deadline, forms: [form] },
    '試験',
  );
}

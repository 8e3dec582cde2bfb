import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createDispatch } from '../../../electron/api/dispatch.ts';
import type { Host } from '../../../electron/api/host.ts';
import { createServices } from '../../../electron/api/services.ts';
import { registerFile } from '../../../electron/database/folder.ts';
import { startNodeChild } from '../../../electron/files/workbook/startNodeChild.ts';
import { initRegister } from '../../../electron/setup/initRegister.ts';
import type { CallInput, CallName, CallOutput } from '../../../shared/api/contract.ts';

/** 窓のサービス一式。開いた台帳は試験の後で閉じる。 */
async function openWindow(folder: string) {
  const host = {
    folder,
    sampleFolder: `${folder}-sample`,
    user: '架空 職員',
    programVersion: '1',
    startChild: startNodeChild(),
  } as unknown as Host;
  const services = await createServices(host);
  onTestFinished(() => services.close());
  const dispatch = createDispatch(services.handlers, (error) => String(error));
  const call = async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
    const result = await dispatch(name, input, () => undefined);
    if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message}`);
    return result.value as CallOutput<N>;
  };
  return { call, close: () => services.close() };
}

async function newRegister(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), '日本語 #1 '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await initRegister({ folder, who: '架空 職員', startChild: startNodeChild() }, 'empty');
  return folder;
}

it('壊れて開けない台帳を、画面からバックアップで戻すと開き、壊れたファイルは残る', async () => {
  const folder = await newRegister();
  const before = await openWindow(folder);
  const made = await before.call('backup.make', {});
  await before.close();
  writeFileSync(registerFile(folder), '壊れた中身'.repeat(2000));

  const { call } = await openWindow(folder);
  const failed = await call('app.state', {});
  const listed = await call('backup.list', {});
  await expect(call('backup.restore', { name: '../renkei.sqlite' })).rejects.toThrow('backupMissing');
  const { keptAs } = await call('backup.restore', { name: made.name });
  const opened = await call('app.state', {});
  const wards = await call('ward.list', {});
  expect(failed.failure?.code).toBe('damaged');
  expect(failed.failure?.message).not.toMatch(/SQLITE/);
  expect([failed.register, listed.map(({ name }) => name), opened.register, wards.length]).toEqual([
    'failed',
    [made.name],
    'open',
    24,
  ]);
  expect(readdirSync(folder)).toContain(keptAs);
});

it('開いている台帳は戻さない', async () => {
  const { call } = await openWindow(await newRegister());
  const { name } = await call('backup.make', {});
  await expect(call('backup.restore', { name })).rejects.toThrow('badArgument');
});

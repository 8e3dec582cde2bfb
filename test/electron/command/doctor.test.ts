import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { acquireLock } from '../../../electron/database/lock.ts';
import { daicho, daichoJson } from './daicho.ts';

const root = mkdtempSync(join(tmpdir(), 'doctor-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Found = readonly { readonly name: string; readonly ok: boolean; readonly detail: string }[];
const of = (found: Found, name: string) => found.find((each) => each.name === name);

test('無事な台帳は無事と言い、バックアップが無ければそれだけを要確認にする', {
  timeout: 90_000,
}, async () => {
  const data = join(root, '無事');
  await daicho('init', '--data', data);
  const first = await daichoJson<Found>('doctor', '--data', data);
  expect([of(first, '台帳')?.ok, of(first, 'バックアップ')?.ok]).toEqual([true, false]);
  expect((await daicho('doctor', '--data', data)).code).toBe(1);
  await daicho('backup', 'make', '--data', data);
  const second = await daichoJson<Found>('doctor', '--data', data);
  expect(of(second, 'バックアップ')).toMatchObject({ ok: true, detail: expect.stringContaining('1個') });
});

test('壊れた台帳は直さずにそう言い、使われている台帳は誰が使っているかを言って断る', {
  timeout: 90_000,
}, async () => {
  const data = join(root, '壊れた');
  await daicho('init', '--data', data);
  writeFileSync(join(data, 'renkei.sqlite'), '壊れた中身'.repeat(2000));
  const found = await daichoJson<Found>('doctor', '--data', data);
  expect(of(found, '台帳')?.ok).toBe(false);
  const lock = acquireLock(data);
  const busy = await daicho('doctor', '--data', data);
  lock.release();
  expect([busy.code, busy.out]).toEqual([2, '']);
  expect(busy.err).not.toBe('');
});

test('台帳の無いところでは、作り方を言う', { timeout: 90_000 }, async () => {
  const ran = await daicho('doctor', '--data', join(root, 'まだ'));
  expect([ran.code, ran.out]).toEqual([1, expect.stringContaining('daicho init')]);
});

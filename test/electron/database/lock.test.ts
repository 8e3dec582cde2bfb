import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test, vi } from 'vitest';
import { lockFile } from '../../../electron/database/folder.ts';
import { acquireLock, readHolder } from '../../../electron/database/lock.ts';
import { temporaryFolder } from './temporaryFolder.ts';

/** 持ち主が消えたと見てから札を作るまでの隙に、ほかの過程が済ませること。 */
const between: { pid: number | null; act: () => void } = { pid: null, act: () => {} };
vi.mock('../../../electron/database/processStart.ts', async (original) => {
  const actual = await original<typeof import('../../../electron/database/processStart.ts')>();
  return {
    processStart: (pid: number) => {
      if (pid === between.pid) between.act();
      return actual.processStart(pid);
    },
  };
});

const LOCK_MODULE = join(import.meta.dirname, '../../../electron/database/lock.ts');
/** 鍵を取って待つ過程。取れたら「取れた」、だめなら符号と文を一行書く。 */
const HOLDER = `
  const { acquireLock } = await import(process.argv[1]);
  const startAt = Number(process.argv[3] ?? 0);
  while (Date.now() < startAt);
  try {
    acquireLock(process.argv[2]);
    console.log('取れた');
    setInterval(() => {}, 1000);
  } catch (error) {
    console.log(error.code, error.message);
  }`;

async function startHolder(folder: string, startAt = 0): Promise<{ child: ChildProcess; said: string }> {
  const argv = ['--input-type=module', '-e', HOLDER, LOCK_MODULE, folder, String(startAt)];
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = await once(createInterface(child.stdout), 'line');
  return { child, said: String(said) };
}

async function killHolder(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

function rewrite(folder: string, patch: object): void {
  const content = JSON.parse(readFileSync(lockFile(folder), 'utf8'));
  writeFileSync(lockFile(folder), JSON.stringify({ ...content, ...patch }));
}

test('二つ目は、誰がいつから使っているかを言って断られ、返せば取れる', () => {
  const folder = temporaryFolder();
  const lock = acquireLock(folder);
  rewrite(folder, { user: '架空 花子', since: '2024-10-01T09:05:00+09:00' });
  expect(() => acquireLock(folder)).toThrow(
    `架空 花子 さん (${hostname()}) が 2024年10月1日 9時05分 から使っています`,
  );
  lock.release();
  lock.release();
  expect(readdirSync(folder)).toEqual([]);
  acquireLock(folder).release();
});

test('別の過程が持っているあいだは取れず、その過程が落ちたら取れる', async () => {
  const folder = temporaryFolder();
  const { child, said } = await startHolder(folder);
  expect(said).toBe('取れた');
  expect(() => acquireLock(folder)).toThrow(expect.objectContaining({ code: 'inUse' }));
  await killHolder(child);
  const lock = acquireLock(folder);
  expect(JSON.parse(readFileSync(lockFile(folder), 'utf8'))).toMatchObject({ pid: process.pid });
  expect(readdirSync(folder)).toEqual(['register.lock']);
  lock.release();
});

test('落ちた過程の鍵を大勢が同時に引き継いでも、取れるのは一つだけ', async () => {
  const folder = temporaryFolder();
  const { child } = await startHolder(folder);
  await killHolder(child);
  const startAt = Date.now() + 1500;
  const said = await Promise.all(Array.from({ length: 6 }, () => startHolder(folder, startAt)));
  expect(said.map((holder) => holder.said.split(' ')[0]).sort()).toEqual([
    ...Array(5).fill('inUse'),
    '取れた',
  ]);
});

test('引継ぎの途中で落ちた過程が札を残していても、引き継げる', async () => {
  const folder = temporaryFolder();
  const first = await startHolder(folder);
  await killHolder(first.child);
  const stale = JSON.parse(readFileSync(lockFile(folder), 'utf8'));
  const ticket = { ...stale, id: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa' };
  writeFileSync(`${lockFile(folder)}.after-${stale.id}`, JSON.stringify(ticket));
  const lock = acquireLock(folder);
  expect(readdirSync(folder)).toEqual(['register.lock']);
  lock.release();
});

test('消えたと見ている間にほかの過程が引継ぎを終えていたら、遅れた方はその鍵を奪わない', async () => {
  const folder = temporaryFolder();
  const first = await startHolder(folder);
  await killHolder(first.child);
  const stale = JSON.parse(readFileSync(lockFile(folder), 'utf8'));
  const winner = {
    id: 'cccccccc-cccc-4ccc-8ccc-cccccccccccc',
    pid: process.pid,
    user: '架空 花子',
    startedAt: null,
  };
  between.pid = stale.pid;
  between.act = () => rewrite(folder, winner);
  onTestFinished(() => {
    between.pid = null;
  });
  expect(() => acquireLock(folder)).toThrow('架空 花子 さん');
  expect(JSON.parse(readFileSync(lockFile(folder), 'utf8'))).toMatchObject(winner);
  expect(readdirSync(folder)).toEqual(['register.lock']);
});

test('番号を使い回した別の過程は、持ち主とみない', { skip: process.platform !== 'linux' }, () => {
  const folder = temporaryFolder();
  acquireLock(folder);
  rewrite(folder, { startedAt: '別の起動:1' });
  acquireLock(folder).release();
  expect(existsSync(lockFile(folder))).toBe(false);
});

test('ほかの端末の鍵は、古くても引き継がない', () => {
  const folder = temporaryFolder();
  acquireLock(folder);
  rewrite(folder, {
    host: '架空の端末',
    pid: 999_999_999,
    startedAt: null,
    since: '2020-01-01T00:00:00+09:00',
  });
  expect(() => acquireLock(folder)).toThrow('(架空の端末) が 2020年1月1日 0時00分 から使っています');
  expect(readHolder(folder)).toMatchObject({ host: '架空の端末' });
});

test.each(['', '{"pid":', 'null', '{"pid":"1"}'])(
  '読めない鍵 %j は、できたてなら待ち、1分たてば引き継ぐ',
  (text) => {
    const folder = temporaryFolder();
    writeFileSync(lockFile(folder), text);
    expect(() => acquireLock(folder)).toThrow('不明な利用者 さん');
    expect(readHolder(folder)).toBeNull();
    const old = Date.now() / 1000 - 61;
    utimesSync(lockFile(folder), old, old);
    const lock = acquireLock(folder);
    expect(readHolder(folder)).toMatchObject({ host: hostname() });
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  },
);

test('自分の鍵でなくなっていたら、返しても消さない', () => {
  const folder = temporaryFolder();
  const lock = acquireLock(folder);
  rewrite(folder, { id: 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb' });
  lock.release();
  expect(existsSync(lockFile(folder))).toBe(true);
});

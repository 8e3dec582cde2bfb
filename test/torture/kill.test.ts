import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openRegister } from '../../electron/database/connection.ts';
import { temporaryFolder } from '../electron/database/temporaryFolder.ts';

const ROUNDS = 10;

test('いつ落とされても、確定したと言った行は全部あり、まとまりは全部か無し', {
  timeout: 60_000,
}, async () => {
  const file = join(temporaryFolder(), 'renkei.sqlite');
  await (await openRegister(file, { create: true })).close();
  const promised = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const id of await commitUntilKilled(file, 1 + (round % 5), Math.random() * 20)) promised.add(id);

    const register = await openRegister(file);
    const rows = await register.db.selectFrom('coordinator').select('id').execute();
    const stored = new Set(rows.map((row) => row.id));
    expect([...promised].filter((id) => !stored.has(id))).toEqual([]);
    const batches = await register.db
      .selectFrom('historyEntry')
      .select((build) => build.fn.countAll<number>().as('entries'))
      .groupBy('batch')
      .execute();
    expect(new Set([1, 400, ...batches.map((batch) => batch.entries)])).toEqual(new Set([1, 400]));
    expect(batches.reduce((sum, batch) => sum + batch.entries, 0)).toBe(stored.size);
    expect(register.integrityCheck()).toEqual([]);
    await register.close();
  }
  expect(promised.size).toBeGreaterThanOrEqual(ROUNDS);
});

/** 書く過程を始め、`commits` 回の確定を聞いてから `delay` ミリ秒で落とす。@returns 確定したと言われた id */
async function commitUntilKilled(file: string, commits: number, delay: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'commitForever.ts'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const committed = new Promise<void>((done, fail) => {
    child.on('exit', (code) => fail(new Error(`書く前に終わりました (${code})`)));
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      said += part;
      if (said.split('\n').length > commits + 1) done();
    });
  });
  const closed = once(child, 'close');
  await committed;
  await new Promise((done) => setTimeout(done, delay));
  child.kill('SIGKILL');
  await closed;
  // 最後の行は途中で切れているかもしれない。改行まで届いた行だけが約束。
  return said
    .split('\n')
    .slice(1, -1)
    .flatMap((line) => line.split(' '));
}

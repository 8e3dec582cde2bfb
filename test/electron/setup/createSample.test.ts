import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { startNodeChild } from '../../../electron/files/workbook/startNodeChild.ts';
import { createSample } from '../../../electron/setup/createSample.ts';
import { initRegister } from '../../../electron/setup/initRegister.ts';
import { DaichoError } from '../../../shared/api/failure.ts';
import { temporaryFolder } from '../database/temporaryFolder.ts';

/** 円盤がいっぱいになる場所。 */
const full = { resource: '', replies: false };
vi.mock('../../../electron/files/resources.ts', async (original) => {
  const actual = await original<typeof import('../../../electron/files/resources.ts')>();
  return {
    ...actual,
    readResourceJson: (...parts: readonly string[]) => {
      if (parts.includes(full.resource)) throw new DaichoError('diskFull');
      return actual.readResourceJson(...parts);
    },
  };
});
vi.mock('../../../electron/survey/sampleReplies.ts', async (original) => ({
  ...(await original<typeof import('../../../electron/survey/sampleReplies.ts')>()),
  buildSampleReplies: () => Promise.reject(new DaichoError('diskFull')),
}));

const optionsFor = (folder: string) => ({ folder, who: '架空 花子', startChild: startNodeChild() });

test('途中でいっぱいになったら、作ったフォルダも残さない', async () => {
  const base = temporaryFolder();
  full.resource = 'hub.json';
  await expect(initRegister(optionsFor(join(base, '上', '台帳')), 'empty')).rejects.toMatchObject({
    code: 'diskFull',
  });
  full.resource = '';
  expect(readdirSync(base)).toEqual([]);
});

test('見本の回答を入れる途中でいっぱいになっても、作ったものだけを消す', async () => {
  const base = temporaryFolder();
  const own = join(base, '前からある');
  mkdirSync(join(own, 'backup'), { recursive: true });
  writeFileSync(join(own, 'backup', '前の控え'), '');
  for (const folder of [join(base, '上', '見本'), own]) {
    await expect(createSample(optionsFor(folder), true)).rejects.toMatchObject({ code: 'diskFull' });
  }
  expect(readdirSync(base, { recursive: true }).sort()).toEqual([
    '前からある',
    join('前からある', 'backup'),
    join('前からある', 'backup', '前の控え'),
  ]);
});

import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { writeFileSafely } from '../../../electron/files/writeFileSafely.ts';
import { writeForms } from '../../../electron/survey/writeForms.ts';
import { layoutForm } from '../../../shared/survey/layoutForm.ts';
import { EVERY_TYPE_FORM } from '../../fixtures/everyTypeForm.ts';
import { FORM_FACTS } from '../../fixtures/formFacts.ts';
import { temporaryFolder } from '../database/temporaryFolder.ts';

/** 開けるが、書くといっぱいの円盤。 */
vi.mock('node:fs/promises', async (original) => {
  const actual = await original<typeof import('node:fs/promises')>();
  return {
    ...actual,
    open: async (...args: Parameters<typeof actual.open>) => {
      const handle = await actual.open(...args);
      handle.writeFile = () => Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }));
      return handle;
    },
  };
});

const PLANS = [{ fileName: '様式.xlsx', plan: layoutForm(EVERY_TYPE_FORM, FORM_FACTS) }];

test('書き出す先がいっぱいなら、その名を言い、台帳が無事だと言い、書きかけを残さない', async () => {
  const folder = temporaryFolder();
  const file = join(folder, '様式.xlsx');
  await expect(writeFileSafely(file, new Uint8Array([1]))).rejects.toMatchObject({
    code: 'outputFull',
    message: `書き出す先のディスクの空きが足りません: ${file}。このファイルは作っていません。台帳は何も変わっていません。`,
  });
  expect(readdirSync(folder)).toEqual([]);
});

test('一通も書けなければ、様式のために作ったフォルダも残さない。前からあるものは残す', async () => {
  const base = temporaryFolder();
  mkdirSync(join(base, '前から'));
  for (const folder of [join(base, '上', '様式'), join(base, '前から')]) {
    await expect(writeForms({ plans: PLANS, folder })).rejects.toMatchObject({ code: 'outputFull' });
  }
  expect(readdirSync(base)).toEqual(['前から']);
});

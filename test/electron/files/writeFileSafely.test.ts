import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeFileSafely } from '../../../electron/files/writeFileSafely.ts';

const BYTES = new TextEncoder().encode('新しい中身');
let root: string;
let folder: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'daicho-'));
  folder = join(root, '日本語 #1');
  await mkdir(folder);
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('writeFileSafely', () => {
  test('日本語・空白・# のあるフォルダに書き、書きかけを残さない', async () => {
    const file = join(folder, '様式 #05.xlsx');
    await writeFile(file, '古い中身');
    await writeFileSafely(file, BYTES);
    expect([await readFile(file, 'utf8'), await readdir(folder)]).toEqual(['新しい中身', ['様式 #05.xlsx']]);
  });

  test('255バイトいっぱいの長い名前でも書ける', async () => {
    const name = `${'あ'.repeat(83)}.x`;
    await writeFileSafely(join(folder, name), BYTES);
    expect(await readdir(folder)).toEqual([name]);
  });

  test('替えられないときは名を言って断り、元のものも書きかけも変わらない', async () => {
    const target = join(folder, '様式.xlsx');
    await mkdir(target);
    await writeFile(join(target, '中'), '');
    await expect(writeFileSafely(target, BYTES)).rejects.toMatchObject({
      code: 'fileUnwritable',
      message: expect.stringContaining('様式.xlsx'),
    });
    expect([await readdir(folder), await readdir(target)]).toEqual([['様式.xlsx'], ['中']]);
  });

  test('無いフォルダには書けないと言う', async () => {
    const file = join(folder, '無い', '様式.xlsx');
    await expect(writeFileSafely(file, BYTES)).rejects.toMatchObject({ code: 'fileUnwritable' });
  });
});

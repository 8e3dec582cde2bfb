import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseAppArguments } from '../../../electron/shell/appArguments.ts';

test('--data と --today を読み、ほかの引数は見ない', () => {
  const argv = ['electron', '.', '--inspect', '--data', '日本語 #1', '--today=2024-10-01'];
  expect(parseAppArguments(argv)).toEqual({ data: resolve('日本語 #1'), today: '2024-10-01' });
  expect(parseAppArguments(['electron', '.'])).toEqual({});
});

test('読めない日付は、何と書けばよいかを言って断る', () => {
  expect(() => parseAppArguments(['electron', '.', '--today', '10/1'])).toThrow('2024-10-01 のように');
});

import { expect, test } from 'vitest';
import { readArguments } from '../../../electron/command/readArguments.ts';

const KNOWN = { data: 'text', json: 'flag' } as const;

test('語と指定を読む', () => {
  const read = readArguments(['survey', '--data', '日本語 #1', 'r6-hub', '--json'], KNOWN);
  expect([read.words, read.text('data'), read.flag('json')]).toEqual([
    ['survey', 'r6-hub'],
    '日本語 #1',
    true,
  ]);
});

test.each([
  [['--data', ''], '--data の値が空です'],
  [['--data='], '--data の値が空です'],
  [['--data'], '--data の値がありません'],
  [['--data', '--json'], '--data の値がありません'],
  [['--json=1'], '--json に値は付けられません'],
  [['--data', 'a', '--nai'], '--nai という指定はありません'],
  [['-x'], '-x という指定はありません'],
])('%j は、悪い指定の名を言って断る', (args, detail) => {
  expect(() => readArguments(args, KNOWN)).toThrow(`指定が正しくありません: ${detail}`);
});

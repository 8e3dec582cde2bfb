import { expect, test } from 'vitest';
import { isNetworkPath } from '../../../shared/trust/isNetworkPath.ts';

test('UNC の道だけを共有フォルダとみる', () => {
  const network = [
    '\\\\server\\share\\a',
    '//server/share',
    '\\\\?\\UNC\\server\\share',
    '//?/unc/server/share',
    '\\/server\\a',
  ];
  const local = ['C:\\Users\\a', '/home/日本語 #1', 'a\\b', '\\\\?\\C:\\a', '\\\\.\\pipe\\a', '/', ''];
  expect(network.filter((path) => !isNetworkPath(path))).toEqual([]);
  expect(local.filter(isNetworkPath)).toEqual([]);
});

import { expect, test } from 'vitest';
import { checkSender } from '../../../electron/shell/checkSender.ts';

test('自分の画面の一番上の枠は橋を使える', () => {
  expect(() => checkSender({ url: 'app://daicho/index.html#/survey', parent: null })).not.toThrow();
});

test.each([
  ['外の番地', { url: 'https://example.com/', parent: null }],
  ['似た名の番地', { url: 'app://daicho.example.com/index.html', parent: null }],
  ['端末のファイル', { url: 'file:///C:/index.html', parent: null }],
  ['中の枠', { url: 'app://daicho/index.html', parent: {} }],
  ['消えた枠', null],
])('%s からの呼び出しは断る', (_name, frame) => {
  expect(() => checkSender(frame)).toThrow('橋の外');
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseHandoutDefinition } from '../../../shared/api/parseHandoutDefinition.ts';

const file = new URL('../../../resources/handouts/liaison.json', import.meta.url);
const text = readFileSync(file, 'utf8');

test('配る定義は形が正しい', () => {
  expect(parseHandoutDefinition(JSON.parse(text), 'liaison.json')).toEqual(JSON.parse(text));
});

test.each([
  ['"item": "hub.c_1a"', '"item": "c_1a"', 'pages.1.blocks.0.item: 項目は「様式.code」(hub.c_1a) と書きます'],
  ['"hub.c_1a.c1 > 0"', '"たくさん"', 'pages.1.message.0.when.0: 条件は「hub.c_1a.c1 > 0」の形に書きます'],
  ['"id": "liaison"', '"id": "資料４"', 'id: id は小文字の英数字とハイフンです'],
])('誤りは場所とともに断る: %s → %s', (from, to, sentence) => {
  const broken = JSON.parse(text.replace(from, to));
  expect(() => parseHandoutDefinition(broken, 'liaison.json')).toThrow(
    `指定が正しくありません: 配付資料の定義 liaison.json の ${sentence}`,
  );
});

test('知らない欄は断る', () => {
  const broken = { ...JSON.parse(text), colour: 'blue' };
  expect(() => parseHandoutDefinition(broken, 'liaison.json')).toThrow('liaison.json');
});

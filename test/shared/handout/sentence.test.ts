import { expect, test } from 'vitest';
import { breakMessage } from '../../../shared/handout/breakMessage.ts';
import { printedText, sameLabel } from '../../../shared/handout/printedText.ts';
import { chooseSentence } from '../../../shared/handout/sentence.ts';

const FIGURES: Readonly<Record<string, number | string>> = { a: 9, b: 1706, name: '東成区と生野区' };
const lookUp = (name: string) => FIGURES[name];

test('数と和と名が文に入り、四桁には区切りが付く', () => {
  expect(chooseSentence([{ text: '{a}区、{a + b}件、{b}件、{name}' }], lookUp)).toBe(
    '9区、1,715件、1,706件、東成区と生野区',
  );
});

test('無い数があれば次の文、すべて無ければ null', () => {
  expect(chooseSentence([{ text: '{x}区' }, { text: '数の無い文' }], lookUp)).toBe('数の無い文');
  expect(chooseSentence([{ text: '{x}区' }], lookUp)).toBeNull();
  expect(chooseSentence([{ text: '{a + name}区' }], lookUp)).toBeNull();
});

test('部分は成り立つものだけがつながり、一つも無ければ次の文', () => {
  const parts = [
    { text: '{a}区', when: ['a > 0'] },
    { text: '{b}件', when: ['b = 0'] },
    { text: '{x}人' },
    { text: '{name}' },
  ];
  expect(chooseSentence([{ text: '{parts}の計', parts }], lookUp)).toBe('9区、東成区と生野区の計');
  expect(chooseSentence([{ text: '{parts}', parts: parts.slice(1, 3) }, { text: '次' }], lookUp)).toBe('次');
});

test('小数は2桁まで', () => {
  expect(chooseSentence([{ text: '{a}時間' }], () => 0.8333333)).toBe('0.83時間');
});

test('条件はすべて成り立つときだけ', () => {
  const holds = (condition: string) => chooseSentence([{ text: 'ok', when: [condition] }], lookUp) === 'ok';
  expect(
    ['a = 9', 'a != 9', 'a > 8', 'a >= 10', 'a < 10', 'a <= 8', 'a + 1 = 10', 'x = 0', 'name > 0'].map(holds),
  ).toEqual([true, false, true, false, true, false, true, false, false]);
});

test('長い主文は真ん中に近い読点で二行になる', () => {
  expect(breakMessage('一行に入る主文')).toEqual(['一行に入る主文']);
  expect(breakMessage('改行を\n決めた主文')).toEqual(['改行を', '決めた主文']);
  const long = '関係者向けの研修会は九つの区で、住民向けの講演会と普及啓発は十の区で開催を予定している';
  expect(breakMessage(long)).toEqual([
    '関係者向けの研修会は九つの区で、',
    '住民向けの講演会と普及啓発は十の区で開催を予定している',
  ]);
});

test('紙の字は半角の数字と大文字の I、言葉の照合は字形の揺れを除く', () => {
  expect(printedText('資料４ Ⅱ（１）ＡＣＰ ① 1～9')).toBe('資料4 II（1）ACP ① 1～9');
  expect([sameLabel('１～９時間', '1〜9時間'), sameLabel('3回', '4回')]).toEqual([true, false]);
});

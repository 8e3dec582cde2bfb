import { expect, test } from 'vitest';
import { markFigure, numberTokens, readMarked } from '../../../../shared/handout/origins/markedText.ts';
import { chooseSentence } from '../../../../shared/handout/sentence.ts';

test('数の言葉は、桁区切りと小数まで一つ。注の印の数字は数えない', () => {
  expect(numberTokens('公表値2,505件※1、93.5%（※12）、24区').map(({ text }) => text)).toEqual([
    '2,505',
    '93.5',
    '24',
  ]);
});

test('文に入った数だけに、もとの名が付く。同じ数が文に書いてあっても取り違えない', () => {
  const marked = chooseSentence(
    [{ text: '24区のうち{hub.a.c1}区、{parts}（第２回）', parts: [{ text: '計{hub.b.sum + 1}件' }] }],
    (name) => (name === 'hub.a.c1' ? 24 : 1999),
    markFigure,
  );
  expect(readMarked(marked ?? '')).toEqual({
    text: '24区のうち24区、計2,000件（第２回）',
    figures: [
      { token: 1, expression: 'hub.a.c1' },
      { token: 2, expression: 'hub.b.sum + 1' },
    ],
  });
});

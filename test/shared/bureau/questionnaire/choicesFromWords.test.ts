import { expect, it } from 'vitest';
import { choicesFromWords } from '../../../../shared/bureau/questionnaire/raw/choicesFromWords.ts';

const labels = (words: readonly string[]) => {
  const made = choicesFromWords(words);
  return 'why' in made ? made.why : made.choices.map(({ label }) => label);
};

it('語がどれもいつもの尺度なら、その尺度の並びになる', () => {
  expect(labels(['ややそう思う', '１．そう思う', 'そう思う。'])).toEqual([
    'そう思う',
    'ややそう思う',
    'あまりそう思わない',
    'そう思わない',
    '未回答',
  ]);
});

it('ほかの語は出た順に、未回答を終わりに足す', () => {
  expect(labels(['① 知っている', '② 知らない', '① 知っている'])).toEqual([
    '知っている',
    '知らない',
    '未回答',
  ]);
});

it('番号だけの列、語の多すぎる列、空の列からは作らない', () => {
  const many = Array.from({ length: 13 }, (_, at) => `感想その${String.fromCharCode(97 + at)}`);
  expect([labels(['1', '２']), labels(many), labels([])]).toEqual(['numbers', 'many', 'empty']);
});

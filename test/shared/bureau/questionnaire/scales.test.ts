import { expect, it } from 'vitest';
import { parseScale, SCALES } from '../../../../shared/bureau/questionnaire/scales.ts';

it('自分の尺度は一行に一つ。未回答とその他は、その種類になる', () => {
  expect(parseScale('はい\n\n いいえ \nその他（自由）\n無回答')).toEqual([
    { label: 'はい', kind: 'choice' },
    { label: 'いいえ', kind: 'choice' },
    { label: 'その他（自由）', kind: 'other' },
    { label: '無回答', kind: 'noAnswer' },
  ]);
});

it('いつもの尺度は名も選択肢も重ならず、未回答で終わる', () => {
  expect(new Set(SCALES.map(({ name }) => name)).size).toBe(SCALES.length);
  for (const { choices } of SCALES) {
    expect(new Set(choices.map(({ label }) => label)).size).toBe(choices.length);
    expect(choices.at(-1)?.kind).toBe('noAnswer');
  }
});

import { describe, expect, it } from 'vitest';
import { followsChain } from '../../../shared/survey/followsChain.ts';
import type { Follows, FormDefinition, Item } from '../../../shared/survey/form.ts';

const item = (code: string, follows?: Follows): Item => ({
  code,
  label: code,
  type: 'count',
  required: true,
  unit: '件',
  ...(follows && { follows }),
});

const form = (version: number, ...items: readonly Item[]): FormDefinition => ({
  id: 'room',
  version,
  title: '様式B',
  respondent: '相談支援室',
  instructions: [],
  sections: [{ code: 's', title: '節', items }],
  derived: [],
});

describe('followsChain', () => {
  it('同じ code は、そのまま前の版に続く', () => {
    expect(followsChain([form(1, item('a')), form(2, item('a'))], item('a'))).toEqual([
      { version: 2, code: 'a', how: 'same' },
      { version: 1, code: 'a', how: 'same' },
    ]);
  });

  it('意味が変わった項目は、その前の版からずっと changed になる', () => {
    const older = [form(1, item('b_o_1')), form(2, item('b_o_1'))];
    expect(followsChain(older, item('b_o_1k', { item: 'b_o_1', how: 'changed' }))).toEqual([
      { version: 2, code: 'b_o_1', how: 'changed' },
      { version: 1, code: 'b_o_1', how: 'changed' },
    ]);
  });

  it('code を二度替えても、間の版をたどって初めの code に着く', () => {
    const second = item('b', { item: 'a', how: 'changed' });
    const third = item('c', { item: 'b', how: 'same' });
    expect(followsChain([form(1, item('a')), form(2, second)], third)).toEqual([
      { version: 2, code: 'b', how: 'same' },
      { version: 1, code: 'a', how: 'changed' },
    ]);
  });

  it('分けた項目は split、新しい項目と、つながりの切れた版は null', () => {
    const half = item('a2', { item: 'a', how: 'split' });
    expect(followsChain([form(1, item('a'))], half)).toEqual([{ version: 1, code: 'a', how: 'split' }]);
    expect(followsChain([form(1, item('a'))], item('z'))).toEqual([{ version: 1, code: null, how: 'same' }]);
  });

  it('一度やめて戻した項目は、間の版を越えて同じ code につながる', () => {
    expect(followsChain([form(1, item('a')), form(2, item('b'))], item('a'))).toEqual([
      { version: 2, code: null, how: 'same' },
      { version: 1, code: 'a', how: 'same' },
    ]);
  });
});

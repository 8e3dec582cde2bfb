import { expect, test } from 'vitest';
import wardForm from '../../../resources/forms/ward.json' with { type: 'json' };
import { buildBars } from '../../../shared/handout/blocks/buildBars.ts';
import type { HandoutFacts } from '../../../shared/handout/facts.ts';
import { nobodyAnswered } from '../../../shared/handout/nobodyAnswered.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';
import { LIAISON_FACTS } from '../../fixtures/liaisonFacts.ts';

const facts = (noAnswer: number): HandoutFacts => ({
  ...LIAISON_FACTS,
  forms: [wardForm as unknown as FormDefinition],
  tally: {
    survey: 'x',
    forms: {
      ward: {
        n: 24,
        derived: {},
        items: {
          a_ki_1: {
            base: 24,
            noAnswer,
            counts: { done: 0, preparing: 0, notstarted: 24 - noAnswer },
            wards: {},
          },
          a_ki_2: { base: 0, noAnswer: 0, counts: {}, wards: {} },
        },
      },
    },
  },
});

test('前の問いに誰も答えていない項目も未回答。答えて該当が無いなら数えた0', () => {
  expect([nobodyAnswered(facts(24), 'ward.a_ki_1'), nobodyAnswered(facts(24), 'ward.a_ki_2')]).toEqual([
    true,
    true,
  ]);
  expect(nobodyAnswered(facts(0), 'ward.a_ki_2')).toBe(false);
  const bars = { kind: 'bars', id: 'means', title: '方法', item: 'ward.a_ki_2' } as const;
  const [silent, none] = [24, 0].map((noAnswer) => buildBars(bars, facts(noAnswer)));
  expect([silent?.instead, silent?.hint, silent?.bars]).toEqual(['未回答', '複数回答', []]);
  expect([none?.instead, none?.hint, none?.bars.every(({ count }) => count === 0)]).toEqual([
    undefined,
    '複数回答　n＝0区',
    true,
  ]);
});

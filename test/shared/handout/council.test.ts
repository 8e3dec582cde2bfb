import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  checkHandoutDefinition,
  parseHandoutDefinition,
} from '../../../shared/api/parseHandoutDefinition.ts';
import { buildHandout } from '../../../shared/handout/buildHandout.ts';
import { compareHandouts } from '../../../shared/handout/frozen/compareHandouts.ts';
import { planDeck } from '../../../shared/handout/slides/planDeck.ts';
import { LIAISON_FACTS } from '../../fixtures/liaisonFacts.ts';

const folder = new URL('../../../resources/handouts/', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const liaison = parseHandoutDefinition(read('liaison.json'), 'liaison.json');
const council = { name: '令和6年度 第1回の会議', heldOn: '2024-11-01' };

test('令和6年度の取組の表紙には、配る会議の名と日がある', () => {
  const definition = parseHandoutDefinition(read('activities.json'), 'activities.json');
  const facts = { ...LIAISON_FACTS, fiscalYear: 2024 };
  expect(buildHandout(definition, facts).council).toEqual([
    '令和7年度 第2回大阪市地域包括支援センター運営協議会',
    '令和7年10月9日',
  ]);
});

test('年度を決めた会議は、ほかの年度の資料には置かない。決めない会議はどの年度にも置く', () => {
  const of = (fiscalYear: number | undefined) =>
    buildHandout({ ...liaison, council: { ...council, fiscalYear } }, LIAISON_FACTS).council;
  expect([
    of(LIAISON_FACTS.fiscalYear + 1),
    of(undefined),
    buildHandout(liaison, LIAISON_FACTS).council,
  ]).toEqual([undefined, ['令和6年度 第1回の会議', '令和6年11月1日'], undefined]);
});

test('会議の名と日はスライドの表紙にもあり、確定版との違いに挙がる', () => {
  const [before, after] = [liaison, { ...liaison, council }].map((each) => buildHandout(each, LIAISON_FACTS));
  if (before === undefined || after === undefined) throw new Error('資料がありません');
  expect(JSON.stringify(planDeck(after).slides[0])).toContain('令和6年度 第1回の会議　令和6年11月1日');
  expect(compareHandouts(before, after)).toEqual([
    expect.objectContaining({ what: '配る会議', before: '', after: '令和6年度 第1回の会議 令和6年11月1日' }),
  ]);
});

test('会議の日の形が違えば、その欄に一文で言う', () => {
  expect(checkHandoutDefinition({ ...liaison, council: { heldOn: '10月9日' } })).toEqual([
    { path: 'council.heldOn', message: '日として読めません。令和7年10月9日、R7.10.9 のように書きます。' },
  ]);
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseHandoutDefinition } from '../../../../shared/api/parseHandoutDefinition.ts';
import { buildHandout } from '../../../../shared/handout/buildHandout.ts';
import { compareHandouts } from '../../../../shared/handout/frozen/compareHandouts.ts';
import type { HandoutPage } from '../../../../shared/handout/model/handoutModel.ts';
import { numberTokens } from '../../../../shared/handout/origins/markedText.ts';
import { originOfExpression } from '../../../../shared/handout/origins/originOfName.ts';
import { printedText } from '../../../../shared/handout/printedText.ts';
import { LIAISON_FACTS } from '../../../fixtures/liaisonFacts.ts';

const file = new URL('../../../../resources/handouts/liaison.json', import.meta.url);
const definition = parseHandoutDefinition(JSON.parse(readFileSync(file, 'utf8')), 'liaison.json');
const model = buildHandout(definition, LIAISON_FACTS);

function sentence(page: HandoutPage, at: string): string {
  if (at === 'message') return page.message.join('\n');
  if (at === 'lead') return page.lead.join('\n');
  return page.notes[Number(at.split(' ')[1])]?.text ?? '';
}

test('文の数の出所は、その文のその番目の数を指す', () => {
  const found = model.pages.flatMap((page) =>
    (page.origins ?? []).flatMap(({ at, token, origin }) => {
      if (at.startsWith('clause')) return [];
      const number = numberTokens(printedText(sentence(page, at)))[token];
      return [{ number: number?.text, wards: origin.wards?.length ?? null, source: origin.source?.item }];
    }),
  );
  expect(found.length).toBeGreaterThan(15);
  expect(found.every(({ number }) => number !== undefined)).toBe(true);
  expect(found).toContainEqual({ number: '132', wards: 0, source: undefined });
  // 区数は、その数の区を持つ。
  const opened = found.filter(({ wards, source }) => source !== undefined && wards !== null && wards > 0);
  expect(opened.length).toBeGreaterThan(5);
});

test('選択肢・未回答・和・前年度・台帳の数の出所', () => {
  const origin = (name: string) => originOfExpression(LIAISON_FACTS, name, null);
  expect(origin('hub.c_1a.noAnswer')?.source).toEqual({ form: 'hub', item: 'c_1a' });
  expect(origin('lastYear.room.b_o_1')).toMatchObject({
    wards: null,
    source: { form: 'room', item: 'b_o_1' },
    place: { fiscalYear: LIAISON_FACTS.fiscalYear - 1, half: 'year' },
  });
  expect(origin('institutions.top2.total')?.register).toMatchObject({
    table: 'institution',
    asOf: LIAISON_FACTS.asOf,
    where: { ward: expect.any(Array) },
  });
  expect(origin('people.room.total')?.register?.where).toEqual({ programme: ['相談支援'] });
  expect(origin('year.this')).toBeNull();
  const [one, two, sum] = ['hub.c_1a.c1', 'hub.c_1a.c2', 'hub.c_1a.c1+hub.c_1a.c2'].map((name) =>
    origin(name),
  );
  expect(sum?.wards?.length).toBe((one?.wards?.length ?? 0) + (two?.wards?.length ?? 0));
  expect(sum?.source).toEqual({ form: 'hub', item: 'c_1a' });
});

test('出所だけの違いは、確定版との違いではない', () => {
  const pages = model.pages.map(({ origins: _, ...page }) => page);
  expect(compareHandouts({ ...model, pages }, model)).toEqual([]);
});

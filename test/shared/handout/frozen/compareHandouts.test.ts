import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseHandoutDefinition } from '../../../../shared/api/parseHandoutDefinition.ts';
import { buildHandout } from '../../../../shared/handout/buildHandout.ts';
import type { HandoutFacts } from '../../../../shared/handout/facts.ts';
import { compareHandouts } from '../../../../shared/handout/frozen/compareHandouts.ts';
import { differenceText } from '../../../../shared/handout/frozen/differenceText.ts';
import { LIAISON_FACTS } from '../../../fixtures/liaisonFacts.ts';

const file = new URL('../../../../resources/handouts/liaison.json', import.meta.url);
const definition = parseHandoutDefinition(JSON.parse(readFileSync(file, 'utf8')), 'liaison.json');
const model = (facts: HandoutFacts) => buildHandout(definition, facts);
const before = model(LIAISON_FACTS);

test('同じ事実から組んだ資料に違いは無い', () => {
  expect(compareHandouts(before, structuredClone(before))).toEqual([]);
});

test('一つの区の医療機関が減ると、その数の出る頁と図の違いだけを、前と後の値で言う', () => {
  const [, ...rest] = LIAISON_FACTS.institutions;
  const lines = compareHandouts(before, model({ ...LIAISON_FACTS, institutions: rest })).map(differenceText);
  expect(lines).toContainEqual(expect.stringMatching(/合計: 132機関 → 131機関$/));
  expect(lines).toContainEqual(expect.stringMatching(/北区: 4機関 → 3機関$/));
  expect(lines.every((line) => /^[67]頁 /.test(line))).toBe(true);
});

test('文・注・頁の増減と題の違いも言う', () => {
  const [cover, page, ...rest] = before.pages;
  if (cover === undefined || page === undefined) throw new Error('頁がありません');
  const after = {
    ...before,
    title: '別の題',
    pages: [
      cover,
      { ...page, lead: ['新しい導入'], notes: [{ mark: '※', text: '新しい注' }] },
      ...rest.slice(1),
    ],
  };
  const gone = rest[0];
  expect(compareHandouts(before, after)).toEqual([
    { page: null, section: null, what: '題', before: before.title, after: '別の題' },
    { page: 2, section: page.section, what: '導入の文', before: page.lead.join(''), after: '新しい導入' },
    {
      page: 2,
      section: page.section,
      what: '注',
      before: page.notes.map((note) => `${note.mark ?? ''}${note.text}`).join('／'),
      after: '※新しい注',
    },
    ...rest.slice(1).map((each, index) => ({
      page: index + 3,
      section: each.section,
      what: '頁の番号',
      before: `${index + 4}頁`,
      after: `${index + 3}頁`,
    })),
    { page: 3, section: gone?.section ?? null, what: '頁', before: gone?.section ?? null, after: null },
  ]);
});

test('数が同じで描き方だけが違えば、そう言う', () => {
  const pages = before.pages.map((page) => ({
    ...page,
    blocks: page.blocks.map((block) => (block.kind === 'wardMap' ? { ...block, columns: 99 } : block)),
  }));
  expect(compareHandouts(before, { ...before, pages }).map(({ what }) => what)).toEqual([
    expect.stringContaining('図の描き方'),
  ]);
});

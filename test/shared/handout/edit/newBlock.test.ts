import { expect, it } from 'vitest';
import { checkHandoutDefinition } from '../../../../shared/api/parseHandoutDefinition.ts';
import { buildHandout } from '../../../../shared/handout/buildHandout.ts';
import type { HandoutDefinition } from '../../../../shared/handout/definition/handoutDefinition.ts';
import { BLOCK_KINDS, type BlockKind } from '../../../../shared/handout/edit/blockKinds.ts';
import { addBlock, putBlock, removeBlock } from '../../../../shared/handout/edit/editBlocks.ts';
import { mapPage } from '../../../../shared/handout/edit/editPages.ts';
import { itemsFor, newBlock } from '../../../../shared/handout/edit/newBlock.ts';
import { LIAISON_FACTS } from '../../../fixtures/liaisonFacts.ts';
import { shippedForm } from '../../../fixtures/shippedForm.ts';

const FORMS = [shippedForm('ward'), shippedForm('room'), shippedForm('hub')];
const EMPTY: HandoutDefinition = {
  id: 'own-2',
  title: '資料',
  documentNumber: '資料１',
  author: '局',
  public: false,
  forms: [],
  chapters: [],
  pages: [
    {
      id: 'p',
      chapter: null,
      section: null,
      asOf: false,
      message: [{ text: '文' }],
      lead: [],
      blocks: [],
      notes: [],
    },
  ],
};

const ADDABLE = (Object.keys(BLOCK_KINDS) as BlockKind[]).filter(
  (kind) => BLOCK_KINDS[kind].source !== 'fixed',
);

it.each(ADDABLE)('%s: 足したばかりの図は、定義として正しく、紙に組める', (kind) => {
  const choices = BLOCK_KINDS[kind].source === 'items' ? itemsFor(kind, FORMS) : [null];
  expect(choices.length).toBeGreaterThan(0);
  for (const chosen of choices) {
    const block = newBlock(kind, chosen);
    if (block === null) throw new Error('図ができません');
    const filled = kind === 'picture' ? { ...block, picture: 'a'.repeat(64), alt: '絵' } : block;
    const definition = mapPage(EMPTY, 'p', (page) => addBlock(page, filled as typeof block));
    expect(checkHandoutDefinition(definition)).toEqual([]);
    expect(buildHandout(definition, LIAISON_FACTS).pages[0]?.blocks.length).toBe(1);
  }
});

it('項目の要る図は、項目を選ぶまで作らない', () => {
  expect([newBlock('states', null), newBlock('wardMap', null)?.kind]).toEqual([null, 'wardMap']);
});

it('絵と代替文の無い絵の図は、欄ごとに直す所になる。図は直せて、除ける', () => {
  const block = newBlock('picture', null);
  if (block === null) throw new Error('図ができません');
  const added = mapPage(EMPTY, 'p', (page) => addBlock(page, block));
  expect(checkHandoutDefinition(added)).toEqual([
    { path: 'pages.0.blocks.0.picture', message: '絵を選んでください。' },
    { path: 'pages.0.blocks.0.alt', message: '絵の見えない人に読み上げる説明（代替文）が要ります。' },
  ]);
  const titled = mapPage(added, 'p', (page) => putBlock(page, { ...block, title: '会場' }));
  expect([
    titled.pages[0]?.blocks.map((each) => each.title),
    mapPage(titled, 'p', (page) => removeBlock(page, block.id)).pages[0]?.blocks,
  ]).toEqual([['会場'], []]);
});

it('年度の図だけが、導出値 (開催した区数、活動件数の計) からも作れる', () => {
  const derived = new Set(FORMS.flatMap((form) => form.derived.map(({ code }) => `${form.id}.${code}`)));
  const offered = (kind: BlockKind) =>
    itemsFor(kind, FORMS).filter(({ reference }) => derived.has(reference)).length;
  expect([derived.size, offered('years'), offered('lines'), offered('counts')]).toEqual([4, 4, 4, 0]);
});

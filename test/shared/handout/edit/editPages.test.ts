import { describe, expect, it } from 'vitest';
import type { BlockDefinition } from '../../../../shared/handout/definition/blockDefinition.ts';
import type {
  HandoutDefinition,
  PageDefinition,
} from '../../../../shared/handout/definition/handoutDefinition.ts';
import { addBlock, moveBlock, stepBlock } from '../../../../shared/handout/edit/editBlocks.ts';
import {
  addPage,
  canContinue,
  continuePage,
  duplicatePage,
  movePage,
  removePage,
  stepPage,
} from '../../../../shared/handout/edit/editPages.ts';
import {
  conditionalSentences,
  plainSentence,
  putConditional,
  putPlain,
} from '../../../../shared/handout/edit/editSentence.ts';
import { splitBlock } from '../../../../shared/handout/edit/splitBlock.ts';

const block = (id: string): BlockDefinition => ({ id, kind: 'clauses', title: id, clauses: [] });
const page = (id: string, blocks: readonly string[] = []): PageDefinition => ({
  id,
  chapter: 'room',
  section: `節${id}`,
  asOf: false,
  message: [{ text: `${id}は{wards}区`, when: ['wards > 0'] }, { text: id }],
  lead: [{ text: '前書き' }],
  blocks: blocks.map(block),
  notes: [{ mark: null, text: '注' }],
});
const handout = (...pages: readonly PageDefinition[]): HandoutDefinition => ({
  id: 'own-2',
  title: '資料',
  documentNumber: '資料１',
  author: '局',
  public: false,
  forms: [],
  chapters: [{ id: 'room', numeral: 'Ⅰ', label: '相談支援室' }],
  pages,
});
const ids = (definition: HandoutDefinition) => definition.pages.map((each) => each.id);

describe('頁を足す、写す、除く、動かす', () => {
  it('足した頁は章と節を前の頁から受け継ぎ、写した頁はすぐ次に、重ならない id で並ぶ', () => {
    const added = addPage(handout(page('a'), page('b')), 'a');
    const copied = duplicatePage(duplicatePage(added, 'b'), 'b');
    expect([ids(copied), added.pages[1]?.section, added.pages[1]?.blocks]).toEqual([
      ['a', 'page', 'b', 'b-3', 'b-2'],
      '節a',
      [],
    ]);
  });
  it('最後の一頁は除けない。端の頁はそれより先に動かない', () => {
    const one = removePage(handout(page('a'), page('b')), 'a');
    expect([ids(one), ids(removePage(one, 'b')), ids(stepPage(one, 'b', -1))]).toEqual([['b'], ['b'], ['b']]);
    const three = handout(page('a'), page('b'), page('c'));
    expect([ids(movePage(three, 'c', 'a', 'before')), ids(stepPage(three, 'a', 1))]).toEqual([
      ['c', 'a', 'b'],
      ['b', 'a', 'c'],
    ]);
  });
});

describe('次の頁に続ける', () => {
  it('終わりの図が、節と（続き）の主文を繰り返す次の頁に移り、注と前書きは元の頁に残る', () => {
    const [first, second] = continuePage(handout(page('a', ['x', 'y'])), 'a').pages;
    expect([first?.blocks.map((each) => each.id), first?.notes.length, second]).toEqual([
      ['x'],
      1,
      {
        ...page('a-cont', ['y']),
        section: '節a',
        message: [{ text: 'aは{wards}区（続き）', when: ['wards > 0'] }, { text: 'a（続き）' }],
        lead: [],
        notes: [],
      },
    ]);
  });
  it('もう一度続けると、同じ続きの頁の頭に足す。図が一つの頁は分けない', () => {
    const twice = continuePage(continuePage(handout(page('a', ['x', 'y', 'z']), page('b', ['w'])), 'a'), 'a');
    expect([ids(twice), twice.pages[1]?.blocks.map((each) => each.id)]).toEqual([
      ['a', 'a-cont', 'b'],
      ['y', 'z'],
    ]);
    expect([continuePage(twice, 'b') === twice, canContinue(page('b', ['w']))]).toEqual([true, false]);
  });
  it('図が一つでも、箇条書きや会議の表は後ろの半分が続きの頁に移る。番号の付いた積み棒は分けない', () => {
    const clauses = ['一', '二', '三'].map((text) => ({ mark: '', text }));
    const tall = { ...page('a'), blocks: [{ ...block('x'), kind: 'clauses' as const, clauses }] };
    expect(
      continuePage(handout(tall), 'a').pages.map(({ id, blocks: [only] }) => [
        id,
        only?.title,
        only?.kind === 'clauses' ? only.clauses.map(({ text }) => text) : [],
      ]),
    ).toEqual([
      ['a', 'x', ['一', '二']],
      ['a-cont', 'x', ['三']],
    ]);
    const rows = [{ item: 'ward.a_a_1' }, { item: 'ward.a_a_2' }];
    const states = { kind: 'states' as const, id: 's', title: '', rows };
    expect([true, false].map((numbered) => splitBlock({ ...states, numbered }) !== null)).toEqual([
      false,
      true,
    ]);
  });
  it('表紙の続きは、表紙にせずはじめの章に置く', () => {
    const cover = { ...page('a', ['x', 'y']), chapter: null, section: null };
    const [, second] = continuePage(handout(cover), 'a').pages;
    expect([second?.chapter, second?.section]).toEqual([handout(cover).chapters[0]?.id ?? null, '資料']);
  });
});

it('図は重ならない id で足し、前後に動かせる', () => {
  const two = addBlock(page('a', ['x']), block('x'));
  expect([
    two.blocks.map((each) => each.id),
    stepBlock(two, 'x', 1).blocks.map((each) => each.id),
    moveBlock(two, 'x-2', 'x', 'before').blocks.map((each) => each.id),
  ]).toEqual([
    ['x', 'x-2'],
    ['x-2', 'x'],
    ['x-2', 'x'],
  ]);
});

it('文は、条件の付かない最後の一つを直す。条件の付いた文はそのまま残り、別に直せる', () => {
  const { message } = page('a');
  expect([
    plainSentence(message),
    putPlain(message, 'b').at(-1),
    conditionalSentences(message).length,
  ]).toEqual(['a', { text: 'b' }, 1]);
  expect([putConditional(message, 0, '新')[0], putPlain([], 'c'), putPlain(message, '')]).toEqual([
    { text: '新', when: ['wards > 0'] },
    [{ text: 'c' }],
    [message[0]],
  ]);
});

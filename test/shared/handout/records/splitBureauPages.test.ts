import { expect, test } from 'vitest';
import type { FieldsBlock } from '../../../../shared/handout/model/fieldsBlock.ts';
import type { HandoutBlock } from '../../../../shared/handout/model/handoutBlock.ts';
import type { HandoutPage } from '../../../../shared/handout/model/handoutModel.ts';
import type { ListsBlock } from '../../../../shared/handout/model/listsBlock.ts';
import type { EventsBlock } from '../../../../shared/handout/model/textBlocks.ts';
import { splitPage } from '../../../../shared/handout/splitPage.ts';

const FIGURE = { id: 'figure', title: '', hint: null, source: null, ruled: false };

function page(...blocks: readonly HandoutBlock[]): HandoutPage {
  return {
    id: 'page',
    chapter: 'one',
    section: '節',
    asOf: null,
    message: ['主文'],
    lead: [],
    blocks,
    notes: [],
    origins: [],
  };
}

const texts = (from: string, count: number) => Array.from({ length: count }, (_, at) => `${from}${at + 1}`);

test('箇条書きは入る頁に分かれ、一つも落ちず、見出しは（続き）になる', () => {
  const block: ListsBlock = {
    ...FIGURE,
    kind: 'lists',
    nothing: '該当なし',
    groups: [
      {
        heading: '意見',
        items: texts('長い意見の文です。'.repeat(12), 30).map((text) => ({ text, origin: null })),
      },
    ],
  };
  const pages = splitPage(page(block), 'landscape');
  const groups = pages.flatMap(({ blocks }) =>
    blocks.flatMap((each) => (each.kind === 'lists' ? each.groups : [])),
  );
  expect(pages.length).toBeGreaterThan(2);
  expect(groups.map(({ heading }) => heading)).toEqual(['意見', ...pages.slice(1).map(() => '意見（続き）')]);
  expect(groups.flatMap(({ items }) => items)).toEqual(block.groups[0]?.items);
  expect(pages[1]?.message).toEqual(['主文（続き）']);
});

test('記録は欄の切れ目で頁を改め、一頁を超える欄は行で分ける', () => {
  const field = (label: string, count: number) => ({
    label,
    lines: texts(`${label}の文`, count).map((text) => [{ text }]),
  });
  const block: FieldsBlock = {
    ...FIGURE,
    kind: 'fields',
    nothing: '該当なし',
    groups: [
      { title: '説明会', fields: [field('日時', 6), field('内容', 14)] },
      { title: '研修会', fields: [field('参加者', 40)] },
    ],
    dates: [],
  };
  const pages = splitPage(page(block), 'landscape');
  const groups = pages.flatMap(({ blocks }) =>
    blocks.flatMap((each) => (each.kind === 'fields' ? each.groups : [])),
  );
  const lines = groups.flatMap(({ fields }) => fields.flatMap((each) => each.lines));
  expect(lines).toEqual(block.groups.flatMap(({ fields }) => fields.flatMap((each) => each.lines)));
  expect(groups.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['説明会', '説明会（続き）', '研修会', '研修会（続き）']),
  );
  expect(pages.length).toBeGreaterThan(3);
});

test('毎月の会の12回は一頁、30回は次の頁に続く。短い頁はそのまま', () => {
  const event = (count: number): EventsBlock => ({
    ...FIGURE,
    kind: 'events',
    events: [
      {
        name: '連絡会',
        content: [],
        rounds: texts('第', count).map((label) => ({ label, date: '', place: '', wards: null, persons: 1 })),
      },
    ],
  });
  const rounds = (count: number) =>
    splitPage(page(event(count)), 'landscape').map(({ blocks }) =>
      blocks.flatMap((each) => (each.kind === 'events' ? each.events.map((own) => own.rounds.length) : [])),
    );
  expect(rounds(12)).toEqual([[12]]);
  expect(
    rounds(30)
      .flat()
      .reduce((sum, each) => sum + each, 0),
  ).toBe(30);
  expect(rounds(30).length).toBe(3);
  const short = page(event(2), { ...event(2), id: 'other' });
  expect(splitPage(short, 'landscape')).toEqual([short]);
});

import { expect, test } from 'vitest';
import type { HandoutPage } from '../../../../shared/handout/model/handoutModel.ts';
import type { StatementRow, StatementsBlock } from '../../../../shared/handout/model/statementsBlock.ts';
import { listNumbers } from '../../../../shared/handout/numbers/listNumbers.ts';
import { splitPage } from '../../../../shared/handout/splitPage.ts';

const row = (item: string, texts: readonly string[]): StatementRow => ({
  source: { form: 'hub', item },
  label: item,
  statements: texts.map((text) => ({ text, wards: ['北区'] })),
  engaged: { code: 'c1', label: '取り組んでいる', count: 6, wards: [] },
  noAnswer: { code: 'noAnswer', label: '未回答', count: 0, wards: [] },
  instead: null,
});
const block = (rows: readonly StatementRow[]): StatementsBlock => ({
  kind: 'statements',
  id: 's',
  title: '',
  hint: null,
  source: null,
  ruled: false,
  labelHead: '姿',
  statementsHead: '内容',
  wardsHead: '区',
  numbered: true,
  rows,
});
const pageOf = (rows: readonly StatementRow[]): HandoutPage => ({
  id: 'p',
  chapter: 'room',
  section: null,
  asOf: null,
  message: ['姿ごとに取り組む'],
  lead: ['前書き'],
  blocks: [block(rows)],
  notes: [],
});
const tables = (pages: readonly HandoutPage[]) =>
  pages.flatMap((page) => page.blocks.flatMap((each) => (each.kind === 'statements' ? [each] : [])));
const many = (count: number) => Array.from({ length: count }, (_, at) => `文${at}`);

test('入る行の頁は変えない', () => {
  const page = pageOf([row('a', many(4)), row('b', many(2))]);
  expect(splitPage(page, 'landscape')).toEqual([page]);
});

test('入らない行は次の頁に移り、番号が続き、主文に（続き）が付いて前書きは無い', () => {
  const pages = splitPage(pageOf(['a', 'b', 'c'].map((item) => row(item, many(8)))), 'landscape');
  expect(pages.map(({ id, message, lead }) => [id, message, lead])).toEqual([
    ['p', ['姿ごとに取り組む'], ['前書き']],
    ['p-2', ['姿ごとに取り組む（続き）'], []],
  ]);
  expect(tables(pages).map((each) => [each.firstNumber, each.rows.map(({ label }) => label)])).toEqual([
    [undefined, ['a', 'b']],
    [3, ['c']],
  ]);
});

test('5,000字の文は途中で次の頁に続き、一字も落とさず、区数は一度だけ数える', () => {
  const long = '連携の取り方が課題である'.repeat(420);
  const pages = splitPage(pageOf([row('a', ['短い文', long, 'おわり']), row('b', many(2))]), 'landscape');
  const rows = tables(pages).flatMap((each) => each.rows);
  const texts = rows.flatMap((each) => each.statements);
  expect(texts.map(({ text }) => text).join('')).toBe(`短い文${long}おわり文0文1`);
  expect(rows.filter(({ label }) => label === 'a').map(({ continued }) => continued ?? false)).toEqual([
    false,
    ...rows.slice(1, -1).map(() => true),
  ]);
  expect(
    texts
      .slice(
        2,
        texts.findIndex(({ text }) => text === 'おわり'),
      )
      .every(({ rest }) => rest),
  ).toBe(true);
  expect(
    tables(pages)
      .flatMap((each) => listNumbers(each))
      .map(({ label, value }) => [label, value]),
  ).toEqual([
    ['a', 6],
    ['b', 6],
  ]);
});

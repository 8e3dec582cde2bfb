import { expect, test } from 'vitest';
import type { HandoutBlock } from '../../../../shared/handout/model/handoutBlock.ts';
import type { HandoutPage } from '../../../../shared/handout/model/handoutModel.ts';
import type { RecordsBlock } from '../../../../shared/handout/model/textBlocks.ts';
import { splitRecords } from '../../../../shared/handout/records/splitRecords.ts';

const table = (id: string, title: string, rows: readonly (readonly string[])[]): RecordsBlock => ({
  kind: 'records',
  id,
  title,
  hint: null,
  source: null,
  ruled: false,
  columns: [
    { label: '番号', width: 11 },
    { label: '内容', width: 250 },
  ],
  rows,
  writing: null,
  nothing: '該当なし',
});

const pageOf = (...blocks: readonly HandoutBlock[]): HandoutPage => ({
  id: 'p',
  chapter: 'room',
  section: null,
  asOf: null,
  message: ['事例'],
  lead: [],
  blocks,
  notes: [],
});

/** lines 行の文。 */
const lines = (count: number) => Array.from({ length: count }, (_, at) => `${at + 1}行め`).join('\n');
const shape = (pages: readonly HandoutPage[]) =>
  pages.map((page) =>
    page.blocks.map((block) => [
      block.title,
      block.kind === 'records' ? block.rows.map(([mark]) => mark) : null,
    ]),
  );

test('二つの表は、入るかぎり同じ頁に続き、入らなければ題を付けて次の頁へ', () => {
  const pages = splitRecords(
    pageOf(
      table('a', '【一】', [
        ['①', lines(10)],
        ['②', lines(8)],
      ]),
      table('b', '【二】', [
        ['③', lines(9)],
        ['④', lines(2)],
      ]),
      table('c', '【三】', [['⑤', lines(3)]]),
    ),
    'landscape',
  );
  expect(shape(pages)).toEqual([
    [['【一】', ['①', '②']]],
    [
      ['【二】', ['③', '④']],
      ['【三】', ['⑤']],
    ],
  ]);
  expect(pages.map((page) => [page.id, page.message])).toEqual([
    ['p', ['事例']],
    ['p-2', ['事例（続き）']],
  ]);
});

test('表の途中で頁が変わると、題と見出しを繰り返して（続き）が付く', () => {
  const rows = ['①', '②', '③'].map((mark) => [mark, lines(9)]);
  const pages = splitRecords(pageOf(table('a', '【一】', rows), table('b', '【二】', [])), 'landscape');
  expect(shape(pages)).toEqual([
    [['【一】', ['①', '②']]],
    [
      ['【一】（続き）', ['③']],
      ['【二】', []],
    ],
  ]);
});

test('5,000字の記述は頁の残りから始まり、一字も落とさずに続く', () => {
  const long = 'あいうえおかきくけこ'.repeat(500);
  const pages = splitRecords(
    pageOf(
      table('a', '', [
        ['北区', '一言'],
        ['都島区', long],
        ['福島区', 'おわり'],
      ]),
    ),
    'landscape',
  );
  const rows = pages.flatMap((page) =>
    page.blocks.flatMap((block) => (block.kind === 'records' ? block.rows : [])),
  );
  expect(rows.map(([, text]) => text).join('')).toBe(`一言${long}おわり`);
  expect(shape(pages).map(([block]) => block?.[1])).toEqual([
    ['北区', '都島区'],
    ...pages.slice(1, -1).map(() => ['都島区\n（続き）']),
    ['都島区\n（続き）', '福島区'],
  ]);
  expect(pages.length).toBeGreaterThan(2);
});

test('注のある頁と、主文が二行の頁は、その分だけ早く次の頁に移る', () => {
  const rows = Array.from({ length: 20 }, () => ['区', '一言']);
  const page = pageOf(table('a', '', rows));
  const notes = Array.from({ length: 4 }, (_, at) => ({ mark: `※${at + 1}`, text: '注' }));
  const first = (each: HandoutPage) => shape(splitRecords(each, 'landscape'))[0]?.[0]?.[1]?.length;
  expect([first(page), first({ ...page, notes }), first({ ...page, message: ['一', '二'] })]).toEqual([
    15, 13, 14,
  ]);
});

test('ほかの図と並ぶ表は分けないが、題は刷る', () => {
  const clauses = { ...table('x', '', []), kind: 'clauses', clauses: [] } as unknown as HandoutBlock;
  const [page, ...rest] = splitRecords(
    pageOf(clauses, table('a', '【一】', [['①', lines(40)]])),
    'landscape',
  );
  expect([rest, page?.blocks.map((block) => block.kind === 'records' && block.headed)]).toEqual([
    [],
    [false, true],
  ]);
});

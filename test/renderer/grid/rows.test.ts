import { describe, expect, test } from 'vitest';
import { countValues, searchValues } from '../../../renderer/ui/grid/countValues.ts';
import type { GridColumn, GridValue, GridViewState } from '../../../renderer/ui/grid/gridTypes.ts';
import { matchChoices } from '../../../renderer/ui/grid/matchChoices.ts';
import { mergeOrder } from '../../../renderer/ui/grid/mergeOrder.ts';
import { orderRows, type RowConditions } from '../../../renderer/ui/grid/orderRows.ts';
import {
  arrangeColumns,
  DEFAULT_VIEW,
  freezeTo,
  parseViewState,
} from '../../../renderer/ui/grid/viewState.ts';
import { foldText } from '../../../shared/text/foldText.ts';

const plain = (value: GridValue) => (value === null ? '' : String(value));
const column = (key: string, more: Partial<GridColumn> = {}): GridColumn => ({
  key,
  heading: key,
  kind: 'text',
  parse: (value) => ({ ok: true, value }),
  format: plain,
  ...more,
});
const WARDS = [
  { value: '1', label: '北区', aliases: ['きたく'] },
  { value: '2', label: '生野区', aliases: ['いくのく'] },
  { value: '3', label: '旭区', aliases: ['あさひく'] },
];
const ward = column('ward', {
  kind: 'choice',
  choices: WARDS,
  format: (value) => WARDS.find((choice) => choice.value === value)?.label ?? plain(value),
  groups: { label: 'ブロック', items: [{ label: '東', values: ['2'] }] },
});
const columns = [column('name'), ward, column('beds', { kind: 'number' })];
const data: Readonly<Record<string, readonly [string, string | null, number | null]>> = {
  a: ['ﾋﾅﾀ医院', '3', 20],
  b: ['かもめ病院', '1', null],
  c: ['ひなた クリニック', '2', 3],
  d: ['ABC', null, 100],
};
const value = (id: string, key: string): GridValue =>
  data[id]?.[['name', 'ward', 'beds'].indexOf(key)] ?? null;
const source = {
  value,
  line: (id: string) => columns.map((each) => foldText(each.format(value(id, each.key)))).join('\n'),
};
const order = (conditions: Partial<RowConditions>) =>
  orderRows(Object.keys(data), columns, { sort: null, filters: {}, search: '', ...conditions }, source).join(
    '',
  );

describe('orderRows', () => {
  test('選択肢は正式の順、数は数の順、空はどちら向きでも最後', () => {
    expect([
      order({ sort: { key: 'ward', direction: 'up' } }),
      order({ sort: { key: 'ward', direction: 'down' } }),
      order({ sort: { key: 'beds', direction: 'up' } }),
      order({ sort: { key: 'beds', direction: 'down' } }),
    ]).toEqual(['bcad', 'acbd', 'cadb', 'dacb']);
  });
  test('絞り込みは見える字で。空白も選べる', () => {
    expect(order({ filters: { ward: new Set(['旭区', '']) } })).toBe('ad');
  });
  test('探す言葉は幅・かな・大文字小文字を問わず、どれも含む行', () => {
    expect([
      order({ search: 'ヒナタ' }),
      order({ search: 'ひなた 生野' }),
      order({ search: 'ａｂｃ' }),
      order({ search: '医院旭' }),
    ]).toEqual(['ac', 'c', 'd', '']);
  });
});

describe('mergeOrder', () => {
  test('今の並びを保ち、消えた行は抜け、ここで足した行は末尾、ほかの行はあるべき所に', () => {
    const merged = mergeOrder(
      ['c', 'a', 'b'],
      ['new', 'x', 'a', 'y', 'b', 'c', 'z'],
      new Set('abcxyz').add('new'),
      new Set(['new']),
    );
    expect(merged).toEqual(['x', 'c', 'z', 'a', 'y', 'b', 'new']);
    expect(mergeOrder(['a', 'b'], ['b'], new Set(['b']), new Set())).toEqual(['b']);
  });
});

describe('値の一覧', () => {
  const counts = countValues(ward, ['3', '1', '1', null, '2']);
  test('正式の順に数え、空白は最後', () => {
    expect(counts).toEqual([
      { text: '北区', count: 2 },
      { text: '生野区', count: 1 },
      { text: '旭区', count: 1 },
      { text: '', count: 1 },
    ]);
  });
  test('よみでもブロックの名でも見つかる', () => {
    expect(
      [searchValues(ward, counts, 'イクノ'), searchValues(ward, counts, '東')].map((found) =>
        found.map(({ text }) => text),
      ),
    ).toEqual([['生野区'], ['生野区']]);
  });
});

test('選択肢は頭から合うものが先', () => {
  expect(matchChoices(WARDS, 'あ').map(({ label }) => label)).toEqual(['旭区']);
  expect(matchChoices(WARDS, 'く').map(({ label }) => label)).toEqual(['北区', '生野区', '旭区']);
  expect(
    matchChoices(
      [
        { value: 1, label: '東淀川' },
        { value: 2, label: '淀川' },
      ],
      '淀',
    ).map(({ value: v }) => v),
  ).toEqual([2, 1]);
});

test('見え方: 覚えのない列は定義の場所に入り、無い列は忘れ、凍らせた列は左', () => {
  const all = [column('a'), column('b'), column('c', { frozen: true }), column('d')];
  const keys = (kept: readonly string[]) =>
    arrangeColumns(all, { ...DEFAULT_VIEW, order: kept }).map(({ key }) => key);
  expect([keys([]), keys(['d', 'gone', 'a']), keys(['b', 'a'])]).toEqual([
    ['c', 'a', 'b', 'd'],
    ['c', 'd', 'a', 'b'],
    ['c', 'b', 'd', 'a'],
  ]);
});

test('見え方: 壊れた控えは既定に、変な幅は捨てる', () => {
  expect([parseViewState(null), parseViewState('{'), parseViewState('[]')]).toEqual(
    Array(3).fill(DEFAULT_VIEW),
  );
  expect(
    parseViewState('{"order":["a",1],"widths":{"a":50,"b":-1,"c":"x"},"sort":{"key":"a","direction":"up"}}'),
  ).toEqual({
    order: ['a'],
    hidden: [],
    frozen: null,
    widths: { a: 50 },
    sort: { key: 'a', direction: 'up' },
  });
});

test('見え方: 固定は、見えている並びの頭からその列まで。外せば定義の固定も外れ、控えから同じに戻る', () => {
  const all = [column('a'), column('b'), column('c', { frozen: true }), column('d')];
  const keys = (view: GridViewState) => arrangeColumns(all, view).map(({ key }) => key);
  const hidden = { ...DEFAULT_VIEW, hidden: ['a'] };
  const frozen = freezeTo(all, hidden, 'b');
  expect([keys(DEFAULT_VIEW), frozen.frozen, keys(frozen), keys(freezeTo(all, DEFAULT_VIEW, null))]).toEqual([
    ['c', 'a', 'b', 'd'],
    ['c', 'b'],
    ['c', 'b', 'a', 'd'],
    ['c', 'a', 'b', 'd'],
  ]);
  expect(parseViewState(JSON.stringify(frozen))).toEqual(frozen);
});

test('foldText: 幅、かな、大文字小文字、空白、横棒', () => {
  expect(foldText('ｱｵﾊﾞ　クリニックＡ－１')).toBe(foldText('あおば くりにっくa-1'));
  expect(foldText('ひなた')).not.toBe(foldText('ひなだ'));
});

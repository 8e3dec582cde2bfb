import { expect, it } from 'vitest';
import { registerColumns } from '../../../renderer/register/registerColumns.ts';
import { countValues } from '../../../renderer/ui/grid/countValues.ts';
import type { GridColumn } from '../../../renderer/ui/grid/gridTypes.ts';
import { readMulti, toggleChoice } from '../../../renderer/ui/grid/multiText.ts';
import { buildPass, orderRows } from '../../../renderer/ui/grid/orderRows.ts';
import { MEETING_REGISTER } from '../../../shared/register/definitions/meeting.ts';
import { TRAINING_REGISTER } from '../../../shared/register/definitions/training.ts';
import { NO_CONTEXT } from '../../../shared/register/fieldContext.ts';

function columnOf(register: typeof MEETING_REGISTER, key: string): GridColumn {
  const column = registerColumns(register.fields, () => NO_CONTEXT).find((each) => each.key === key);
  if (column === undefined) throw new Error(`列がありません: ${key}`);
  return column;
}
const TOPICS = columnOf(MEETING_REGISTER, 'topicCodes');
const METHODS = columnOf(TRAINING_REGISTER, 'methods');
const choice = (column: GridColumn, value: string) => {
  const found = column.choices?.find((each) => each.value === value);
  if (found === undefined) throw new Error(`選択肢がありません: ${value}`);
  return found;
};

it('付けた選択肢は選択肢の順に並び、もう一度で外れ、字はいつも同じ値に読める', () => {
  const one = toggleChoice(METHODS, '', choice(METHODS, 'c9'));
  const two = toggleChoice(METHODS, one, choice(METHODS, 'c1'));
  expect([one, two, toggleChoice(METHODS, two, choice(METHODS, 'c9'))]).toEqual([
    'SNS',
    'ホームページ、SNS',
    'ホームページ',
  ]);
  const long = toggleChoice(TOPICS, toggleChoice(TOPICS, '', choice(TOPICS, 'c3')), choice(TOPICS, 'c2'));
  expect(TOPICS.parse(long)).toMatchObject({ ok: true, value: 'c2\nc3' });
});

it('打ちかけの終わりの語で選択肢を狭め、選べばその語に替わる。読めない前の語は捨てない', () => {
  expect(readMulti(METHODS, 'HP、ポス')).toEqual({ chosen: new Set(['ホームページ']), rest: 'ポス' });
  expect(toggleChoice(METHODS, 'HP、ポス', choice(METHODS, 'c10'))).toBe('ホームページ、ポスター・チラシ');
  expect(toggleChoice(METHODS, 'のろし、ポス', choice(METHODS, 'c10'))).toBe('のろし、ポスター・チラシ');
});

it('絞り込みは選択肢の一つずつで数え、一つでもあれば残り、空の行は空として残る', () => {
  const values = ['c1\nc10', 'c10', '', 'c1'];
  expect(countValues(METHODS, values)).toEqual([
    { text: 'ホームページ', count: 2 },
    { text: 'ポスター・チラシ', count: 2 },
    { text: '', count: 1 },
  ]);
  const source = { value: (id: string) => values[Number(id)] ?? null, line: () => '' };
  const ids = values.map((_, index) => String(index));
  const kept = (...texts: readonly string[]) => {
    const pass = buildPass([METHODS], { filters: { methods: new Set(texts) }, search: '' }, source);
    return ids.filter((id) => pass?.(id) ?? true);
  };
  expect([kept('ポスター・チラシ'), kept(''), kept('SNS')]).toEqual([['0', '1'], ['2'], []]);
  const sort = { key: 'methods', direction: 'up' as const };
  expect(orderRows(ids, [METHODS], { sort, filters: {}, search: '' }, source)).toEqual(['0', '3', '1', '2']);
});

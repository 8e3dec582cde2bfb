import { describe, expect, test } from 'vitest';
import type { Item } from '../../../../shared/survey/form.ts';
import { readAnswerCell } from '../../../../shared/survey/reading/readAnswer.ts';

const item = (part: Pick<Item, 'type'> & Partial<Item>): Item => ({
  code: 'x',
  label: '回数',
  required: false,
  ...part,
});
const says = (part: Pick<Item, 'type'> & Partial<Item>, value: string) =>
  readAnswerCell({ row: 0, column: 0, value }, item(part), false).remarks.map(({ message }) => message);

describe('読めない訳と読み替えは、職員の言葉で言う', () => {
  test('数は読めるが単位が違うときは、単位のせいだと言う', () => {
    expect(says({ type: 'count', unit: '回' }, '約１０件')).toEqual([
      '「約１０件」は単位が「回」と違うので、どの数か決められません',
    ]);
    expect(says({ type: 'count', unit: '回' }, '3～4')).toEqual(['「3～4」は一つの数に読めません']);
  });

  test('日付は和暦で言う', () => {
    expect(says({ type: 'date' }, 'R8.10.5')).toEqual(['「R8.10.5」を令和8年10月5日と読みました']);
  });
});

import { expect, it } from 'vitest';
import { fieldText } from '../../../renderer/register/registerColumns.ts';
import wards from '../../../resources/wards.json' with { type: 'json' };
import type { RegisterField } from '../../../shared/register/field.ts';
import { NO_CONTEXT } from '../../../shared/register/fieldContext.ts';
import type { Ward } from '../../../shared/ward/ward.ts';

it('欄の値は画面の言葉になる: 区は名、日付は和暦、選択は文言、真偽は はい・いいえ、空は空', () => {
  const field = (kind: RegisterField['kind']): RegisterField => ({
    key: 'k',
    label: '欄',
    kind,
    width: 100,
    table: 'coordinator',
    choices: [{ code: 'formal', label: '正式' }],
  });
  const person = { id: 'p1', name: '架空 太郎', detail: '', aliases: [] };
  const context = {
    wards: wards as readonly Ward[],
    references: { ...NO_CONTEXT.references, coordinator: [person] },
  };
  const text = (kind: RegisterField['kind'], value: string | number | null) =>
    fieldText(field(kind), value, context);
  expect([
    text('ward', '27127'),
    text('ward', '99999'),
    text('date', '2024-09-01'),
    text('date', '不明'),
    text('choice', 'formal'),
    text('choice', 'gone'),
    text('flag', 1),
    text('flag', 0),
    text('hours', 1234.5),
    text('text', null),
    text('reference', 'p1'),
  ]).toEqual([
    '北区',
    '99999',
    '令和6年9月1日',
    '不明',
    '正式',
    'gone',
    'はい',
    'いいえ',
    '1,234.5',
    '',
    '架空 太郎',
  ]);
});

import { expect, test } from 'vitest';
import { inFormOrder } from '../../../shared/survey/inFormOrder.ts';

test('様式A・B・C の順になり、同じ様式の中の並びは変わらない', () => {
  const rows = [
    { form: 'room', ward: '北' },
    { form: 'room', ward: '西' },
    { form: 'hub', ward: '北' },
    { form: 'ward', ward: '西' },
    { form: 'ward', ward: '北' },
  ] as const;
  expect(inFormOrder(rows, ({ form }) => form).map(({ form, ward }) => form + ward)).toEqual([
    'ward西',
    'ward北',
    'room北',
    'room西',
    'hub北',
  ]);
});

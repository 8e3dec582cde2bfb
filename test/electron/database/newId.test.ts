import { expect, test } from 'vitest';
import { newId } from '../../../electron/database/newId.ts';

test('同じミリ秒にいくつ作っても、時計が戻っても、作った順に並び、重ならない', () => {
  const time = Date.now() + 60_000;
  const ids = [
    ...Array.from({ length: 10_000 }, () => newId(time)),
    newId(time - 5000),
    newId(time + 10_000),
  ];
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(ids.length);
  expect(
    ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
  ).toBe(true);
  expect(Number.parseInt((ids[0] ?? '').slice(0, 13).replace('-', ''), 16)).toBe(time);
});

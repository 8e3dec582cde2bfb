import { expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/survey/canonicalJson.ts';

it('欄の順が違っても同じ文字になり、読めば同じ値に戻る', () => {
  const left = { b: [1, { y: null, x: '区' }], a: true };
  const right = { a: true, b: [1, { x: '区', y: null }], c: undefined };
  expect(canonicalJson(left)).toBe('{"a":true,"b":[1,{"x":"区","y":null}]}');
  expect(canonicalJson(right)).toBe(canonicalJson(left));
  expect(JSON.parse(canonicalJson(left))).toEqual(left);
});

it('JSON にならない値は黙って落とさない', () => {
  expect(() => canonicalJson({ a: Number.NaN })).toThrow(/JSON に書けません/);
  expect(() => canonicalJson([() => 1])).toThrow(/JSON に書けません/);
});

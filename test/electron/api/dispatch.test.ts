import { expect, test, vi } from 'vitest';
import { createDispatch } from '../../../electron/api/dispatch.ts';
import type { Handlers } from '../../../electron/api/handlers.ts';
import { trackCalls } from '../../../electron/api/trackCalls.ts';
import { DaichoError } from '../../../shared/api/failure.ts';

const ignore = () => undefined;

function dispatchWith(handlers: Partial<Handlers>, log: (error: unknown) => string = () => '1121-TEST') {
  return createDispatch(handlers as Handlers, log);
}

test('約束どおりの引数は処理に届き、値が返る', async () => {
  const dispatch = dispatchWith({
    'backup.list': async () => [{ name: 'a', at: 'b', bytes: 1, reason: 'c' }],
  });
  expect(await dispatch('backup.list', {}, ignore)).toEqual({
    ok: true,
    value: [{ name: 'a', at: 'b', bytes: 1, reason: 'c' }],
  });
});

test('約束に無い名と、形の違う引数は badArgument で断り、処理に渡さない', async () => {
  const form = vi.fn();
  const dispatch = dispatchWith({ 'survey.form': form });
  const results = [
    await dispatch('survey.drop', {}, ignore),
    await dispatch('__proto__', {}, ignore),
    await dispatch('survey.form', { survey: 'r6-hub', form: 3 }, ignore),
    await dispatch('survey.form', undefined, ignore),
  ];
  expect(results.map((result) => result.ok || result.failure.code)).toEqual(Array(4).fill('badArgument'));
  expect(form).not.toHaveBeenCalled();
});

test('予期できる失敗は code と日本語の一文になる', async () => {
  const dispatch = dispatchWith({
    'backup.make': async () => {
      throw new DaichoError('readOnly', { folder: '台帳' });
    },
  });
  expect(await dispatch('backup.make', {}, ignore)).toEqual({
    ok: false,
    failure: { code: 'readOnly', message: new DaichoError('readOnly', { folder: '台帳' }).message },
  });
});

test('思わぬ誤りは記録し、画面には記録番号だけを渡す', async () => {
  const logged: unknown[] = [];
  const trouble = new Error('SELECT secret');
  const dispatch = dispatchWith(
    {
      'backup.make': async () => {
        throw trouble;
      },
    },
    (error) => {
      logged.push(error);
      return '1121-7KQ2';
    },
  );
  const result = await dispatch('backup.make', {}, ignore);
  expect(logged).toEqual([trouble]);
  expect(result).toMatchObject({ ok: false, failure: { code: 'unexpected' } });
  expect(JSON.stringify(result)).toContain('1121-7KQ2');
  expect(JSON.stringify(result)).not.toContain('secret');
});

test.each([
  ['Map', new Map()],
  ['Date', new Date(0)],
  ['ArrayBuffer', new ArrayBuffer(1)],
  ['関数', () => 1],
  ['NaN', Number.NaN],
  ['undefined', undefined],
])('JSON でも Uint8Array でもない結果 (%s) は思わぬ誤りとして断る', async (_name, value) => {
  const dispatch = dispatchWith({ 'ward.list': async () => [{ inside: value }] as never });
  const whole = dispatchWith({ 'ward.list': async () => value as never });
  expect(await whole('ward.list', {}, ignore)).toMatchObject({ ok: false, failure: { code: 'unexpected' } });
  // 省いた項目だけは JSON と同じく無いものとして通す。
  expect((await dispatch('ward.list', {}, ignore)).ok).toBe(value === undefined);
});

test('途中経過は値を返すまで届き、返した後は届かない', async () => {
  const seen: unknown[] = [];
  let late: (() => void) | undefined;
  const dispatch = dispatchWith({
    'round.send': async (_input, { progress }) => {
      progress({ done: 1, total: 2 });
      late = () => progress({ done: 2, total: 2 });
      return null;
    },
  });
  await dispatch('round.send', { survey: 'r6-hub', chosen: null, as: 'zip' }, (progress) =>
    seen.push(progress),
  );
  late?.();
  expect(seen).toEqual([{ done: 1, total: 2 }]);
});

test('閉じる前に、走っている呼び出しがみな終わるのを待つ', async () => {
  const order: string[] = [];
  const gate = Promise.withResolvers<void>();
  const calls = trackCalls(async () => {
    await gate.promise;
    order.push('書き終えた');
    return { ok: true, value: null };
  });
  void calls.dispatch('backup.make', {}, ignore);
  const closed = calls.settled().then(() => order.push('閉じた'));
  gate.resolve();
  await closed;
  expect(order).toEqual(['書き終えた', '閉じた']);
});

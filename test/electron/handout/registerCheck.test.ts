import { expect, it } from 'vitest';
import { buildHandoutModel } from '../../../electron/handout/buildHandoutModel.ts';
import { loadRegisterFindings } from '../../../electron/register/checkRegister.ts';
import type { RecordsBlock } from '../../../shared/handout/model/textBlocks.ts';
import { openSample } from '../register/sampleSession.ts';

it('登録の点検: 見つかったことを台帳の順に、行の名とすることを添えて並べる', async () => {
  const session = await openSample();
  const found = await loadRegisterFindings(session.register.db, session.clock.today());
  const model = await buildHandoutModel(session, 'register-check', null);
  const rows = model.pages.flatMap((page) => (page.blocks[0] as RecordsBlock).rows);
  expect(rows.map((row) => row[4])).toEqual(found.map(({ message }) => message));
  expect(rows.find((row) => row[0] === '資格')?.slice(1, 4)).toEqual([
    expect.stringContaining('架空'),
    '有効期限',
    'お知らせ',
  ]);
  expect(rows.find((row) => row[3] === '要確認')?.[5]).toBe('確かめ、違えば台帳を直す');
  expect([model.public, model.pages[0]?.lead[0]]).toEqual([false, expect.stringContaining('現在')]);
});

it('見つかったことが無ければ、そう言い「該当なし」と印刷する', async () => {
  const session = await openSample('empty');
  const model = await buildHandoutModel(session, 'register-check', null);
  const found = await loadRegisterFindings(session.register.db, session.clock.today());
  expect([found, model.pages.length, model.pages[0]?.message, model.pages[0]?.blocks]).toEqual([
    [],
    1,
    ['台帳に直すところはない'],
    [expect.objectContaining({ rows: [], nothing: '該当なし' })],
  ]);
});

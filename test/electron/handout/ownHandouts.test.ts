import { expect, it } from 'vitest';
import { change } from '../../../electron/database/change.ts';
import { loadHistory } from '../../../electron/database/history.ts';
import { buildHandoutModel } from '../../../electron/handout/buildHandoutModel.ts';
import {
  copyHandout,
  deleteHandout,
  listAllHandouts,
  openOwn,
  saveHandout,
} from '../../../electron/handout/ownHandouts.ts';
import { confirmPublic, loadGuardedTexts, refusePublic } from '../../../electron/handout/publicGuard.ts';
import { loadItemStatements, saveStatements } from '../../../electron/handout/staffStatements.ts';
import type { HandoutDefinition } from '../../../shared/handout/definition/handoutDefinition.ts';
import { movePage } from '../../../shared/handout/edit/editPages.ts';
import { KITA, openSample } from '../register/sampleSession.ts';

it('同梱の資料を写して直すと、変わった頁だけが履歴に残り、紙はその定義で組む', async () => {
  const session = await openSample();
  const { db } = session.register;
  const id = await copyHandout(session, 'liaison', '来年度の資料４');
  const { definition, seen, basedOn } = await openOwn(db, id);
  const edited: HandoutDefinition = {
    ...definition,
    pages: definition.pages.map((page, at) =>
      at === 1 ? { ...page, message: [{ text: '研修を全区で' }] } : page,
    ),
  };
  const saved = await saveHandout(session, id, edited, seen);
  const [latest] = await loadHistory(db);
  const model = await buildHandoutModel(session, id, null);
  expect([id, basedOn, saved.problems, latest?.entries.map(({ table, field }) => [table, field])]).toEqual([
    'liaison-2',
    'liaison',
    [],
    [
      ['handout', 'savedAt'],
      ['handoutPage', 'page'],
    ],
  ]);
  expect([model.title, model.pages[1]?.message]).toEqual(['来年度の資料４', ['研修を全区で']]);
});

it('直す所のある定義は書かずに欄と一文を返し、先に変わっていれば断る', async () => {
  const session = await openSample();
  const { db } = session.register;
  const id = await copyHandout(session, 'overview', '概要');
  const { definition, seen } = await openOwn(db, id);
  const broken = { ...definition, title: '', asOf: '9月1日' };
  expect((await saveHandout(session, id, broken, seen)).problems).toEqual([
    { path: 'title', message: '空にはできません。' },
    { path: 'asOf', message: '日付は 2024-09-01 の形に書いてください。' },
  ]);
  const [first, second] = definition.pages;
  const moved = movePage(definition, second?.id ?? '', first?.id ?? '', 'before');
  await saveHandout(session, id, { ...moved, title: '動かした' }, seen);
  expect((await openOwn(db, id)).definition).toEqual({ ...moved, title: '動かした' });
  await expect(saveHandout(session, id, definition, seen)).rejects.toMatchObject({ code: 'conflict' });
});

it('同梱のものは直せず、消した資料の id は別の資料に使わない', async () => {
  const session = await openSample();
  const { db } = session.register;
  await expect(openOwn(db, 'liaison')).rejects.toMatchObject({ code: 'shippedHandout' });
  const first = await copyHandout(session, 'liaison', 'あ');
  await deleteHandout(session, first, (await openOwn(db, first)).seen);
  const second = await copyHandout(session, 'liaison', 'い');
  const third = await copyHandout(session, second, 'う');
  const own = (await listAllHandouts(db)).filter((each) => each.own !== null);
  expect([first, own.map((each) => [each.id, each.title, each.own?.basedOn])]).toEqual([
    'liaison-2',
    [
      [second, 'い', 'liaison'],
      [third, 'う', second],
    ],
  ]);
});

it('同梱の公開資料は見本でそのまま書き出せる', async () => {
  const session = await openSample();
  for (const { id } of (await listAllHandouts(session.register.db)).filter((each) => each.public)) {
    const model = await buildHandoutModel(session, id, null);
    await expect(refusePublic(session.register.db, model)).resolves.toBeUndefined();
  }
});

it('公開の頁の氏名は、確かめるまで書き出しを断り、確かめた文を誰がいつと書き留める', async () => {
  const session = await openSample();
  const { db } = session.register;
  const { name } = await db.selectFrom('coordinator').select('name').orderBy('id').executeTakeFirstOrThrow();
  const id = await copyHandout(session, 'overview', '概要');
  const { definition, seen } = await openOwn(db, id);
  const [page, ...rest] = definition.pages;
  if (page === undefined) throw new Error('頁がありません');
  const notes = [{ mark: null, text: `担当は${name}` }];
  await saveHandout(session, id, { ...definition, public: true, pages: [{ ...page, notes }, ...rest] }, seen);
  const model = await buildHandoutModel(session, id, null);
  await expect(refusePublic(db, model)).rejects.toThrow(`1頁 注 ${name}`);
  const [text] = await loadGuardedTexts(db, model);
  await confirmPublic(session, model, text?.textHash ?? '');
  await expect(refusePublic(db, model)).resolves.toBeUndefined();
  expect((await loadGuardedTexts(db, model)).map((each) => each.confirmed?.who)).toEqual(['架空 職員']);
});

it('職員の文を直し、足し、並べ、根拠の区を結ぶ。先に変わっていれば断る', async () => {
  const session = await openSample();
  const { db } = session.register;
  const survey = (await db.selectFrom('statement').select('survey').orderBy('id').executeTakeFirstOrThrow())
    .survey;
  const load = () => loadItemStatements(db, survey, 'hub', 'c_4_1');
  const { statements, seen } = await load();
  const [first] = statements;
  if (first === undefined) throw new Error('文がありません');
  const typed = [
    { id: null, text: '新しい文', wards: [KITA] },
    { ...first, text: '直した文' },
  ];
  const saved = await saveStatements(session, survey, 'hub', 'c_4_1', typed, seen);
  expect(saved.statements.map(({ text, wards }) => [text, wards])).toEqual([
    ['新しい文', [KITA]],
    ['直した文', first.wards],
  ]);
  await expect(saveStatements(session, survey, 'hub', 'c_4_1', [], seen)).rejects.toMatchObject({
    code: 'conflict',
  });
});

it('締め切った回の文は変えない', async () => {
  const session = await openSample();
  const { db } = session.register;
  const { survey } = await db
    .selectFrom('statement')
    .select('survey')
    .orderBy('id')
    .executeTakeFirstOrThrow();
  const before = await loadItemStatements(db, survey, 'hub', 'c_4_1');
  await change(session.register, { who: '試験', kind: 'close' }, (write) =>
    write.update('survey', survey, { closedAt: session.clock.now() }),
  );
  await expect(saveStatements(session, survey, 'hub', 'c_4_1', [], before.seen)).rejects.toMatchObject({
    code: 'surveyClosed',
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { change } from '../../../electron/database/change.ts';
import { startNodeChild } from '../../../electron/files/workbook/startNodeChild.ts';
import { compareFrozenHandout } from '../../../electron/handout/frozen/compareFrozenHandout.ts';
import { freezeHandout } from '../../../electron/handout/frozen/freezeHandout.ts';
import { listFrozenHandouts } from '../../../electron/handout/frozen/listFrozenHandouts.ts';
import { openFrozenHandout } from '../../../electron/handout/frozen/openFrozenHandout.ts';
import { copyHandout, openOwn, saveHandout } from '../../../electron/handout/ownHandouts.ts';
import { openSession } from '../../../electron/openSession.ts';
import type { Session } from '../../../electron/session.ts';
import { differenceText } from '../../../shared/handout/frozen/differenceText.ts';
import type { HandoutModel } from '../../../shared/handout/model/handoutModel.ts';
import { copySample } from '../../fixtures/copySample.ts';

let folder: string;
let session: Session;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), '日本語 #1 '));
  await copySample(join(folder, 'data'));
  session = await openSession({
    folder: join(folder, 'data'),
    who: '係長',
    today: undefined,
    startChild: startNodeChild(),
  });
}, 120_000);
afterEach(async () => {
  await session.close();
  rmSync(folder, { recursive: true, force: true });
});

/** 刷るたびに時刻と見出しセルの番号だけが変わる紙。 */
let printed = 0;
const print = async (model: HandoutModel) => {
  printed += 1;
  const at = String(printed).padStart(2, '0');
  const dates = `/CreationDate (D:2026${at}) /ID (node000000${at})`;
  return new TextEncoder().encode(`%PDF- ${dates} ${JSON.stringify(model)}`);
};
const asked = { handout: 'liaison', survey: null, ward: null, purpose: ' 第2回推進会議 ' };

test('枠に収まらない頁があれば、確定したうえでそれを言う', async () => {
  const page = { page: 3, title: '長い頁' };
  const frozen = await freezeHandout(session, asked, (model, overflowed) => {
    overflowed?.([page]);
    return print(model);
  });
  expect([frozen.number, frozen.overflow]).toEqual([1, [page]]);
  expect((await freezeHandout(session, asked, print)).overflow).toEqual([]);
});

test('確定版は一覧に番号・会議の名・人とともに並び、開けば確定したときの PDF のバイトそのもの', async () => {
  let bytes: Uint8Array = new Uint8Array();
  const frozen = await freezeHandout(session, asked, async (model) => {
    bytes = await print(model);
    return bytes;
  });
  const again = await freezeHandout(session, { ...asked, purpose: '' }, print);
  const { db } = session.register;
  expect(frozen).toMatchObject({
    number: 1,
    purpose: '第2回推進会議',
    who: '係長',
    survey: 'r6-hub',
    pages: 10,
  });
  expect((await listFrozenHandouts(db, 'liaison')).map(({ id, number }) => [id, number])).toEqual([
    [again.id, 2],
    [frozen.id, 1],
  ]);
  expect((await openFrozenHandout(db, frozen.id)).pdf).toEqual(bytes);
  const batches = await db
    .selectFrom('historyBatch')
    .select(['who', 'why'])
    .where('kind', '=', 'freezeHandout')
    .orderBy('id')
    .execute();
  expect(batches).toEqual([
    { who: '係長', why: '第2回推進会議' },
    { who: '係長', why: null },
  ]);
});

test('何も変わらなければ刷り直しても同じ。台帳が変われば、頁と図と前後の値で違いを言い、確定版は変わらない', async () => {
  const frozen = await freezeHandout(session, asked, print);
  const compared = await compareFrozenHandout(session, frozen.id, print);
  expect(compared).toMatchObject({ differences: [], samePaper: true, modelHash: frozen.modelHash });
  const { db } = session.register;
  const institution = await db
    .selectFrom('institution')
    .select(['id', 'version'])
    .where('ward', '=', '27102')
    .orderBy('id')
    .executeTakeFirstOrThrow();
  await change(session.register, { who: '係長', kind: 'edit' }, (write) =>
    write.update('institution', institution.id, { endedOn: '2024-08-31' }),
  );
  const { differences, samePaper } = await compareFrozenHandout(session, frozen.id, print);
  expect(samePaper).toBe(null);
  expect(differences.map(differenceText)).toContainEqual(
    expect.stringMatching(/^6頁 .*合計: 132機関 → 131機関$/),
  );
  expect(frozen).toMatchObject((await openFrozenHandout(db, frozen.id)).frozen);
});

test('書き換えられた確定版は出さず、無い確定版は無いと言う', async () => {
  const frozen = await freezeHandout(session, asked, print);
  await change(session.register, { who: '係長', kind: 'edit' }, (write) =>
    write.update('frozenHandout', frozen.id, { pdf: Buffer.from('%PDF- 別の紙') }),
  );
  const { db } = session.register;
  await expect(openFrozenHandout(db, frozen.id)).rejects.toMatchObject({ code: 'frozenHandoutMismatch' });
  await expect(openFrozenHandout(db, 'x')).rejects.toMatchObject({ code: 'unknownFrozenHandout' });
});

test('区ごとの資料は一区だけでも確定でき、その区として残り、同じ区で比べる', async () => {
  const { db } = session.register;
  const sheet = { handout: 'ward-sheets', survey: null, ward: '27127', purpose: '' };
  const one = await freezeHandout(session, sheet, print);
  const whole = await freezeHandout(session, { ...sheet, ward: null }, print);
  expect(
    (await listFrozenHandouts(db, 'ward-sheets')).map(({ number, ward, pages }) => [number, ward, pages]),
  ).toEqual([
    [2, null, 24],
    [1, { code: '27127', name: '北区' }, 1],
  ]);
  expect([one.ward?.name, whole.ward]).toEqual(['北区', null]);
  expect(await compareFrozenHandout(session, one.id, print)).toMatchObject({
    differences: [],
    samePaper: true,
  });
  await expect(freezeHandout(session, { ...asked, ward: '27127' }, print)).rejects.toThrow(
    '区ごとの頁がない',
  );
});

test('職員の資料も確定でき、直した後は違いを言い、刷り直せば確定したときのバイトのまま', async () => {
  const { db } = session.register;
  const id = await copyHandout(session, 'liaison', '来年度の資料４');
  let bytes: Uint8Array = new Uint8Array();
  const frozen = await freezeHandout(session, { ...asked, handout: id }, async (model) => {
    bytes = await print(model);
    return bytes;
  });
  const { definition, seen } = await openOwn(db, id);
  const pages = definition.pages.map((page, at) =>
    at === 1 ? { ...page, message: [{ text: '研修を全区で' }] } : page,
  );
  await saveHandout(session, id, { ...definition, pages }, seen);
  const { differences } = await compareFrozenHandout(session, frozen.id, print);
  expect(differences.map(({ page, what, after }) => [page, what, after])).toEqual([
    [2, '見出しの文', '研修を全区で'],
  ]);
  const opened = await openFrozenHandout(db, frozen.id);
  expect([opened.frozen.title, opened.pdf]).toEqual(['来年度の資料４', bytes]);
});

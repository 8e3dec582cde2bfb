import { expect, test } from 'vitest';
import { change } from '../../../electron/database/change.ts';
import { buildHandoutModel } from '../../../electron/handout/buildHandoutModel.ts';
import { loadBureauFacts } from '../../../electron/handout/loadBureauFacts.ts';
import type { Session } from '../../../electron/session.ts';
import { loadRegisterAnswers } from '../../../electron/survey/registerAnswers.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';
import { KITA, openSample } from '../register/sampleSession.ts';

/** 北区の連携会議は、7月11日に開き、11月11日と2月12日に予定している。11月は中止、2月は先の日を開催日に打ち違えたとする。 */
async function mistaken(): Promise<Session> {
  const session = await openSample();
  const rows = await session.register.db
    .selectFrom('meeting')
    .select(['id', 'plannedOn'])
    .where('ward', '=', KITA)
    .where('kind', '=', 'liaison')
    .orderBy('plannedOn')
    .execute();
  expect(rows.map(({ plannedOn }) => plannedOn)).toEqual(['2024-07-11', '2024-11-11', '2025-02-12']);
  await change(session.register, { who: '試験', kind: 'edit' }, async (write) => {
    write.update('meeting', String(rows[1]?.id), { cancelled: 1 });
    write.update('meeting', String(rows[2]?.id), { heldOn: '2025-02-12' });
  });
  return session;
}

test('区別シートは、中止した会議を数えず、先の日の開催日を開いたものに数えない', async () => {
  const { pages } = await buildHandoutModel(await mistaken(), 'ward-sheets', null, { ward: KITA });
  const sheet = pages.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'wardSheet');
  if (sheet?.kind !== 'wardSheet') throw new Error('区別シートがありません');
  const liaison = sheet.meetings.rows.find(({ label }) => label.includes('連携会議'));
  expect([liaison?.held, liaison?.planned]).toEqual([1, 1]);
});

test('様式に前もって書く会議に、中止した会議は入らない', async () => {
  const { db } = (await mistaken()).register;
  const row = await db
    .selectFrom('formVersion')
    .select('definition')
    .where('form', '=', 'hub')
    .executeTakeFirstOrThrow();
  const form = JSON.parse(row.definition) as FormDefinition;
  const answers = await loadRegisterAnswers(db, form, KITA, '2024-09-01');
  expect((answers.c_6d as readonly { plannedOn: string }[]).map(({ plannedOn }) => plannedOn)).toEqual([
    '2024-07-11',
    '2025-02-12',
  ]);
});

test('局の取組の資料も、先の日の開催日を開いたものとして刷らない', async () => {
  const session = await openSample();
  const { id } = await session.register.db
    .selectFrom('meeting')
    .select('id')
    .where('kind', '=', 'cityCouncil')
    .executeTakeFirstOrThrow();
  const held = async () => {
    const { events } = await loadBureauFacts(session.register.db, session.clock.today());
    return events.find((event) => event.id === id)?.held;
  };
  await change(session.register, { who: '試験', kind: 'edit' }, async (write) => {
    write.update('meeting', id, { heldOn: '2025-01-31' });
  });
  expect(await held()).toBe(false);
  await change(session.register, { who: '試験', kind: 'edit' }, async (write) => {
    write.update('meeting', id, { heldOn: '2024-09-30' });
  });
  expect(await held()).toBe(true);
});

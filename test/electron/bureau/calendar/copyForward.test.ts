import { expect, it } from 'vitest';
import { copyForward } from '../../../../electron/bureau/calendar/copyForward.ts';
import { loadCopyPlan } from '../../../../electron/bureau/calendar/loadCopyPlan.ts';
import { undoBatch } from '../../../../electron/register/undoBatch.ts';
import { openSample } from '../../register/sampleSession.ts';

const next = async (session: Awaited<ReturnType<typeof openSample>>) => {
  const { db } = session.register;
  const meetings = await db
    .selectFrom('meeting')
    .selectAll()
    .where('plannedOn', '>=', '2025-04-01')
    .where('copiedFrom', '!=', '')
    .orderBy('plannedOn')
    .orderBy('id')
    .execute();
  const plans = await db
    .selectFrom('meetingPlan')
    .selectAll()
    .where('fiscalYear', '=', 2025)
    .orderBy('id')
    .execute();
  return { meetings, plans };
};

it('選んだ行を一つのまとまりで写し、二度は写せず、取り消すと残らない', async () => {
  const session = await openSample();
  const { rows } = await loadCopyPlan(session.register.db, 2024);
  const contacts = rows.filter(({ table, kind }) => table === 'meeting' && kind === 'contact');
  const plans = rows.filter(({ table }) => table === 'meetingPlan');
  expect([contacts.length, plans.length, new Set(rows.map(({ state }) => state))]).toEqual([
    12,
    29,
    new Set(['new']),
  ]);
  const chosen = [...contacts, ...plans].map(({ table, id, day }) => ({ table, id, day }));
  const first = chosen[0];
  if (first === undefined) throw new Error('行がありません');
  const moved = [{ ...first, day: '2025-04-23' }, ...chosen.slice(1)];
  const { batch, copied } = await copyForward(session, 2024, moved);
  const written = await next(session);
  expect([copied, written.meetings.length, written.plans.length]).toEqual([41, 12, 29]);
  expect(written.meetings[0]).toMatchObject({
    plannedOn: '2025-04-23',
    heldOn: null,
    round: 1,
    title: 'コーディネーター連絡会',
    startTime: '14:00',
    copiedFrom: first.id,
  });
  await expect(copyForward(session, 2024, [first])).rejects.toMatchObject({ code: 'copyStale' });
  expect(
    (await loadCopyPlan(session.register.db, 2024)).rows.filter(({ state }) => state === 'copied').length,
  ).toBe(41);

  expect(await undoBatch(session, batch)).toMatchObject({ state: 'done', skipped: [] });
  expect(await next(session)).toEqual({ meetings: [], plans: [] });
});

it('写す先の年度でない日と、もう無い行は断り、何も書かない', async () => {
  const session = await openSample();
  const { rows } = await loadCopyPlan(session.register.db, 2024);
  const [one, two] = rows.filter(({ table }) => table === 'meeting');
  if (one === undefined || two === undefined) throw new Error('行がありません');
  const pick = ({ table, id, day }: typeof one) => ({ table, id, day });
  await expect(
    copyForward(session, 2024, [pick(one), { ...pick(two), day: '2026-04-01' }]),
  ).rejects.toMatchObject({ code: 'badArgument' });
  await expect(copyForward(session, 2024, [pick(one), { ...pick(two), id: 'gone' }])).rejects.toMatchObject({
    code: 'copyStale',
  });
  expect((await next(session)).meetings).toEqual([]);
});

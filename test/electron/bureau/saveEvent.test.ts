import { expect, it } from 'vitest';
import { loadEvent } from '../../../electron/bureau/meeting/loadEvent.ts';
import { saveEvent } from '../../../electron/bureau/meeting/saveEvent.ts';
import { loadRegisterFindings } from '../../../electron/register/checkRegister.ts';
import { applyEdits } from '../../../electron/register/editRegister.ts';
import { queryHistory } from '../../../electron/register/queryHistory.ts';
import { undoBatch } from '../../../electron/register/undoBatch.ts';
import type { Session } from '../../../electron/session.ts';
import type { EventRecord } from '../../../shared/bureau/meeting/eventRecord.ts';
import { beginRecord, planRecord, type RecordDraft } from '../../../shared/bureau/meeting/recordDraft.ts';
import { openSample } from '../register/sampleSession.ts';

const DAY = '2024-10-01';
/** 第2部の説明会: 区担当者 43人、コーディネーター 28人、計 71人。 */
const BRIEFING = '01924560-8006-7868-acef-e2898cfe18ec';

async function load({ register }: Session, id: string): Promise<EventRecord> {
  const record = await loadEvent(register.db, 'meeting', id);
  if (record === null) throw new Error('会議がありません');
  return record;
}

/** 予定だけの会議を足して、その id。 */
async function planned(session: Session): Promise<string> {
  const outcome = await applyEdits(session, {
    table: 'meeting',
    edits: [],
    inserts: [{ values: { kind: '説明会', title: '説明会（架空）', plannedOn: '2024-09-20' } }],
    deletes: [],
  });
  if (outcome.state !== 'done') throw new Error('足せませんでした');
  return outcome.inserted[0] ?? '';
}

function typed(record: EventRecord, rows: Readonly<Record<string, string>>, total: string): RecordDraft {
  const draft = beginRecord(record, DAY);
  return {
    texts: { ...draft.texts, attendance: total, wards: '24' },
    rows: draft.rows.map((row) => ({ ...row, persons: rows[row.key] ?? row.persons })),
  };
}

it('会議と参加者を一つの履歴のまとまりで書き、一度の取り消しでどちらも戻る', async () => {
  const session = await openSample();
  const id = await planned(session);
  const before = await load(session, id);
  const { save } = planRecord(before, typed(before, { wardStaff: '43', coordinator: '28' }, '71'));
  const saved = await saveEvent(session, save);
  const after = await load(session, id);
  expect(after.row).toMatchObject({ heldOn: '2024-09-20', attendance: 71, wards: 24 });
  expect(
    after.attendance.map(({ role, persons, meeting, training }) => [role, persons, meeting, training]),
  ).toEqual(
    expect.arrayContaining([
      ['wardStaff', 43, id, null],
      ['coordinator', 28, id, null],
    ]),
  );
  if (saved.state !== 'done' || saved.batch === null) throw new Error('書けていません');
  expect(await undoBatch(session, saved.batch)).toMatchObject({ state: 'done' });
  const undone = await load(session, id);
  expect([undone.row.heldOn, undone.row.attendance, undone.attendance]).toEqual([null, null, []]);
});

it('会議の履歴には、参加者だけを変えたまとまりも、消した参加者も出る', async () => {
  const session = await openSample();
  const record = await load(session, BRIEFING);
  const staff = record.attendance.find(({ role }) => role === 'wardStaff');
  const { save } = planRecord(record, typed(record, { coordinator: '27', [String(staff?.role)]: '' }, '71'));
  expect(await saveEvent(session, { ...save, edits: [] })).toMatchObject({ state: 'done' });
  const [latest] = await queryHistory(session.register.db, { event: BRIEFING });
  expect(latest?.changes.map(({ table, action, field }) => [table, action, field])).toEqual([
    ['attendance', 'delete', null],
    ['attendance', 'update', 'persons'],
  ]);
});

it('参加者の一行でも断られれば、会議の行も書かない', async () => {
  const session = await openSample();
  const id = await planned(session);
  const before = await load(session, id);
  const { save } = planRecord(before, typed(before, { wardStaff: '四三' }, '43'));
  expect(await saveEvent(session, save)).toMatchObject({
    state: 'refused',
    table: 'attendance',
    refusals: [{ insert: 0, field: 'persons', text: '四三' }],
  });
  expect((await load(session, id)).row).toEqual(before.row);
});

it('ほかの窓が先に同じ立場を書いていれば、重ねて書かずに断る。同じ数を変えていれば両方の値を返す', async () => {
  const session = await openSample();
  const id = await planned(session);
  const stale = await load(session, id);
  const first = planRecord(stale, typed(stale, { wardStaff: '43' }, '43')).save;
  expect(await saveEvent(session, first)).toMatchObject({ state: 'done' });
  const second = planRecord(stale, typed(stale, { wardStaff: '40' }, '')).save;
  expect(await saveEvent(session, { ...second, edits: [] })).toMatchObject({
    state: 'refused',
    refusals: [{ reason: expect.stringContaining('同じ行がもうあります') }],
  });
  const third = planRecord(stale, typed(stale, {}, '40')).save;
  expect(await saveEvent(session, third)).toMatchObject({
    state: 'conflict',
    conflicts: [{ table: 'meeting', field: 'attendance', seen: null, present: 43 }],
  });
});

it('合わない数も書けて、登録の点検が言う', async () => {
  const session = await openSample();
  const messages = async () =>
    (await loadRegisterFindings(session.register.db, DAY))
      .filter(({ table }) => table === 'meeting' || table === 'attendance')
      .map(({ table, field, level, message }) => [table, field, level, message]);
  expect(await messages()).toEqual([]);
  const record = await load(session, BRIEFING);
  const { save } = planRecord(record, typed(record, { coordinator: '2' }, '71'));
  expect(await saveEvent(session, save)).toMatchObject({ state: 'done' });
  expect(await messages()).toEqual([
    ['meeting', 'attendance', 'confirm', '出席者数 71人と、立場ごとの計 45人が合いません。'],
    [
      'attendance',
      'newcomers',
      'confirm',
      'コーディネーターのうち新任 3人が、人数 2人より多くなっています。',
    ],
  ]);
});

it('表から打っても、二重の行、どちらも指さない行、大きすぎる数は、一文で断る', async () => {
  const session = await openSample();
  const put = (table: string, values: Readonly<Record<string, string>>) =>
    applyEdits(session, { table, edits: [], inserts: [{ values }], deletes: [] });
  const reasons = [
    await put('attendance', { meeting: BRIEFING, role: 'コーディネーター', persons: '3' }),
    await put('attendance', { role: '住民', persons: '3' }),
    await put('meetingPlan', { fiscalYear: 'R6', ward: '北区', kind: '連携会議', plannedCount: '3' }),
    await put('meeting', { kind: '説明会', wards: '25', round: '0' }),
    await put('questionnaire', { title: 'アンケート' }),
  ].map((outcome) =>
    outcome.state === 'refused' ? outcome.refusals.map(({ reason }) => reason) : outcome.state,
  );
  expect(reasons).toEqual([
    [
      '「会議」「研修・普及啓発」「立場」「職種（内訳）」が同じ行がもうあります。その行を書き直してください。',
    ],
    ['「会議」か「研修・普及啓発」の、どれか一つだけを書きます。'],
    ['「年度」「区」「種類」が同じ行がもうあります。その行を書き直してください。'],
    ['「第何回」は 1 からの数です。', '「参加区数」は 24 までの数です。'],
    ['「会議」か「研修・普及啓発」の、どれか一つだけを書きます。'],
  ]);
});

it('消した行と同じ立場の行を、同じ書き込みで足せる', async () => {
  const session = await openSample();
  const record = await load(session, BRIEFING);
  const staff = record.attendance.find(({ role }) => role === 'wardStaff');
  const outcome = await applyEdits(session, {
    table: 'attendance',
    edits: [],
    inserts: [{ values: { meeting: BRIEFING, role: '区担当者', persons: '44' } }],
    deletes: [{ id: String(staff?.id) }],
  });
  expect(outcome.state).toBe('done');
  const persons = (await load(session, BRIEFING)).attendance.map((row) => row.persons);
  expect(persons.toSorted()).toEqual([28, 44]);
});

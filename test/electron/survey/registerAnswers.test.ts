import { expect, test } from 'vitest';
import { applyEdits } from '../../../electron/register/editRegister.ts';
import { loadSurveyForms } from '../../../electron/survey/loadSurvey.ts';
import { loadRegisterAnswers } from '../../../electron/survey/registerAnswers.ts';
import { KITA, openSample } from '../register/sampleSession.ts';

test('出席者0人の会議は0のまま前もって埋まり、未記入の数とは違う', async () => {
  const session = await openSample();
  const meeting = (title: string, attendance: string) => ({
    values: { ward: KITA, kind: 'liaison', title, heldOn: '2024-08-01', attendance },
  });
  const { state } = await applyEdits(session, {
    table: 'meeting',
    edits: [],
    inserts: [meeting('書面開催', '0'), meeting('未集計', '')],
    deletes: [],
  });
  expect(state).toBe('done');
  const hub = (await loadSurveyForms(session.register.db, 'r6-hub')).find(({ id }) => id === 'hub');
  if (hub === undefined) throw new Error('様式Cがありません');
  const { c_6d } = await loadRegisterAnswers(session.register.db, hub, KITA, '2024-09-01');
  const rows = (c_6d as readonly Record<string, unknown>[]).filter(({ heldOn }) => heldOn === '2024-08-01');
  expect(rows.map(({ attendance, place }) => [attendance, place])).toEqual([
    [0, null],
    [null, null],
  ]);
});

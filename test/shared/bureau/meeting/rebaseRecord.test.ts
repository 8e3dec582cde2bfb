import { expect, it } from 'vitest';
import type { EventRecord } from '../../../../shared/bureau/meeting/eventRecord.ts';
import { rebaseRecord } from '../../../../shared/bureau/meeting/rebaseRecord.ts';
import { beginRecord, planRecord, type RecordDraft } from '../../../../shared/bureau/meeting/recordDraft.ts';
import type { RegisterRow } from '../../../../shared/register/row.ts';

const ROW = { id: 'm1', version: 1, kind: 'liaison', plannedOn: null, heldOn: '2024-09-20', attendance: 43 };
const record = (row: RegisterRow, attendance: readonly RegisterRow[]): EventRecord => ({
  table: 'meeting',
  row: { wards: null, note: '', ...row },
  attendance,
  questionnaires: [],
  wards: [],
});
const STAFF = { id: 'a1', version: 1, role: 'wardStaff', occupation: '', persons: 43, newcomers: 30 };
const persons = (draft: RecordDraft, role: string, text: string): RecordDraft => ({
  ...draft,
  rows: draft.rows.map((row) => (row.key === role ? { ...row, persons: text } : row)),
});

it('打っていない欄はほかで変わった今の値になり、打った欄は打ったまま、今の値を見たものとして書かれる', () => {
  const before = record(ROW, [STAFF]);
  const typed = persons(beginRecord(before, '2024-10-01'), 'wardStaff', '44');
  const now = record({ ...ROW, attendance: 50, note: '遅れて始まる' }, [{ ...STAFF, newcomers: 31 }]);
  const { draft, replaced } = rebaseRecord(before, now, typed, []);
  expect([draft.texts.attendance, draft.texts.note, replaced]).toEqual(['50', '遅れて始まる', []]);
  expect(planRecord(now, draft).save).toMatchObject({
    edits: [],
    attendance: { edits: [{ id: 'a1', field: 'persons', seen: 43, value: '44' }], inserts: [], deletes: [] },
  });
});

it('ほかで先に足された立場には打った値を重ねず、両方の値を言う', () => {
  const before = record(ROW, []);
  const typed = persons(beginRecord(before, '2024-10-01'), 'wardStaff', '40');
  const now = record(ROW, [STAFF]);
  const { draft, replaced } = rebaseRecord(before, now, typed, []);
  expect(replaced).toEqual([
    '区担当者: ほかで先に 43人 と書かれていたので、その値にしました。打った値は 40 でした。',
  ]);
  expect(planRecord(now, draft).save.attendance).toEqual({ edits: [], inserts: [], deletes: [] });
});

it('今の値を残すと選んだ欄だけが今の値になり、ほかで消された行は足し直さない', () => {
  const before = record(ROW, [STAFF]);
  const begun = persons(beginRecord(before, '2024-10-01'), 'wardStaff', '44');
  const typed = { ...begun, texts: { ...begun.texts, attendance: '44', wards: '24' } };
  const now = record({ ...ROW, attendance: 45 }, []);
  const { draft } = rebaseRecord(before, now, typed, [{ id: 'm1', field: 'attendance' }]);
  expect(planRecord(now, draft).save).toMatchObject({
    edits: [{ field: 'wards', seen: null, value: '24' }],
    attendance: { edits: [], inserts: [], deletes: [] },
  });
});

import { expect, it } from 'vitest';
import type { EventRecord } from '../../../../shared/bureau/meeting/eventRecord.ts';
import {
  beginRecord,
  type DraftRow,
  isUntouched,
  planRecord,
  type RecordDraft,
  readDraft,
} from '../../../../shared/bureau/meeting/recordDraft.ts';
import type { RegisterRow } from '../../../../shared/register/row.ts';

const PLANNED: RegisterRow = {
  id: 'm1',
  version: 3,
  kind: 'liaison',
  plannedOn: '2024-09-20',
  heldOn: null,
  attendance: null,
  wards: null,
  note: '',
};
const record = (row: RegisterRow, attendance: readonly RegisterRow[] = []): EventRecord => ({
  table: 'meeting',
  row,
  attendance,
  questionnaires: [],
  wards: [],
});
const STAFF = { id: 'a1', version: 2, role: 'wardStaff', occupation: '', persons: 43, newcomers: 30 };
const CLERKS = {
  id: 'a2',
  version: 1,
  role: 'wardStaff',
  occupation: '事務職',
  persons: 24,
  newcomers: null,
};

const fill = (draft: RecordDraft, key: string, change: Partial<DraftRow>): RecordDraft => ({
  ...draft,
  rows: draft.rows.map((row) => (row.key === key ? { ...row, ...change } : row)),
});

it('予定日が来ていれば開催日に置き、来ていなければ空のまま', () => {
  expect(beginRecord(record(PLANNED), '2024-10-01').texts.heldOn).toBe('令和6年9月20日');
  expect(beginRecord(record(PLANNED), '2024-09-19').texts.heldOn).toBe('');
});

it('変わったところだけを書き、空にした行は消し、新しい立場の行は足す', () => {
  const held = record({ ...PLANNED, heldOn: '2024-09-20', attendance: 43 }, [STAFF, CLERKS]);
  const begun = beginRecord(held, '2024-10-01');
  expect(isUntouched(held, begun)).toBe(true);
  const draft = fill(
    fill(fill(begun, 'wardStaff', { persons: '44' }), 'a2', { persons: '', newcomers: '' }),
    'coordinator',
    { persons: '28', newcomers: '3' },
  );
  expect(planRecord(held, { ...draft, texts: { ...draft.texts, attendance: '72' } })).toEqual({
    save: {
      table: 'meeting',
      id: 'm1',
      edits: [{ field: 'attendance', seen: 43, value: '72' }],
      attendance: {
        edits: [{ id: 'a1', field: 'persons', seen: 43, value: '44' }],
        inserts: [{ values: { role: 'coordinator', occupation: '', persons: '28', newcomers: '3' } }],
        deletes: [{ id: 'a2', version: 1 }],
      },
    },
    insertKeys: ['coordinator'],
  });
});

it('消した職種と同じ職種を足せば、消した行の書き直しになる', () => {
  const held = record({ ...PLANNED, heldOn: '2024-09-20' }, [STAFF, CLERKS]);
  const begun = beginRecord(held, '2024-10-01');
  const again: DraftRow = {
    key: 'wardStaff 1',
    id: null,
    role: 'wardStaff',
    occupation: '事務職',
    part: true,
    persons: '25',
    newcomers: '',
  };
  const rows = [...begun.rows.filter(({ key }) => key !== 'a2'), again];
  expect(planRecord(held, { ...begun, rows }).save.attendance).toEqual({
    edits: [{ id: 'a2', field: 'persons', seen: 24, value: '25' }],
    inserts: [],
    deletes: [],
  });
});

it('打つそばから、読めない字には訳を、合わない数には確認の一文を返す', () => {
  const begun = beginRecord(record(PLANNED), '2024-10-01');
  const typed = fill(fill(begun, 'wardStaff', { persons: '五' }), 'coordinator', { persons: '−3' });
  const reading = readDraft(record(PLANNED), {
    ...typed,
    texts: { ...typed.texts, wards: '25', heldOn: '昨日' },
  });
  expect(Object.keys(reading.cells)).toEqual(['wardStaff persons', 'coordinator persons']);
  expect(Object.keys(reading.texts)).toEqual(['heldOn', 'wards']);
  expect(reading.texts.wards).toBe('「参加区数」は 24 までの数です。');
  const sums = fill(fill(begun, 'wardStaff', { persons: '４３' }), 'coordinator', { persons: '28人' });
  expect(
    readDraft(record(PLANNED), { ...sums, texts: { ...sums.texts, attendance: '70' } }).problems.map(
      ({ message }) => message,
    ),
  ).toEqual(['出席者数 70人と、立場ごとの計 71人が合いません。']);
});

it('新任だけの行、職種の名の無い行、同じ職種の二つある行は、直すまで保存できない', () => {
  const held = record({ ...PLANNED, heldOn: '2024-09-20' }, [STAFF, CLERKS]);
  const begun = beginRecord(held, '2024-10-01');
  const part = (key: string, occupation: string): DraftRow => ({
    key,
    id: null,
    role: 'wardStaff',
    occupation,
    part: true,
    persons: '1',
    newcomers: '',
  });
  const reading = readDraft(held, {
    ...fill(begun, 'care', { newcomers: '2' }),
    rows: [...fill(begun, 'care', { newcomers: '2' }).rows, part('w 1', ''), part('w 2', '事務職')],
  });
  expect(reading.cells).toEqual({
    'care persons': '「うち新任」だけがあります。人数も書きます。',
    'w 1 occupation': '職種を書きます。',
    'w 2 occupation': '同じ職種が二つあります。',
  });
});

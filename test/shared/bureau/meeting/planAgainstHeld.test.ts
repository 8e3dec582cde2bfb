import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type PlanFacts, planAgainstHeld } from '../../../../shared/bureau/meeting/planAgainstHeld.ts';
import type { WardAnswer } from '../../../../shared/bureau/meeting/planReport.ts';
import type { RegisterRow } from '../../../../shared/register/row.ts';
import type { FormDefinition } from '../../../../shared/survey/form.ts';

const FORM = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../resources/forms/hub.json'), 'utf8'),
) as FormDefinition;
const WARDS = [
  { code: '27127', name: '北区', kana: 'きたく', block: '北', position: 1 },
  { code: '27102', name: '都島区', kana: 'みやこじまく', block: '北', position: 2 },
  { code: '27103', name: '福島区', kana: 'ふくしまく', block: '西', position: 3 },
] as const;
const plan = (ward: string | null, plannedCount: number, more: RegisterRow = {}): RegisterRow => ({
  id: `p ${ward}`,
  fiscalYear: 2024,
  ward,
  kind: 'liaison',
  plannedCount,
  topicCodes: '',
  ...more,
});
let n = 0;
const meeting = (more: RegisterRow): RegisterRow => {
  n += 1;
  return {
    id: `m${n}`,
    ward: '27127',
    kind: 'liaison',
    title: '連携会議',
    round: null,
    part: '',
    block: null,
    cancelled: 0,
    plannedOn: null,
    heldOn: null,
    topicCodes: '',
    ...more,
  };
};
const report = (facts: Partial<PlanFacts>) =>
  planAgainstHeld({
    fiscalYear: 2024,
    kind: 'liaison',
    today: '2024-10-01',
    wards: WARDS,
    plans: [],
    meetings: [],
    form: FORM,
    survey: null,
    answers: new Map(),
    ...facts,
  });

it('開催済、予定日あり、過ぎて記録の無いもの、日程未定を分け、中止とほかの年度は数えない', () => {
  const found = report({
    plans: [plan('27127', 5)],
    meetings: [
      meeting({ plannedOn: '2024-05-01', heldOn: '2024-05-02' }),
      meeting({ plannedOn: '2024-09-01' }),
      meeting({ plannedOn: '2025-03-31' }),
      meeting({ plannedOn: '2024-08-01', cancelled: 1 }),
      meeting({ plannedOn: '2024-03-31', heldOn: '2024-03-31' }),
      meeting({ plannedOn: '2025-04-01' }),
    ],
  });
  expect(found.wards[0]).toMatchObject({
    name: '北区',
    planned: 5,
    held: 1,
    dated: 2,
    overdue: 1,
    remaining: 4,
    undated: 2,
  });
  expect(found.wards[0]?.meetings.map(({ state }) => state)).toEqual([
    'held',
    'cancelled',
    'overdue',
    'planned',
  ]);
  expect(found.wards[1]).toMatchObject({ planned: null, held: 0, dated: 0, remaining: null, undated: 0 });
});

it('第1部と第2部は一つの会議で、計画より多く開けば残りは負になる', () => {
  const parts = ['第1部', '第2部'].map((part) =>
    meeting({ ward: null, kind: 'briefing', title: '説明会', part, heldOn: '2024-05-29' }),
  );
  const twice = meeting({ ward: null, kind: 'briefing', title: '説明会', heldOn: '2024-06-01' });
  const found = report({
    kind: 'briefing',
    plans: [plan(null, 1, { kind: 'briefing' })],
    meetings: [...parts, twice],
  });
  expect(found.city).toMatchObject({ name: '市全体', planned: 1, held: 2, remaining: -1 });
  expect(found.city?.meetings.map(({ title, parts }) => [title, parts.map(({ part }) => part)])).toEqual([
    ['説明会', ['第1部', '第2部']],
    ['説明会', []],
  ]);
  expect([found.wards, found.bands, found.topics, found.survey]).toEqual([[], [], [], null]);
  expect(found.kinds).toEqual([
    expect.objectContaining({ kind: 'briefing', planned: 1, held: 2, dated: 0, remaining: -1 }),
  ]);
});

it('階級と議題は様式の定義から。年度計画と会議に書いた議題は別々に数える', () => {
  const found = report({
    plans: [plan('27127', 3, { topicCodes: 'c1\nc5' }), plan('27102', 4), plan('27103', 9)],
    meetings: [
      meeting({ heldOn: '2024-05-02', topicCodes: 'c2' }),
      meeting({ heldOn: '2024-06-02', topicCodes: 'c2\nc3' }),
      meeting({ plannedOn: '2024-07-02', topicCodes: 'c4', cancelled: 1 }),
    ],
  });
  expect(found.bands.map(({ label, register }) => [label, register])).toEqual([
    ['3回', ['27127']],
    ['4回', ['27102']],
    ['8回', []],
    ['10回以上', []],
    ['9回', ['27103']],
  ]);
  expect(
    found.topics.map(({ code, plan: planned, meetings }) => [code, planned.length, meetings.length]),
  ).toEqual([
    ['c1', 1, 0],
    ['c2', 0, 1],
    ['c3', 0, 1],
    ['c4', 0, 0],
    ['c5', 1, 0],
  ]);
});

it('台帳と回答の違いを区の名で言い、確定した回答の無い区は比べない', () => {
  const answers = new Map<string, WardAnswer>([
    ['27127', { reply: 'r1', count: 4, topics: ['c1', 'c2'] }],
    ['27102', { reply: null, count: null, topics: null }],
    ['27103', { reply: 'r3', count: 3, topics: ['none'] }],
  ]);
  const found = report({
    plans: [plan('27127', 3, { topicCodes: 'c1' }), plan('27102', 3), plan('27103', 3)],
    survey: { id: 's1', title: '調査' },
    answers,
  });
  expect(found.differences).toEqual([
    expect.objectContaining({
      message: '北区: 台帳 3回／回答 4回',
      plan: 'p 27127',
      reply: 'r1',
      item: 'c_6b',
    }),
    expect.objectContaining({ message: '北区: 主な議題 台帳 ①／回答 ①②', item: 'c_6c' }),
  ]);
  expect(found.survey?.answered).toBe(2);
  const none = report({ survey: { id: 's1', title: '調査' }, answers });
  expect(none.differences.map(({ message }) => message)).toEqual([
    '北区: 台帳 計画なし／回答 4回',
    '北区: 主な議題 台帳 計画なし／回答 ①②',
    '福島区: 台帳 計画なし／回答 3回',
  ]);
});

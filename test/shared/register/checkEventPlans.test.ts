import { expect, it } from 'vitest';
import { checkEventPlans } from '../../../shared/register/checking/checkEventPlans.ts';
import type { CheckFacts, RegisterRows } from '../../../shared/register/checking/facts.ts';
import type { RegisterRow } from '../../../shared/register/row.ts';

const row = (id: string, values: RegisterRow): RegisterRow => ({
  id,
  version: 1,
  ward: '27127',
  block: null,
  kind: 'council',
  title: '推進会議',
  round: null,
  part: '',
  plannedOn: '2024-11-06',
  heldOn: null,
  cancelled: 0,
  startTime: '14:00',
  endTime: '16:00',
  place: '北区役所',
  format: 'inPerson',
  lecturer: '',
  ...values,
});

const FACTS = {
  holidays: { from: '2024-01-01', until: '2025-12-31', names: { '2024-11-04': '振替休日' } },
} as unknown as CheckFacts;

function check(meeting: readonly RegisterRow[], training: readonly RegisterRow[] = []) {
  const rows = { meeting, training, ward: [{ code: '27127', name: '北区' }], coordinator: [], visit: [] };
  return checkEventPlans(rows as unknown as RegisterRows, FACTS).map(({ table, id, field, level }) => [
    table,
    id,
    field,
    level,
  ]);
}

it('二つの予定の食い違いは後の行に一度だけ、欄を添えて言う', () => {
  expect(check([row('a', {}), row('b', { kind: 'liaison', startTime: '15:00' })])).toEqual([
    ['meeting', 'b', 'place', 'confirm'],
  ]);
  expect(check([row('a', {}), row('b', {})])).toEqual([['meeting', 'b', 'plannedOn', 'confirm']]);
  const held = { heldOn: '2024-11-06' };
  expect(check([row('a', held), row('b', held)])).toEqual([['meeting', 'b', 'heldOn', 'confirm']]);
  const training = row('t', { category: 'training', audiences: '', startTime: '14:30' });
  expect(check([row('a', {})], [training])).toEqual([['training', 't', 'place', 'confirm']]);
});

it('閉庁の日は、その行の予定日に言う。食い違いが無ければ何も言わない', () => {
  expect(check([row('a', { plannedOn: '2024-11-04' })])).toEqual([['meeting', 'a', 'plannedOn', 'confirm']]);
  expect(check([row('a', {}), row('b', { plannedOn: '2024-11-07' })])).toEqual([]);
});

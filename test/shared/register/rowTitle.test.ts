import { expect, it } from 'vitest';
import { MEETING_REGISTER } from '../../../shared/register/definitions/meeting.ts';
import { VISIT_REGISTER } from '../../../shared/register/definitions/visit.ts';
import { describeRow } from '../../../shared/register/exchange/findCurrentRow.ts';
import { type FieldContext, NO_CONTEXT } from '../../../shared/register/fieldContext.ts';
import { rowTitle } from '../../../shared/register/rowTitle.ts';

const CONTEXT: FieldContext = {
  ...NO_CONTEXT,
  wards: [{ code: '27127', name: '北区', kana: 'きたく', block: '北', position: 1 }],
};
const LIAISON = { kind: 'liaison', title: '積極的医療機関との連携会議', part: '' };
const NAME = '積極的医療機関との連携会議';

it.each([
  [
    'まだの会議は区と予定日で',
    { ward: '27127', heldOn: null, plannedOn: '2024-10-15' },
    '連携会議 北区 {name} 令和6年10月15日予定',
  ],
  [
    '開いた会議は開催日で',
    { ward: '27127', heldOn: '2024-10-16', plannedOn: '2024-10-15' },
    '連携会議 北区 {name} 令和6年10月16日',
  ],
  [
    '会議名があれば市全体とは言わない',
    { ward: null, heldOn: '2024-10-16', plannedOn: null },
    '連携会議 {name} 令和6年10月16日',
  ],
  [
    '会議名が無ければ市全体と言う',
    { ward: null, title: '', heldOn: null, plannedOn: null },
    '連携会議 市全体',
  ],
])('行の名: %s', (_, row, said) => {
  expect(rowTitle(MEETING_REGISTER, { ...LIAISON, ...row }, CONTEXT)).toBe(said.replace('{name}', NAME));
});

it('取り込みで言う行の名に、区を二度言わない', () => {
  const visit = { ward: '27127', target: 'wardOffice', visitedOn: null, plannedOn: '2024-10-22' };
  expect(describeRow(visit, { definition: VISIT_REGISTER, context: CONTEXT })).toBe(
    '北区 区役所 令和6年10月22日予定',
  );
});

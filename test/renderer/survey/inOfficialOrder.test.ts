import { expect, it } from 'vitest';
import { inOfficialOrder } from '../../../renderer/survey/inOfficialOrder.ts';
import wards from '../../../resources/wards.json' with { type: 'json' };
import type { RespondentStatus } from '../../../shared/survey/survey.ts';
import type { Ward } from '../../../shared/ward/ward.ts';

const WARDS = wards as readonly Ward[];

it('24区は届いた順によらず行政順に並び、ほかの様式は混ざらない', () => {
  const shuffled = WARDS.map((ward) => ward.code).toSorted();
  const respondents = [
    ...shuffled.map((code) => status(code, 'hub')),
    ...shuffled.map((code) => status(code, 'ward')),
  ];
  const rows = inOfficialOrder(respondents, 'hub', WARDS);
  expect(rows.map((row) => row.ward.name)).toEqual(WARDS.map((ward) => ward.name));
  expect([rows[0]?.ward.name, rows.at(-1)?.ward.name]).toEqual(['北区', '西成区']);
});

it('名簿に無い区コードは落とさず末尾に出す', () => {
  const rows = inOfficialOrder([status('99999', 'hub'), status('27127', 'hub')], 'hub', WARDS);
  expect(rows.map((row) => row.ward.name)).toEqual(['北区', '99999']);
});

function status(respondent: string, form: RespondentStatus['form']): RespondentStatus {
  return {
    form,
    respondent,
    state: '送付済',
    daysLate: 0,
    extendedTo: null,
    extensionReason: '',
    due: '2024-09-20',
    sentAt: null,
    submittedOn: null,
    returnedAt: null,
    questionsDue: null,
    receivedAt: null,
    acceptedAt: null,
    errors: 0,
    confirms: 0,
    reply: null,
  };
}

import { expect, it } from 'vitest';
import { groupRequest } from '../../../renderer/bureau/onboarding/groupRequest.ts';
import { onboardingOn } from '../../../shared/bureau/onboarding/onboardingOn.ts';

it('行のある人は済んだ日だけを書き、書かなかった欄は前のまま。行の無い人は内容つきで足す', () => {
  const assigned = (id: string, coordinator: string) =>
    ({
      id,
      coordinator,
      supportRoom: 'r',
      ward: '27127',
      programme: 'room',
      from: '2024-04-01',
      to: null,
    }) as const;
  const record = {
    id: 'row',
    assignment: '1',
    step: 'withinThreeMonths',
    doneOn: null,
    trainer: '先輩',
    content: '見学も',
    note: '',
  } as const;
  const people = onboardingOn(
    [assigned('1', 'a'), assigned('2', 'b')],
    [
      { id: 'a', name: '架空 a' },
      { id: 'b', name: '架空 b' },
    ],
    [record],
    '2024-06-25',
  );
  const request = groupRequest(people, 'withinThreeMonths', {
    day: '2024-06-25',
    trainer: ' 講師 ',
    content: '',
  });
  expect(request).toEqual({
    edits: [
      { id: 'row', field: 'doneOn', seen: null, value: '2024-06-25' },
      { id: 'row', field: 'trainer', seen: '先輩', value: '講師' },
    ],
    inserts: [
      {
        values: {
          assignment: '2',
          step: '３か月まで',
          doneOn: '2024-06-25',
          trainer: '講師',
          content: '先輩コーディネーターより事業の実際について説明',
        },
      },
    ],
  });
});

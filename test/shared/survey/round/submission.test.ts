import { expect, test } from 'vitest';
import { countSubmissions, dueDay, sumSubmissions } from '../../../../shared/survey/round/submission.ts';
import { rateText } from '../../../../shared/text/rateText.ts';

const at = (form: 'ward' | 'room', submittedOn: string | null, due = '2025-10-20') => ({
  form,
  submittedOn,
  due,
});

test('期限の当日と、延長した期限の当日までが期限内。未提出は分母にだけ入る', () => {
  const counts = countSubmissions(
    ['ward', 'room'],
    [
      at('ward', '2025-10-20'),
      at('ward', '2025-10-21'),
      at('ward', '2025-10-31', '2025-10-31'),
      at('ward', null),
      at('room', null),
    ],
  );
  expect([counts, sumSubmissions(counts)]).toEqual([
    [
      { form: 'ward', n: 4, submitted: 3, onTime: 2 },
      { form: 'room', n: 1, submitted: 0, onTime: 0 },
    ],
    { n: 5, submitted: 3, onTime: 2 },
  ]);
});

test('回の期限を後で延ばしたら、それより早い延長は効かない', () =>
  expect([
    dueDay('2025-10-20', null),
    dueDay('2025-10-20', '2025-10-31'),
    dueDay('2025-11-05', '2025-10-31'),
  ]).toEqual(['2025-10-20', '2025-10-31', '2025-11-05']));

test.each([
  [93, 100, '93％'],
  [131, 150, '87.3％'],
  [1, 48, '2.1％'],
  [1, 16, '6.3％'],
  [0, 24, '0％'],
  [24, 24, '100％'],
  [0, 0, '－'],
])('%i／%i は %s', (part, whole, text) => expect(rateText(part, whole)).toBe(text));

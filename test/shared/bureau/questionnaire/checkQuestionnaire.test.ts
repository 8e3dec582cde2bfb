import { expect, it } from 'vitest';
import { checkQuestionnaire } from '../../../../shared/bureau/questionnaire/checkQuestionnaire.ts';
import { countAttendance } from '../../../../shared/bureau/questionnaire/countAttendance.ts';
import { printedNotes } from '../../../../shared/bureau/questionnaire/printedNotes.ts';
import type {
  Questionnaire,
  QuestionnaireItem,
} from '../../../../shared/bureau/questionnaire/questionnaire.ts';
import { sumChoices } from '../../../../shared/bureau/questionnaire/sumChoices.ts';

const item = (
  counts: readonly (number | null)[],
  more: Partial<QuestionnaireItem> = {},
): QuestionnaireItem => {
  const choices = counts.map((count, index) => ({
    id: `c${index}`,
    version: 1,
    position: index + 1,
    label: `選択肢${index}`,
    kind: 'choice' as const,
    count,
  }));
  return {
    id: 'i',
    version: 1,
    position: 1,
    text: '役に立ったか',
    choices,
    total: sumChoices(choices),
    reason: '',
    reasonFor: null,
    ...more,
  };
};

const questionnaire = (more: Partial<Questionnaire>): Questionnaire => ({
  id: 'q',
  version: 1,
  title: 'アンケート',
  event: {
    table: 'meeting',
    id: 'm',
    kind: 'briefing',
    kindLabel: '説明会',
    title: '説明会',
    part: '',
    heldOn: '2023-05-29',
    plannedOn: null,
    fiscalYear: 2023,
    ward: null,
  },
  base: { count: 71, from: 'attendance' },
  returned: 62,
  rate: '87.3％',
  items: [],
  comments: [],
  entries: [],
  source: '',
  finished: false,
  reason: '',
  note: '',
  ...more,
});

it('合計が回収数と違えば差を言い、注になる。理由は差が同じあいだだけ効く', () => {
  const [open] = checkQuestionnaire(questionnaire({ items: [item([40, 20, 1, 0])] }));
  expect(open).toEqual({
    item: 'i',
    level: 'confirm',
    message: '「役に立ったか」の合計 61 は回収数 62 と合いません（差 1）。',
    difference: -1,
    reason: null,
  });
  const explained = item([40, 20, 1, 0], { reason: '1人は答えずに出した。', reasonFor: -1 });
  expect(printedNotes(questionnaire({ items: [explained] }))).toEqual([
    '「役に立ったか」の合計 61 は回収数 62 と合いません（差 1）。1人は答えずに出した。',
  ]);
  const moved = { ...item([40, 21, 2, 0]), reason: '1人は答えずに出した。', reasonFor: -1 };
  expect(printedNotes(questionnaire({ items: [moved] }))).toEqual([
    '「役に立ったか」の合計 63 は回収数 62 と合いません（差 1）。理由は確かめていません。',
  ]);
});

it('空白は0ではなく、まだ打っていないと言う。和が合えば空白が残っていてもよい', () => {
  expect(
    checkQuestionnaire(questionnaire({ items: [item([null, null])] })).map(({ level }) => level),
  ).toEqual(['missing']);
  expect(checkQuestionnaire(questionnaire({ items: [item([60, 2, null])] }))).toEqual([]);
});

it('回収数が配った数より多ければ言う', () => {
  const over = questionnaire({ returned: 75, items: [item([75])] });
  expect(checkQuestionnaire(over).map(({ message }) => message)).toEqual([
    '回収数 75 は参加者の数 71 より多くなっています（差 4）。',
  ]);
  expect(printedNotes({ ...over, reason: '途中からの参加者にも配った。' })).toEqual([
    '回収数 75 は参加者の数 71 より多くなっています（差 4）。途中からの参加者にも配った。',
  ]);
});

it('参加者の数は立場の人数の和。職種の内訳は、立場の人数があれば足さない', () => {
  const row = (role: string, occupation: string, persons: number) => ({ role, occupation, persons });
  expect([
    countAttendance([row('wardStaff', '', 43), row('wardStaff', '事務職', 24), row('coordinator', '', 28)]),
    countAttendance([row('wardStaff', '事務職', 24), row('wardStaff', '保健師', 18)]),
    countAttendance([]),
  ]).toEqual([71, 42, null]);
});

import { describe, expect, it } from 'vitest';
import { parseDateText, serialToDate } from '../../../../shared/calendar/parseDate.ts';
import type { Item } from '../../../../shared/survey/form.ts';
import { parseChoiceText } from '../../../../shared/survey/reading/parseChoice.ts';
import { parseMarkText } from '../../../../shared/survey/reading/parseMark.ts';
import { checkNumber, parseNumberText } from '../../../../shared/text/parseNumber.ts';

const count = (text: string, unit: string | undefined = '回') => {
  const parsed = parseNumberText(text, 'count', unit);
  return parsed.ok ? (parsed.approximate === undefined ? parsed.value : `約${parsed.value}`) : parsed.why;
};
const hours = (text: string) => {
  const parsed = parseNumberText(text, 'hours', '時間');
  return parsed.ok ? (parsed.approximate === undefined ? parsed.value : `約${parsed.value}`) : parsed.why;
};
const date = (text: string) => {
  const parsed = parseDateText(text);
  return parsed.ok ? parsed.date : null;
};

describe('件数の文字', () => {
  it.each([
    ['１２', 12],
    ['1，119', 1119],
    ['3回', 3],
    ['年３回', '約3'],
    ['3回/年', '約3'],
    ['23※1', 23],
    ['3（予定）', 3],
    ['①', 1],
    ['０', 0],
    ['－', 0],
    ['なし', 0],
    ['該当なし', 0],
    ['約10回', '約10'],
    ['10回以上', '約10'],
    ['12 回 程度', '約12'],
  ])('「%s」は %s', (text, value) => expect(count(text)).toBe(value));

  it.each([
    '①②',
    '1①',
    '3²',
    '½',
    '3 5',
    '3\n5',
    '1,11',
    '3～4',
    '3-4',
    '3(2)',
    '⑶',
    '月2回',
    '10人',
    '一',
    '〇',
    '3*2',
    'Ⅲ',
    '三回',
  ])('「%s」は一つの数に決まらないので読まない', (text) => expect(count(text)).toBe('unreadable'));

  it('負の数と小数は件数ではない', () => {
    expect([count('-3'), count('▲3'), count('3.5'), checkNumber(2.9999999999996, 'count')]).toEqual([
      'negative',
      'negative',
      'fraction',
      { ok: true, value: 3 },
    ]);
  });

  it('単位の決まっていない欄では、件数のどの単位が付いていてもよい', () => {
    expect([
      parseNumberText('９人', 'count', undefined),
      parseNumberText('9時間', 'count', undefined),
    ]).toEqual([
      { ok: true, value: 9, note: '９人' },
      { ok: false, why: 'unreadable' },
    ]);
  });
});

describe('かっこ書き', () => {
  it.each([
    ['3（予定）', 3],
    ['3（回）', 3],
    ['3（中止）', 'unreadable'],
    ['3（月）', 'unreadable'],
    ['10（百）', 'unreadable'],
  ])('件数「%s」は %s', (text, value) => expect(count(text)).toBe(value));
  it.each([
    ['20（時間）', 20],
    ['20時間（月）', 'unreadable'],
    ['20(分)', 'unreadable'],
  ])('時間「%s」は %s', (text, value) => expect(hours(text)).toBe(value));
});

describe('時間の文字', () => {
  it.each([
    ['２０', 20],
    ['週20時間', 20],
    ['19.5h', 19.5],
    ['19時間30分', 19.5],
    ['20時間/週', 20],
    ['20時間程度', '約20'],
    ['20:00', 'unreadable'],
    ['9時～17時', 'unreadable'],
    ['週５日', 'unreadable'],
  ])('「%s」は %s', (text, value) => expect(hours(text)).toBe(value));
});

describe('日付の文字', () => {
  it.each([
    ['令和6年9月1日', '2024-09-01'],
    ['令和６年９月１日', '2024-09-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['R6.9.1', '2024-09-01'],
    ['H30.4.1', '2018-04-01'],
    ['6/9/1', '2024-09-01'],
    ['2024/9/1（日）', '2024-09-01'],
    ['20240901', '2024-09-01'],
    ['24/9/1', null],
    ['H36.9.1', null],
    ['S99.1.1', null],
    ['9月1日', null],
    ['R6.2.30', null],
    ['2024 9 1', null],
  ])('「%s」は %s', (text, value) => expect(date(text)).toBe(value));

  it('曜日が暦と違えば疑いを添える', () => {
    expect(parseDateText('令和6年9月1日(月)')).toMatchObject({
      date: '2024-09-01',
      doubt: '曜日は(日)のはずです',
    });
  });

  it('連番は1900年方式でも1904年方式でも同じ日になる', () => {
    expect([
      serialToDate(45536, false),
      serialToDate(45536 - 1462, true),
      serialToDate(45536.9, false),
    ]).toEqual(['2024-09-01', '2024-09-01', '2024-09-01']);
  });
});

describe('選択の文字', () => {
  const item: Item = {
    code: 'x',
    label: '対象者',
    type: 'choice',
    required: true,
    choices: [
      { code: 'c1', label: '医師のみ' },
      { code: 'c2', label: '医師と医学生' },
      { code: 'c3', label: '未定' },
    ],
  };
  const plan: Item = {
    ...item,
    choices: [
      { code: 'c1', label: '開催済み・予定あり' },
      { code: 'c2', label: '開催予定なし' },
    ],
  };
  const status: Item = { code: 's', label: '状況', type: 'status3', required: true };
  const read = (text: string, of: Item) => {
    const parsed = parseChoiceText(text, of);
    return parsed.ok ? parsed.choice : parsed.why;
  };

  it.each([
    [item, '医師のみ', 'c1'],
    [item, ' 医師　のみ ', 'c1'],
    [item, '②医師と医学生', 'c2'],
    [item, '○未定', 'c3'],
    [item, '医師のみ・未定', 'twoMarks'],
    [item, '医師', 'unreadable'],
    [item, '○', 'unreadable'],
    [plan, '開催済み･予定あり', 'c1'],
    [plan, '予定なし', 'c2'],
    [plan, '有', 'c1'],
    [plan, '無', 'c2'],
    [plan, '予定', 'unreadable'],
    [item, '2 医師のみ', 'unreadable'],
    [item, '1 医師のみ', 'c1'],
    [item, '医学生', 'unreadable'],
    [status, '着手', 'unreadable'],
    [status, '整中', 'unreadable'],
    [status, '実施済み', 'done'],
    [status, '準備中', 'preparing'],
    [status, '未着手', 'notstarted'],
    [status, '検討中', 'unreadable'],
  ] as const)('%#「%s」', (of, text, value) => expect(read(text, of)).toBe(value));
});

describe('複数選択の印', () => {
  it.each(['○', '〇', '◯', '●', '✓', '✔', 'レ', 'ﾚ', '1', '１', '有', '講演会'])('「%s」は選ぶ', (text) =>
    expect(parseMarkText(text, '講演会')).toMatchObject({ ok: true, chosen: true }),
  );
  it.each(['', ' ', '×', '－', 'ー', '0', 'なし', '無'])('「%s」は選ばない', (text) =>
    expect(parseMarkText(text, '講演会')).toMatchObject({ ok: true, chosen: false }),
  );
  it.each(['x', '△', '2', 'true', '予定'])('「%s」は読まない', (text) =>
    expect(parseMarkText(text, '講演会')).toEqual({ ok: false }),
  );
});

import { describe, expect, test } from 'vitest';
import { buildLetter, joinLetters, unknownWords } from '../../../../shared/survey/round/letter.ts';
import type { OfficeForms } from '../../../../shared/survey/round/offices.ts';
import type { Survey } from '../../../../shared/survey/survey.ts';

const SURVEY: Survey = {
  id: 'r7-first',
  title: '令和7年度 上半期 取組み調査',
  fiscalYear: 2025,
  half: 'first',
  asOf: '2025-09-30',
  deadline: '2025-10-20',
  forms: [],
  closedAt: null,
};
const form = (id: 'room' | 'hub', title: string, respondent: string, due = '2025-10-20') => ({
  definition: { id, title, respondent },
  due,
  daysLate: 0,
});
const OFFICE: OfficeForms = {
  key: '27128/相談支援室',
  ward: { code: '27128', name: '中央区', kana: '', block: '東', position: 5 },
  name: '相談支援室',
  forms: [
    form('room', '様式B 相談支援室', '相談支援室'),
    form('hub', '様式C 在宅医療連携拠点', '連携拠点', '2025-10-31'),
  ],
};
const USUAL = { cover: '', reminder: '' };

describe('督促文', () => {
  const letter = (today: string) => buildLetter('reminder', USUAL, SURVEY, OFFICE, today);
  test('届いていない様式をファイル名で挙げ、期限を和暦と曜日で、何日過ぎたかを言う。延長した様式はその期限も', () => {
    const { subject, body } = letter('2025-10-27');
    expect([subject, body.includes('{')]).toEqual([
      '【ご回答のお願い】令和7年度 上半期 取組み調査（中央区 相談支援室）',
      false,
    ]);
    expect(body).toContain('令和7年10月27日（月）現在');
    expect(body).toContain('　様式B 相談支援室（R7上_相談支援室_05中央区.xlsx）\n');
    expect(body).toContain('（R7上_連携拠点_05中央区.xlsx）（期限 令和7年10月31日（金））');
    expect(body).toContain('回答期限は令和7年10月20日（月）です（本日で7日過ぎています）。');
  });
  test.each([
    ['2025-10-20', '本日が期限です'],
    ['2025-10-17', 'あと3日です'],
  ])('%s なら「%s」', (today, text) => expect(letter(today).body).toContain(text));
});

describe('ひな形', () => {
  test('回ごとに書いた文に言葉がはまり、知らない言葉は名を挙げる', () => {
    const letters = { ...USUAL, cover: '{区名} {宛先}御中 {基準日}' };
    expect([
      buildLetter('cover', letters, SURVEY, OFFICE, '2025-10-01').body,
      unknownWords('{区名}{締切}{ 期限 }{締切}'),
    ]).toEqual(['中央区 相談支援室御中 令和7年9月30日（火）', ['締切', ' 期限 ']]);
  });
  test('何通もは件名と線で分ける', () =>
    expect(
      joinLetters([
        { subject: 'あ', body: 'い' },
        { subject: 'う', body: 'え' },
      ]).split('件名：').length,
    ).toBe(3));
});

import { describe, expect, it } from 'vitest';
import { compareAnswers } from '../../../shared/survey/compareAnswers.ts';
import { EVERY_TYPE_FORM } from '../../fixtures/everyTypeForm.ts';

describe('compareAnswers', () => {
  it('変わった項目だけを様式の順に、人が読む文で並べる', () => {
    const before = { x_status: 'preparing', x_count: 3, x_hours: 20, x_choice: 'c1' };
    const after = { x_status: 'done', x_count: 3, x_hours: 18.5, x_part: 0 };
    expect(
      compareAnswers(EVERY_TYPE_FORM, before, after).map(({ code, before, after }) => [code, before, after]),
    ).toEqual([
      ['x_status', '実施に向けて準備・調整中', '実施済'],
      ['x_part', '未回答', '0回'],
      ['x_hours', '20時間', '18.5時間'],
      ['x_choice', '開催予定あり', '未回答'],
    ]);
  });
});

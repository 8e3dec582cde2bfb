import { describe, expect, it } from 'vitest';
import { checkIdentity } from '../../../electron/survey/checkIdentity.ts';
import { NOTHING_SAID } from '../../../shared/survey/reading/handSaid.ts';
import type { ReplyIdentity } from '../../../shared/survey/reading/identifyReply.ts';
import type { Survey } from '../../../shared/survey/survey.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import { EVERY_TYPE_FORM as FORM } from '../../fixtures/everyTypeForm.ts';
import { FORM_FACTS } from '../../fixtures/formFacts.ts';

const SURVEY: Survey = { ...FORM_FACTS.survey, fiscalYear: 2024, half: 'second', forms: [], closedAt: null };
const WARD: Ward = { ...FORM_FACTS.ward, kana: '', block: '東', position: 0 };

describe('隠しシートの無い回答の回', () => {
  it('紙面の年度が同じでも、期が違えば誤りにする', () => {
    expect(check([{ fiscalYear: 2024, half: 'first' }])).toEqual([
      ['error', 'wrongSurvey', '紙面に令和6年度 上半期とあります。この回は令和6年度 下半期です'],
    ]);
  });

  it('紙面の期が合うか、期が書いていなければ、確かめてもらうにとどめる', () => {
    const kinds = [
      check([
        { fiscalYear: 2024, half: 'first' },
        { fiscalYear: 2024, half: 'second' },
      ]),
      check([]),
    ].map((findings) => findings.map(([level, kind]) => [level, kind]));
    expect(kinds).toEqual([[['confirm', 'noMeta']], [['confirm', 'noMeta']]]);
  });
});

function check(printedPeriods: ReplyIdentity['printedPeriods']) {
  const identity: ReplyIdentity = {
    form: FORM.id,
    formVersion: null,
    survey: null,
    respondent: FORM_FACTS.ward.code,
    by: '見出し',
    otherWards: [],
    otherForm: null,
    printedYears: [2024],
    printedPeriods,
  };
  return checkIdentity(identity, NOTHING_SAID, SURVEY, FORM, WARD, [FORM]).map(({ level, kind, message }) => [
    level,
    kind,
    message,
  ]);
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../../electron/session.ts';
import { acceptReply } from '../../../electron/survey/acceptReply.ts';
import { createSurvey } from '../../../electron/survey/createSurvey.ts';
import { loadCheckFacts } from '../../../electron/survey/loadCheckFacts.ts';
import { loadReply } from '../../../electron/survey/loadReply.ts';
import { loadSurvey, loadSurveyForms } from '../../../electron/survey/loadSurvey.ts';
import { savePaperDraft } from '../../../electron/survey/paper/savePaperDraft.ts';
import { storePaperReply } from '../../../electron/survey/paper/storePaperReply.ts';
import { openSample } from './openSample.ts';

describe('照らす前の回', () => {
  let session: Session;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ session, close } = await openSample());
    for (const half of ['first', 'year'] as const) {
      await createSurvey(
        session.register,
        {
          id: `r7-${half}`,
          fiscalYear: 2025,
          half,
          asOf: '2025-09-30',
          deadline: '2025-10-31',
          forms: ['room'],
        },
        '試験',
      );
    }
  }, 60_000);
  afterAll(() => close());

  const store = async (survey: string, typed: Readonly<Record<string, string>>) => {
    const respondent = { survey, form: 'room', ward: '27127' } as const;
    await savePaperDraft(session, respondent, { typed });
    return storePaperReply(session, respondent);
  };
  const accept = async (survey: string, typed: Readonly<Record<string, string>>) => {
    const id = await store(survey, typed);
    const { version, findings } = await loadReply(session.register.db, id);
    const reasons = Object.fromEntries(findings.map((one) => [String(one.position), '試験']));
    await acceptReply(session, id, version, reasons);
  };
  const lastOf = async (id: string) => {
    const { db } = session.register;
    const form = (await loadSurveyForms(db, id)).find((each) => each.id === 'room');
    if (form === undefined) throw new Error('様式がない');
    return (await loadCheckFacts(db, await loadSurvey(db, id), form, '27127')).last;
  };

  it('半年の回は半年の回と、通年の回は通年の回と比べ、意味の変わった項目は比べない', async () => {
    await accept('r5-first', { b_o_1: '40', b_kai_1: '10' });
    await accept('r6-year', { b_o_1k: '44', b_kai_1: '22' });
    // 第1版の相談件数 (b_o_1) は、第2版では数え方の変わった b_o_1k。半年の回どうしでも比べられない。
    expect([await lastOf('r7-first'), await lastOf('r7-year')]).toEqual([
      { b_kai_1: 10 },
      { b_kai_1: 22, b_o_1k: 44 },
    ]);
  });

  it('前の半年の回から大きく変わった数は確認になる', async () => {
    const reply = await loadReply(session.register.db, await store('r7-first', { b_kai_1: '33' }));
    expect(reply.findings.filter((one) => one.kind === 'jump').map((one) => one.message)).toEqual([
      '「市・区の会議、研修会」が前回 10 から 33 に大きく変わっています',
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Session } from '../../../../electron/session.ts';
import { createSurvey } from '../../../../electron/survey/createSurvey.ts';
import { loadLastValues } from '../../../../electron/survey/loadLastValues.ts';
import { loadStatus } from '../../../../electron/survey/loadStatus.ts';
import { loadSurvey, loadSurveyForms } from '../../../../electron/survey/loadSurvey.ts';
import { loadRound } from '../../../../electron/survey/round/loadRound.ts';
import { extendDeadline, markSent } from '../../../../electron/survey/round/markRespondents.ts';
import { deleteRound, saveLetter, updateRound } from '../../../../electron/survey/round/updateRound.ts';
import { formItems } from '../../../../shared/survey/form.ts';
import { acceptAnswers } from '../acceptedRound.ts';
import { openSample } from '../openSample.ts';

const KITA = '27127';

describe('回を直す、送った印、延長', () => {
  let session: Session;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ session, close } = await openSample());
    for (const [id, fiscalYear, half, asOf, deadline] of [
      ['r7-first', 2025, 'first', '2025-09-30', '2025-10-20'],
      ['r7-second', 2025, 'second', '2026-03-31', '2026-04-20'],
      ['r7-year', 2025, 'year', '2026-03-31', '2026-04-20'],
    ] as const) {
      await createSurvey(session.register, { id, fiscalYear, half, asOf, deadline, forms: ['ward'] }, '試験');
    }
  }, 120_000);
  afterAll(() => close());

  const version = async (id: string) => (await loadRound(session.register.db, id)).version;
  const statusOf = async (id: string, day: string) =>
    (await loadStatus(session.register.db, id, day)).respondents.find((each) => each.respondent === KITA);
  const chosen = [{ form: 'ward' as const, ward: KITA }];

  test('送った印は人が付け外しでき、未来の日は断る', async () => {
    await markSent(session, 'r7-first', chosen, '2024-09-25');
    const marked = await statusOf('r7-first', '2024-10-01');
    const future = markSent(session, 'r7-first', chosen, '2025-10-01').catch((error: Error) => error.message);
    expect([marked?.state, marked?.sentAt?.slice(0, 10), await future]).toEqual([
      '送付済',
      '2024-09-25',
      '送った日が今日より先です。何も書いていません。',
    ]);
    await markSent(session, 'r7-first', chosen, null);
    expect((await statusOf('r7-first', '2024-10-01'))?.state).toBe('未送付');
  });

  test('延長には理由が要り、期限より後だけ。理由は履歴に残り、やめれば元の期限に戻る', async () => {
    await markSent(session, 'r7-first', chosen, '2024-09-25');
    const refuse = (to: string | null, reason: string) =>
      extendDeadline(session, 'r7-first', chosen, to, reason).catch((error: Error) => error.message);
    expect([await refuse('2025-10-31', ' '), await refuse('2025-10-20', '交代')]).toEqual([
      '延長の理由が書かれていません。何も書いていません。',
      '延長する日は回の期限 2025-10-20 より後にします。何も書いていません。',
    ]);
    await extendDeadline(session, 'r7-first', chosen, '2025-10-31', '交代');
    const extended = await statusOf('r7-first', '2025-11-02');
    await extendDeadline(session, 'r7-first', chosen, null, '届いたため');
    const back = await statusOf('r7-first', '2025-11-02');
    const whys = await session.register.db
      .selectFrom('historyBatch')
      .select('why')
      .where('why', 'is not', null)
      .orderBy('id')
      .execute();
    expect([
      [extended?.due, extended?.extensionReason, extended?.daysLate],
      [back?.due, back?.extensionReason, back?.daysLate],
      whys.map((each) => each.why),
    ]).toEqual([
      ['2025-10-31', '交代', 2],
      ['2025-10-20', '', 13],
      ['交代', '届いたため'],
    ]);
  });

  test('届いた回答は、差し替えても初めに届いた日で数え、回の基準日と様式は変えられなくなる', async () => {
    const [form] = await loadSurveyForms(session.register.db, 'r7-first');
    const item = form === undefined ? undefined : formItems(form).find((each) => each.type === 'count');
    const code = item?.code ?? '';
    await acceptAnswers(session, 'r7-first', 'ward', KITA, { [code]: 1 });
    await acceptAnswers(session, 'r7-first', 'ward', KITA, { [code]: 2 });
    const { submissions } = await loadStatus(session.register.db, 'r7-first', '2025-11-02');
    const patch = {
      title: '名',
      asOf: '2025-09-29',
      deadline: '2025-10-25',
      forms: ['room'] as const,
      renew: [],
    };
    const refused = await updateRound(session, 'r7-first', await version('r7-first'), patch).catch(
      (error: Error) => error.message,
    );
    expect([submissions, refused]).toEqual([
      [{ form: 'ward', n: 24, submitted: 1, onTime: 1 }],
      '回答が2通届いているので、基準日は変えられません。様式Aの回答が2通あるので、外せません。何も書いていません。',
    ]);
  });

  test('前回の値は、半年の回へはそのまま、通年の回へは件数のほかだけが出る', async () => {
    const { db } = session.register;
    const [form] = await loadSurveyForms(db, 'r7-second');
    if (form === undefined) throw new Error('様式がない');
    const shown = async (id: string) => loadLastValues(db, await loadSurvey(db, id), form, KITA);
    const [second, year] = [await shown('r7-second'), await shown('r7-year')];
    const count = formItems(form).find((each) => each.type === 'count')?.code ?? '';
    expect([second?.title, second?.answers[count], year?.answers[count]]).toEqual([
      '令和7年度 上半期 取組み調査',
      2,
      // 令和6年度 通年の回の確定がなければ、件数は出ない。
      year?.title === '令和7年度 上半期 取組み調査' ? undefined : year?.answers[count],
    ]);
  });

  test('文のひな形は次の回に引き継がれ、知らない言葉は断る', async () => {
    const write = async (template: string) =>
      saveLetter(session, 'r7-second', await version('r7-second'), 'cover', template);
    await expect(write('{締切}')).rejects.toThrow('{締切} という言葉は文にはめられません');
    await write('{区名}御中');
    const next = {
      id: 'r8-first',
      fiscalYear: 2026,
      half: 'first' as const,
      asOf: '2026-09-30',
      deadline: '2026-10-20',
      forms: ['ward' as const],
    };
    await createSurvey(session.register, { ...next, basedOn: 'r7-second' }, '試験');
    const made = await loadRound(session.register.db, 'r8-first');
    expect([made.letters.cover, made.basedOn]).toEqual(['{区名}御中', 'r7-second']);
    const used = deleteRound(session, 'r7-second', await version('r7-second'));
    await expect(used).rejects.toThrow('もとにした回なので消せません');
    await deleteRound(session, 'r8-first', made.version);
    await expect(loadSurvey(session.register.db, 'r8-first')).rejects.toThrow('という調査はありません');
  });
});

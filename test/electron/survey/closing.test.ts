import { expect, test } from 'vitest';
import { change } from '../../../electron/database/change.ts';
import type { Session } from '../../../electron/session.ts';
import { closeSurvey } from '../../../electron/survey/closing/closeSurvey.ts';
import { loadFrozenChanges } from '../../../electron/survey/closing/loadClosing.ts';
import { loadFrozen } from '../../../electron/survey/closing/loadFrozen.ts';
import { reopenSurvey } from '../../../electron/survey/closing/reopenSurvey.ts';
import { loadStatements } from '../../../electron/survey/loadStatements.ts';
import { loadTally } from '../../../electron/survey/loadTally.ts';
import { refuseClosed } from '../../../electron/survey/refuseClosed.ts';
import { KITA, openSample } from '../register/sampleSession.ts';
import { acceptAnswers, acceptedRound } from './acceptedRound.ts';

const ROUND = {
  id: 'r5-first-test',
  fiscalYear: 2023,
  half: 'first',
  asOf: '2023-09-30',
  deadline: '2023-10-31',
  forms: ['room'],
} as const;
const MIYAKOJIMA = '27102';

async function openRound(): Promise<Session> {
  const session = await openSample('empty');
  await acceptedRound(session, ROUND, {
    room: { [KITA]: { b_o_1: 30, b_e_1: 'done' }, [MIYAKOJIMA]: { b_o_1: 10, b_e_1: 'preparing' } },
  });
  return session;
}

test('締め切ると、答えと集計の写しが検算つきで残り、何が残っていたかも残る', async () => {
  const session = await openRound();
  const live = await loadTally(session.register.db, ROUND.id);
  const closed = await closeSurvey(session, ROUND.id);
  expect(closed.closedAt).not.toBeNull();
  expect(closed.freezes).toMatchObject([{ number: 1, who: '架空 職員', reopenedAt: null }]);
  expect(closed.freezes[0]?.checksum).toMatch(/^[0-9a-f]{64}$/);
  expect(closed.freezes[0]?.remaining.map(({ kind, form, wards }) => [kind, form, wards.length])).toEqual([
    ['notReceived', 'room', 22],
  ]);
  const frozen = await loadFrozen(session.register.db, ROUND.id);
  expect(frozen?.tally).toEqual(live);
  expect(frozen?.respondents.length).toBe(24);
  expect(frozen?.respondents.find(({ ward }) => ward === KITA)?.reply).toMatchObject({
    fileName: 'r5-first-test_27127.xlsx',
    answers: { b_o_1: 30, b_e_1: 'done' },
    sources: { b_o_1: { sheet: '回答', cell: 'F10', original: '30' } },
    findings: [],
  });
  const batch = await session.register.db
    .selectFrom('historyBatch')
    .select(['kind', 'who'])
    .orderBy('id', 'desc')
    .executeTakeFirst();
  expect(batch).toEqual({ kind: 'close', who: '架空 職員' });
});

test('締め切った回は書き込みを断り、集計は締め切ったときの写しから出す', async () => {
  const session = await openRound();
  await closeSurvey(session, ROUND.id);
  await expect(refuseClosed(session.register.db, ROUND.id)).rejects.toThrow(
    /締め切った回なので変えられません。.*再開/,
  );
  await expect(closeSurvey(session, ROUND.id)).rejects.toThrow(/もう締め切ってあります/);
  // 扉を通さず書き換えられても、写しは変わらない。
  await acceptAnswers(session, ROUND.id, 'room', KITA, { b_o_1: 999 });
  const tally = await loadTally(session.register.db, ROUND.id);
  expect(tally.forms.room?.items.b_o_1).toMatchObject({ sum: 40 });
});

test('再開には理由が要り、締め直すと新しい写しができ、前の写しとの違いを言える', async () => {
  const session = await openRound();
  const first = await closeSurvey(session, ROUND.id);
  await expect(reopenSurvey(session, ROUND.id, ' 　')).rejects.toThrow(/理由が書かれていません/);
  const reopened = await reopenSurvey(session, ROUND.id, '北区から差替えが届いたため');
  expect(reopened).toMatchObject({
    closedAt: null,
    freezes: [{ number: 1, reopenedWhy: '北区から差替えが届いたため', checksum: first.freezes[0]?.checksum }],
  });
  expect(await loadFrozen(session.register.db, ROUND.id)).toBeNull();
  await acceptAnswers(session, ROUND.id, 'room', KITA, { b_o_1: 35, b_e_1: 'done' });
  const again = await closeSurvey(session, ROUND.id);
  expect(again.freezes.map(({ number }) => number)).toEqual([2, 1]);
  expect(again.freezes[0]?.checksum).not.toBe(first.freezes[0]?.checksum);
  const changes = await loadFrozenChanges(session.register.db, ROUND.id, 1, 2);
  expect(changes.map(({ ward, code, before, after }) => [ward, code, before, after])).toEqual([
    [KITA, null, 'r5-first-test_27127.xlsx', 'r5-first-test_27127.xlsx'],
    [KITA, 'b_o_1', '30件', '35件'],
  ]);
  await expect(reopenSurvey(session, ROUND.id, '理由')).resolves.toMatchObject({ closedAt: null });
  await expect(reopenSurvey(session, ROUND.id, '理由')).rejects.toThrow(/締め切っていない/);
});

test('何も変えずに締め直せば、検算は同じになる', async () => {
  const session = await openRound();
  const first = await closeSurvey(session, ROUND.id);
  await reopenSurvey(session, ROUND.id, '確かめるため');
  const again = await closeSurvey(session, ROUND.id);
  expect(again.freezes[0]?.checksum).toBe(first.freezes[0]?.checksum);
});

test('写しが書き換えられていれば、数を出さずにそう言う', async () => {
  const session = await openRound();
  await closeSurvey(session, ROUND.id);
  const { db } = session.register;
  const freeze = await db.selectFrom('freeze').selectAll().orderBy('id').executeTakeFirstOrThrow();
  const content = Buffer.from(freeze.content.toString('utf8').replace('"sum":40', '"sum":41'), 'utf8');
  await change(session.register, { who: '架空', kind: 'edit' }, (write) =>
    write.update('freeze', freeze.id, { content }),
  );
  await expect(loadTally(db, ROUND.id)).rejects.toThrow(/締切の写しが検算に合いません.*数は出しません/);
  await expect(loadStatements(db, ROUND.id)).rejects.toThrow(/検算に合いません/);
});

test('確定した回答が一通も無い回は締め切れない', async () => {
  const session = await openSample('empty');
  await acceptedRound(session, ROUND, {});
  await expect(closeSurvey(session, ROUND.id)).rejects.toThrow(/確定した回答が一通もない/);
});

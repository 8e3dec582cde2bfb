import { expect, it } from 'vitest';
import { createDispatch } from '../../../electron/api/dispatch.ts';
import type { Handlers } from '../../../electron/api/handlers.ts';
import { receiveHandlers } from '../../../electron/api/receiveHandlers.ts';
import type { SessionHolder } from '../../../electron/api/sessionHolder.ts';
import { surveyHandlers } from '../../../electron/api/surveyHandlers.ts';
import { readResourceJson } from '../../../electron/files/resources.ts';
import { importReplies } from '../../../electron/survey/importReplies.ts';
import { loadFormFacts } from '../../../electron/survey/loadFormFacts.ts';
import { loadSurvey, loadSurveyForms } from '../../../electron/survey/loadSurvey.ts';
import { readSampleAnswers } from '../../../electron/survey/sampleAnswers.ts';
import { writeReply } from '../../../electron/survey/sampleReplies.ts';
import type { CallInput, CallName, CallOutput } from '../../../shared/api/contract.ts';
import { KITA, openSample } from '../register/sampleSession.ts';

const SURVEY = 'r6-hub';

/** 北区の、先に確定した回答と、後から届いて待っている回答 (1項目だけ違う)。 */
async function openWithTwo() {
  const session = await openSample();
  const holder = { use: () => session } as SessionHolder;
  const handlers = { ...surveyHandlers(holder), ...receiveHandlers(holder) };
  const dispatch = createDispatch(handlers as Handlers, (error) => String(error));
  const call = async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
    const result = await dispatch(name, input, () => undefined);
    if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message}`);
    return result.value as CallOutput<N>;
  };
  const { db } = session.register;
  const survey = await loadSurvey(db, SURVEY);
  const [form] = await loadSurveyForms(db, SURVEY);
  const ward = await db.selectFrom('ward').selectAll().where('code', '=', KITA).executeTakeFirstOrThrow();
  const sample = readSampleAnswers(readResourceJson).replies.find((each) => each.ward === KITA);
  if (form === undefined || sample === undefined) throw new Error('見本がありません');
  const facts = await loadFormFacts(db, survey, form, ward);
  const first = await writeReply(form, facts, sample);
  const changed = (text: string) =>
    writeReply(form, facts, { ...sample, answers: { ...sample.answers, c_6b: text } });
  const [later, unseen] = [await changed('４回'), await changed('５回')];
  await importReplies(session, SURVEY, [{ name: '先.xlsx', bytes: first }], { acceptBecause: '試験' });
  await importReplies(session, SURVEY, [{ name: '後.xlsx', bytes: later }], 'store');
  const rows = await db.selectFrom('reply').select(['id', 'state']).orderBy('id').execute();
  const accepted = rows.find((row) => row.state === 'accepted')?.id ?? '';
  const pending = rows.find((row) => row.state === 'pending')?.id ?? '';
  return { session, call, accepted, pending, later, unseen };
}

it('待っている回答は、ほかの回答と、前の確定との違いを添えて見せる', async () => {
  const { call, accepted, pending } = await openWithTwo();
  const waiting = await call('survey.reply', { reply: pending });
  const settled = await call('survey.reply', { reply: accepted });
  expect([
    waiting.others.map(({ id, state, fileName }) => [id, state, fileName]),
    waiting.changes.map(({ code, after }) => [code, after]),
    settled.others.map(({ id, fileName }) => [id, fileName]),
    settled.changes,
  ]).toEqual([[[accepted, '確定', '先.xlsx']], [['c_6b', '4回']], [[pending, '後.xlsx']], []]);
});

it('採らないことにした回答は不採用になり、確定と期限の見え方は元に戻り、理由が履歴に残る', async () => {
  const { session, call, accepted, pending } = await openWithTwo();
  const { version } = await call('survey.reply', { reply: pending });
  const status = await call('survey.setAsideReply', { reply: pending, version, reason: ' 二重に届いた ' });
  const kita = status.respondents.find((each) => each.respondent === KITA);
  const { state, others } = await call('survey.reply', { reply: pending });
  const [batch] = await session.register.db
    .selectFrom('historyBatch')
    .select(['kind', 'why'])
    .orderBy('id', 'desc')
    .limit(1)
    .execute();
  expect([kita?.state, kita?.reply, state, others.map(({ id }) => id), batch]).toEqual([
    '確定',
    accepted,
    '不採用',
    [accepted],
    { kind: 'edit', why: '二重に届いた' },
  ]);
});

it('試し読みは、前に受け取った待っている回答を指し、新しい回答には中身の指紋を付ける', async () => {
  const { call, pending, later, unseen } = await openWithTwo();
  const known = await call('survey.previewFile', {
    survey: SURVEY,
    name: '後.xlsx',
    bytes: new Uint8Array(later),
  });
  const [one, two] = await Promise.all(
    ['甲.xlsx', '乙.xlsx'].map((name) =>
      call('survey.previewFile', { survey: SURVEY, name, bytes: new Uint8Array(unseen) }),
    ),
  );
  expect([known.result.outcome, known.result.state, known.result.reply, known.hash]).toEqual([
    'known',
    '受領',
    pending,
    null,
  ]);
  expect([one?.result.reply, one?.hash === two?.hash, one?.hash?.length]).toEqual([null, true, 64]);
});

it('理由の無いもの、見ていた版と違うもの、待っていないものは断り、何も書かない', async () => {
  const { session, call, accepted, pending } = await openWithTwo();
  const { version } = await call('survey.reply', { reply: pending });
  const settled = await call('survey.reply', { reply: accepted });
  const tries = [
    { reply: pending, version, reason: '　' },
    { reply: pending, version: version + 1, reason: '試験' },
    { reply: accepted, version: settled.version, reason: '試験' },
    { reply: 'none', version: 1, reason: '試験' },
  ];
  const said: string[] = [];
  for (const each of tries) {
    await call('survey.setAsideReply', each).catch((error: Error) =>
      said.push(error.message.split(':')[0] ?? ''),
    );
  }
  const rows = await session.register.db.selectFrom('reply').select('state').orderBy('id').execute();
  expect([said, rows.map((row) => row.state)]).toEqual([
    ['reasonMissing', 'replyChanged', 'replyChanged', 'unknownReply'],
    ['accepted', 'pending'],
  ]);
});

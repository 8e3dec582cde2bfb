import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { change } from '../../../electron/database/change.ts';
import { writeWorkbook } from '../../../electron/files/workbook/writeWorkbook.ts';
import type { Session } from '../../../electron/session.ts';
import { importReplies } from '../../../electron/survey/importReplies.ts';
import { loadAccepted } from '../../../electron/survey/loadAccepted.ts';
import { loadStatus } from '../../../electron/survey/loadStatus.ts';
import { draftSendback } from '../../../electron/survey/sendback/draftSendback.ts';
import { loadAskedSheets } from '../../../electron/survey/sendback/loadAskedSheets.ts';
import { loadSendback } from '../../../electron/survey/sendback/loadSendback.ts';
import { planQuestions } from '../../../electron/survey/sendback/planQuestions.ts';
import { readQuestionFile } from '../../../electron/survey/sendback/readQuestionFile.ts';
import { sendBackReply } from '../../../electron/survey/sendback/sendBackReply.ts';
import { withdrawSendback } from '../../../electron/survey/sendback/withdrawSendback.ts';
import type { DaichoError } from '../../../shared/api/failure.ts';
import { needs } from '../../needs.ts';
import { KITA, openSample } from '../register/sampleSession.ts';
import { importKita, SURVEY } from './returnedReply.ts';

/** 約10件と書いた北区の回答を差し戻したところ。 */
async function openReturned() {
  const session = await openSample();
  const { reply } = await importKita(session, { c_6b: '約10回' });
  const draft = await draftSendback(session.register.db, reply);
  const approximate = draft.findings.find((each) => each.draft.kind === 'approximate');
  if (approximate === undefined) throw new Error('約の所見がありません');
  const sendback = await sendBackReply(session, {
    reply,
    version: draft.version,
    deadline: '2024-10-15',
    reason: '',
    questions: [
      { finding: approximate.finding, label: '', text: approximate.draft.text },
      { finding: null, label: 'ご連絡先', text: ' お電話のつながる時間帯をお知らせください。 ' },
    ],
  });
  return { session, reply, sendback, draft };
}

async function kita(session: Session) {
  const status = await loadStatus(session.register.db, SURVEY, session.clock.today());
  return status.respondents.find((each) => each.respondent === KITA);
}

/** 確認票のブックに、事業所が答えを書いたもの。 */
async function answered(session: Session, sendback: string, answers: readonly (string | null)[]) {
  const { plan } = await planQuestions(session.register.db, sendback);
  return writeWorkbook({
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => {
        const name = plan.names.find(
          (each) =>
            each.sheet === sheet.name && each.range.top === cell.row && each.range.left === cell.column,
        );
        const at = Number(name?.name.replace('question_', '')) - 1;
        return name === undefined ? cell : { ...cell, value: answers[at] ?? null };
      }),
    })),
  });
}

it('差し戻すと、状態は差戻しになり、日と確認票の期限が見え、履歴に残る', async () => {
  const { session } = await openReturned();
  const batch = await session.register.db
    .selectFrom('historyBatch')
    .select(['kind', 'why'])
    .orderBy('id', 'desc')
    .executeTakeFirst();
  expect([await kita(session), batch]).toEqual([
    expect.objectContaining({
      state: '差戻し',
      returnedAt: expect.stringMatching(/^2024-10-01T/),
      questionsDue: '2024-10-15',
      daysLate: 0,
    }),
    { kind: 'sendback', why: expect.stringContaining('北区 連携拠点') },
  ]);
});

it('確認票のブックは、答えの欄だけが書け、様式の回答としては取り込まれず、画面から読むと答えが質問の横に入る', async () => {
  const { session, sendback, reply } = await openReturned();
  const { plan, fileName } = await planQuestions(session.register.db, sendback);
  const [sheet, meta] = plan.sheets;
  const unlocked = sheet?.cells.filter((cell) => cell.style?.locked === false).map((cell) => cell.column);
  const bytes = await answered(session, sendback, ['12回です', null]);
  const cells = await session.reader().read(fileName, bytes);
  const [imported] = await importReplies(session, SURVEY, [{ name: fileName, bytes }], 'store');
  const read = await readQuestionFile(session, sendback, fileName, bytes);
  const [asked] = await loadAskedSheets(session.register.db, reply);
  expect([
    fileName,
    sheet?.protected,
    unlocked,
    meta?.hidden,
    cells.sheets.map(({ name, hidden }) => [name, hidden]),
    cells.names.map(({ name }) => name).filter((name) => name.startsWith('question_')),
    imported?.outcome,
    imported?.refusal?.includes('確認票です'),
    read,
    asked?.questions.map(({ label, given, answer }) => [label, given, answer]),
  ]).toEqual([
    'R6通年_連携拠点_01北区_確認票.xlsx',
    true,
    [4, 4],
    true,
    [
      ['確認票', false],
      ['_meta', true],
    ],
    ['question_1', 'question_2'],
    'refused',
    true,
    { answered: 1, asked: 2 },
    [
      ['積極的医療機関との連携会議の開催予定回数', '約10回\n（読み取り 10回）', '12回です'],
      ['ご連絡先', '', null],
    ],
  ]);
});

it('締め切った回では、戻った確認票も読み込まない', async () => {
  const { session, sendback } = await openReturned();
  const bytes = await answered(session, sendback, ['12回です', null]);
  await change(session.register, { who: '試験', kind: 'survey' }, (write) =>
    write.update('survey', SURVEY, { closedAt: '2024-10-31T17:00:00+09:00' }),
  );
  await expect(readQuestionFile(session, sendback, '確認票.xlsx', bytes)).rejects.toThrow(
    '締め切った回なので変えられません',
  );
});

it('直した回答が届くと状態は先へ進み、尋ねたことがどう変わったかを新しい回答に添える', async () => {
  const { session, sendback } = await openReturned();
  const next = await importKita(session, { c_6b: '12' }, 'store', '北区（再）.xlsx');
  const waiting = await kita(session);
  const [asked] = await loadAskedSheets(session.register.db, next.reply);
  expect([waiting?.state, waiting?.returnedAt, asked?.id, asked?.after, asked?.questions]).toEqual([
    expect.stringMatching(/受領|要確認/),
    null,
    sendback,
    true,
    [
      expect.objectContaining({ given: expect.stringContaining('約10回'), now: '12回', changed: true }),
      expect.objectContaining({ label: 'ご連絡先', now: null, changed: null }),
    ],
  ]);
});

it('変わっていない回答には、変わっていないと言い、二度めの差戻しは2回目の確認票になる', async () => {
  const { session } = await openReturned();
  const next = await importKita(session, { c_6b: '約10回', c_1a: 'c1' }, 'store', '北区（再）.xlsx');
  const [asked] = await loadAskedSheets(session.register.db, next.reply);
  const draft = await draftSendback(session.register.db, next.reply);
  const again = await sendBackReply(session, {
    reply: next.reply,
    version: draft.version,
    deadline: null,
    reason: '',
    questions: [{ finding: null, label: '', text: 'もう一度お知らせください。' }],
  });
  const { sheet, open } = await loadSendback(session, again);
  const state = (await kita(session))?.state;
  expect([asked?.questions[0]?.changed, sheet.round, sheet.questions[0]?.label, open, state]).toEqual([
    false,
    2,
    'ファイル全体',
    true,
    '差戻し',
  ]);
});

it('取りやめると差し戻す前の状態に戻る。確定すれば差戻しは終わる', async () => {
  const { session, sendback } = await openReturned();
  const { version } = await loadSendback(session, sendback);
  await withdrawSendback(session, sendback, version, '電話で済んだ');
  expect([(await kita(session))?.state, (await loadSendback(session, sendback)).open]).toEqual([
    '要確認',
    false,
  ]);
});

it('確定した回答の差戻しには理由が要り、差し戻しても確定した答えはそのまま', async () => {
  const session = await openSample();
  const { reply } = await importKita(session, {}, { acceptBecause: '試験' });
  const { version } = await draftSendback(session.register.db, reply);
  const request = {
    reply,
    version,
    deadline: null,
    reason: '',
    questions: [{ finding: null, label: '', text: 'お知らせください。' }],
  };
  await expect(sendBackReply(session, request)).rejects.toMatchObject({ code: 'reasonMissing' });
  await sendBackReply(session, { ...request, reason: '議会の資料で使うため' });
  const accepted = await loadAccepted(session.register.db, SURVEY, 'hub');
  expect([(await kita(session))?.state, [...accepted.keys()]]).toEqual(['差戻し', [KITA]]);
});

test.each([
  ['質問が無い', { questions: [] }, 'noQuestions'],
  ['文が空', { questions: [{ finding: null, label: '', text: '　' }] }, 'questionEmpty'],
  ['無い所見', { questions: [{ finding: 999, label: '', text: '文' }] }, 'replyChanged'],
  ['見ていた版と違う', { version: 99 }, 'replyChanged'],
  ['過ぎた期限', { deadline: '2024-09-30' }, 'badArgument'],
])('%s 差戻しは断り、何も書かない', async (_, changed, code) => {
  const session = await openSample();
  const { reply } = await importKita(session, {});
  const { version } = await draftSendback(session.register.db, reply);
  const questions = [{ finding: null, label: '', text: 'お知らせください。' }];
  const request = { reply, version, deadline: null, reason: '', questions, ...changed };
  const failed = await sendBackReply(session, request).catch((error: DaichoError) => error.code);
  const rows = await session.register.db.selectFrom('sendback').select('id').execute();
  expect([failed, rows]).toEqual([code, []]);
});

it('別の差戻しの確認票や、様式の回答を確認票として読もうとすると断る', async () => {
  const { session, reply, sendback } = await openReturned();
  const { version } = await draftSendback(session.register.db, reply);
  const again = await sendBackReply(session, {
    reply,
    version,
    deadline: null,
    reason: '',
    questions: [{ finding: null, label: '', text: '文' }],
  });
  const codes: string[] = [];
  for (const bytes of [await answered(session, again, ['答え']), Buffer.from('%PDF-1.7')]) {
    await readQuestionFile(session, sendback, '確認票.xlsx', bytes).catch((error: DaichoError) =>
      codes.push(error.code),
    );
  }
  expect(codes).toEqual(['otherQuestionSheet', 'notWorkbook']);
});

test.skipIf(!needs('soffice'))(
  'LibreOffice で開いて保存し直した確認票からも、答えが読める',
  async () => {
    const { session, sendback } = await openReturned();
    const folder = mkdtempSync(join(tmpdir(), '日本語 #1 '));
    const file = join(folder, '確認票.xlsx');
    writeFileSync(file, await answered(session, sendback, ['１２回', '平日の午後です']));
    execFileSync('soffice', ['--headless', '--convert-to', 'ods', '--outdir', folder, file], {
      stdio: 'ignore',
    });
    const ods = readdirSync(folder).find((name) => name.endsWith('.ods')) ?? '';
    expect(await readQuestionFile(session, sendback, ods, readFileSync(join(folder, ods)))).toEqual({
      answered: 2,
      asked: 2,
    });
  },
  60_000,
);

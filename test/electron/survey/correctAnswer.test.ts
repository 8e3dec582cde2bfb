import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { change } from '../../../electron/database/change.ts';
import type { Session } from '../../../electron/session.ts';
import { acceptReply } from '../../../electron/survey/acceptReply.ts';
import { correctAnswer } from '../../../electron/survey/correctAnswer.ts';
import { loadAccepted } from '../../../electron/survey/loadAccepted.ts';
import { loadFootnotes } from '../../../electron/survey/loadFootnotes.ts';
import { loadReply } from '../../../electron/survey/loadReply.ts';
import { savePaperDraft } from '../../../electron/survey/paper/savePaperDraft.ts';
import { storePaperReply } from '../../../electron/survey/paper/storePaperReply.ts';
import { takeBackCorrection } from '../../../electron/survey/takeBackCorrection.ts';
import { createRoomSurvey, openSample } from './openSample.ts';

const MEETINGS = { b_kai_kei: '1,120', b_kai_1: '400', b_kai_2: '712' };

describe('訂正', () => {
  let session: Session;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ session, close } = await openSample());
    await createRoomSurvey(session, 'r6-room');
  }, 60_000);
  afterAll(() => close());

  const store = async (ward: string, typed: Record<string, string>) => {
    const respondent = { survey: 'r6-room', form: 'room', ward } as const;
    await savePaperDraft(session, respondent, { typed });
    return storePaperReply(session, respondent);
  };
  const load = (id: string) => loadReply(session.register.db, id);
  const said = async (id: string, code: string) =>
    (await load(id)).findings
      .filter((one) => one.code === code && one.level !== 'info')
      .map((one) => one.kind);
  const correct = async (reply: string, code: string, typed: string | null, reason = '') =>
    correctAnswer(session, { reply, version: (await load(reply)).version, code, typed, reason });

  it('値を替えると所見をすぐ見直し、読んだ値と元の文字は残る', async () => {
    const id = await store('27127', MEETINGS);
    const before = await said(id, 'b_kai_kei');
    await correct(id, 'b_kai_kei', '１，１１２回', '電話で確かめた（架空）');
    const reply = await load(id);
    expect(before).toEqual(['totalNotParts', 'unusual']);
    expect(await said(id, 'b_kai_kei')).toEqual(['unusual']);
    expect(reply.settled.map((one) => [one.code, one.kind])).toEqual([
      ['b_kai_kei', 'totalNotParts'],
      ['b_kai_kei', 'unusual'],
    ]);
    expect([reply.answers.b_kai_kei, reply.corrections.b_kai_kei, reply.sources.b_kai_kei]).toEqual([
      1112,
      { read: 1120, reason: '電話で確かめた（架空）', at: expect.any(String), who: '試験' },
      { cell: '', original: '1,120' },
    ]);
  });

  it('内訳を直せば、触っていない合計の確認も済む。やめれば読んだ値も所見も元どおり', async () => {
    const id = await store('27102', MEETINGS);
    const before = await load(id);
    await correct(id, 'b_kai_2', '720');
    expect(await said(id, 'b_kai_kei')).toEqual(['unusual']);
    await takeBackCorrection(session, {
      reply: id,
      version: (await load(id)).version,
      code: 'b_kai_2',
      reason: '',
    });
    const after = await load(id);
    expect({ ...after, version: before.version }).toEqual(before);
  });

  it('読めなかった答えは、訂正すれば誤りが済んで確定できる。取りやめれば誤りに戻る', async () => {
    const id = await store('27103', { ...MEETINGS, b_u_2_1: '3～4' });
    expect(await said(id, 'b_u_2_1')).toEqual(['unreadable']);
    await correct(id, 'b_u_2_1', '4');
    expect([await said(id, 'b_u_2_1'), (await load(id)).answers.b_u_2_1]).toEqual([[], 4]);
    await takeBackCorrection(session, {
      reply: id,
      version: (await load(id)).version,
      code: 'b_u_2_1',
      reason: '',
    });
    expect([await said(id, 'b_u_2_1'), (await load(id)).answers.b_u_2_1]).toEqual([
      ['unreadable'],
      undefined,
    ]);
  });

  it('未回答にでき、必須ならその確認が立つ', async () => {
    const id = await store('27104', MEETINGS);
    await correct(id, 'b_kai_1', null);
    const reply = await load(id);
    expect([await said(id, 'b_kai_1'), reply.answers.b_kai_1, reply.corrections.b_kai_1?.read]).toEqual([
      ['blank'],
      undefined,
      400,
    ]);
  });

  it('読めない値、読んだ値と同じ値、古い版、閉じた回では断り、何も書かない', async () => {
    const id = await store('27128', MEETINGS);
    const before = await load(id);
    await expect(correct(id, 'b_kai_1', '3～4')).rejects.toThrow('この値では訂正できません');
    await expect(correct(id, 'b_kai_1', '４００')).rejects.toThrow('読んだ値と同じです');
    await expect(
      correctAnswer(session, {
        reply: id,
        version: before.version + 1,
        code: 'b_kai_1',
        typed: '408',
        reason: '',
      }),
    ).rejects.toThrow('ほかの操作で変わりました');
    const closed = (closedAt: string | null) =>
      change(session.register, { who: '試験', kind: 'survey' }, (write) =>
        write.update('survey', 'r6-room', { closedAt }),
      );
    await closed('2024-10-31T17:00:00+09:00');
    await expect(correct(id, 'b_kai_1', '408')).rejects.toThrow('締め切った回');
    await closed(null);
    expect(await load(id)).toEqual(before);
  });

  it('確定した回答の訂正をやめると誤りに戻るなら、断って何も書かない', async () => {
    const id = await store('27107', { ...MEETINGS, b_u_2_1: '3～4' });
    await correct(id, 'b_u_2_1', '4');
    const reply = await load(id);
    const reasons = Object.fromEntries(reply.findings.map((one) => [String(one.position), '試験']));
    await acceptReply(session, id, reply.version, reasons);
    const accepted = await load(id);
    const takeBack = { reply: id, version: accepted.version, code: 'b_u_2_1', reason: '戻す' };
    await expect(takeBackCorrection(session, takeBack)).rejects.toThrow('誤りのある回答は確定できません');
    expect(await load(id)).toEqual(accepted);
  });

  it('確定した回答は理由があれば訂正でき、集計の値が変わる。注記にする理由は様式・項目・区で取り出せる', async () => {
    const id = await store('27106', MEETINGS);
    const reply = await load(id);
    const reasons = Object.fromEntries(
      reply.findings.map((one) => [String(one.position), `${one.kind} の理由`]),
    );
    const total = reply.findings.find((one) => one.kind === 'totalNotParts');
    await acceptReply(session, id, reply.version, reasons, [total?.position ?? -1]);
    expect(await loadFootnotes(session.register.db)).toEqual([
      { survey: 'r6-room', form: 'room', item: 'b_kai_kei', ward: '27106', text: 'totalNotParts の理由' },
    ]);
    await expect(correct(id, 'b_kai_kei', '1113')).rejects.toThrow('確定した回答を訂正する理由');
    await correct(id, 'b_kai_kei', '1113', '区からの訂正の連絡（架空）');
    const accepted = await loadAccepted(session.register.db, 'r6-room', 'room');
    const after = await load(id);
    expect([accepted.get('27106')?.b_kai_kei, after.state]).toEqual([1113, '確定']);
    expect(
      after.findings
        .filter((one) => one.code === 'b_kai_kei' && one.level === 'confirm')
        .map(({ kind, reason }) => [kind, reason]),
    ).toEqual([
      ['totalNotParts', '区からの訂正の連絡（架空）'],
      ['unusual', '区からの訂正の連絡（架空）'],
    ]);
    const batch = await session.register.db
      .selectFrom('historyBatch')
      .select(['kind', 'why'])
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    expect(batch).toEqual({ kind: 'correct', why: '区からの訂正の連絡（架空）' });
  });
});

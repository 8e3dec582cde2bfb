import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../../electron/session.ts';
import { loadReply } from '../../../electron/survey/loadReply.ts';
import { loadStatus } from '../../../electron/survey/loadStatus.ts';
import { discardPaperDraft } from '../../../electron/survey/paper/discardPaperDraft.ts';
import { loadPaperDraft } from '../../../electron/survey/paper/loadPaperDraft.ts';
import { savePaperDraft } from '../../../electron/survey/paper/savePaperDraft.ts';
import { storePaperReply } from '../../../electron/survey/paper/storePaperReply.ts';
import { createRoomSurvey, openSample } from './openSample.ts';

describe('紙の回答の手入力', () => {
  let session: Session;
  let close: () => Promise<void>;
  const at = (ward: string) => ({ survey: 'r6-room', form: 'room', ward }) as const;

  beforeAll(async () => {
    ({ session, close } = await openSample());
    await createRoomSurvey(session, 'r6-room');
  }, 60_000);
  afterAll(() => close());

  it('打ちかけは台帳に残り、打った所だけを書く。空に戻した欄は消え、捨てれば無くなる', async () => {
    await savePaperDraft(session, at('27127'), {
      paperFrom: '架空 太郎',
      typed: { b_u_2_1: '約', b_kai_1: '4' },
    });
    await savePaperDraft(session, at('27127'), { typed: { b_u_2_1: '約10件', b_kai_1: '' } });
    const draft = await loadPaperDraft(session.register.db, at('27127'));
    expect([draft.paperFrom, draft.typed]).toEqual(['架空 太郎', { b_u_2_1: '約10件' }]);
    await discardPaperDraft(session, at('27127'));
    expect((await loadPaperDraft(session.register.db, at('27127'))).typed).toEqual({});
  });

  it('公表表の三つの不一致は、打てばその場で確認になる (domain.md 7.6)', async () => {
    const tables = [
      ['27102', '1896', '615', '1162', ''],
      ['27103', '1120', '400', '712', ''],
      ['27104', '2505', '829', '1557', '119'],
    ] as const;
    const said: string[] = [];
    for (const [ward, b_kai_kei, b_kai_1, b_kai_2, b_kai_3] of tables) {
      await savePaperDraft(session, at(ward), { typed: { b_kai_kei, b_kai_1, b_kai_2, b_kai_3 } });
      const reply = await loadReply(session.register.db, await storePaperReply(session, at(ward)));
      said.push(...reply.findings.filter((one) => one.kind === 'totalNotParts').map((one) => one.message));
    }
    expect(said).toEqual([
      '「会議出席回数」1896 は内訳の計 1777 と一致しません (差 +119)',
      '「会議出席回数」1120 は内訳の計 1112 と一致しません (差 +8)',
      '「会議出席回数」2505 は内訳の計 2386 と一致しません (差 +119。「（再掲）地域ケア会議」の 119 と同じ)',
    ]);
  });

  it('届いたファイルと同じ読みと点検をし、見分けた方法は手入力、元の文字は打ったまま。下書きは消える', async () => {
    const respondent = at('27128');
    await savePaperDraft(session, respondent, {
      paperFrom: '架空 花子',
      paperDay: '9/27',
      typed: { h_06: 'R6.9.26', b_u_2_1: '約10件', b_u_1_1: 'done', b_u_2_2: '一〇' },
    });
    const id = await storePaperReply(session, respondent);
    const reply = await loadReply(session.register.db, id);
    const row = await session.register.db
      .selectFrom('reply')
      .innerJoin('replyFile', 'replyFile.hash', 'reply.fileHash')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const kept = JSON.parse(Buffer.from(row.bytes).toString('utf8')) as { typed: Record<string, string> };
    expect([row.identifiedBy, reply.source, reply.paperFrom, reply.receivedAt.slice(0, 10)]).toEqual([
      '手入力',
      'paper',
      '架空 花子',
      '2024-09-27',
    ]);
    expect([reply.answers.h_06, reply.answers.b_u_2_1, reply.answers.b_u_1_1, kept.typed.b_u_2_1]).toEqual([
      '2024-09-26',
      10,
      'done',
      '約10件',
    ]);
    expect(reply.sources.b_u_2_1).toEqual({ cell: '', original: '約10件' });
    const kinds = (code: string) => reply.findings.filter((one) => one.code === code).map((one) => one.kind);
    expect([kinds('b_u_2_1'), kinds('b_u_2_2'), kinds('b_kai_kei')]).toEqual([
      ['approximate'],
      ['unreadable'],
      ['blank'],
    ]);
    expect((await loadPaperDraft(session.register.db, respondent)).typed).toEqual({});
    const { respondents } = await loadStatus(session.register.db, 'r6-room', '2024-10-01');
    expect(respondents.find((each) => each.respondent === '27128')?.state).toBe('要確認');
  });

  it('何も打っていないもの、読めない受取日、まだ来ていない日は断り、下書きは残る', async () => {
    await expect(storePaperReply(session, at('27106'))).rejects.toThrow('答えが一つも打たれていません');
    for (const paperDay of ['先週', '2024/10/2']) {
      await savePaperDraft(session, at('27106'), { paperDay, typed: { b_kai_1: '4' } });
      await expect(storePaperReply(session, at('27106'))).rejects.toThrow('日付に読めません');
    }
    expect((await loadPaperDraft(session.register.db, at('27106'))).typed).toEqual({ b_kai_1: '4' });
  });
});

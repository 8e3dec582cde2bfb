import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../../electron/session.ts';
import { acceptClean } from '../../../electron/survey/acceptClean.ts';
import { importReplies } from '../../../electron/survey/importReplies.ts';
import { loadReply } from '../../../electron/survey/loadReply.ts';
import { loadStatus } from '../../../electron/survey/loadStatus.ts';
import { restoreSetAside } from '../../../electron/survey/restoreSetAside.ts';
import { buildSampleReplies } from '../../../electron/survey/sampleReplies.ts';
import { setAsideReply } from '../../../electron/survey/setAsideReply.ts';
import { openSample } from './openSample.ts';

describe('回答の判断', () => {
  let session: Session;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ session, close } = await openSample());
    const replies = await buildSampleReplies(session);
    const files = replies.map(({ fileName, bytes }) => ({ name: fileName, bytes }));
    await importReplies(session, 'r6-hub', files, 'store');
  }, 60_000);
  afterAll(() => close());

  const status = () => loadStatus(session.register.db, 'r6-hub', '2024-10-01');
  const at = async (ward: string) => {
    const found = (await status()).respondents.find((each) => each.respondent === ward);
    return { state: found?.state, reply: found?.reply ?? '' };
  };

  it('採らないことにした回答は理由とともに開け、戻せば判断を待つところに返る', async () => {
    const { reply, state } = await at('27127');
    const { version } = await loadReply(session.register.db, reply);
    await setAsideReply(session, reply, version, '試し書き（架空）');
    const aside = await loadReply(session.register.db, reply);
    expect([state, aside.state, aside.setAsideReason, await at('27127')]).toEqual([
      '受領',
      '不採用',
      '試し書き（架空）',
      { state: '送付済', reply },
    ]);
    await expect(restoreSetAside(session, reply, version)).rejects.toThrow('ほかの操作で変わりました');
    await restoreSetAside(session, reply, aside.version);
    expect([(await at('27127')).state, (await loadReply(session.register.db, reply)).setAsideReason]).toEqual(
      ['受領', null],
    );
  });

  it('所見のない回答は一度に、一つの履歴のまとまりで確定する。確認のあるものが混じれば何も書かない', async () => {
    const { respondents } = await status();
    const clean = respondents.filter((each) => each.state === '受領').map((each) => each.reply ?? '');
    const doubtful = respondents.find((each) => each.state === '要確認')?.reply ?? '';
    await expect(acceptClean(session, 'r6-hub', [...clean, doubtful])).rejects.toThrow(
      'ほかの操作で変わりました',
    );
    const before = await status();
    expect(await acceptClean(session, 'r6-hub', clean)).toBe(22);
    const after = await status();
    expect([before.totals[0]?.accepted, after.totals[0]?.accepted]).toEqual([0, 22]);
    const batches = await session.register.db
      .selectFrom('historyBatch')
      .select('id')
      .where('kind', '=', 'accept')
      .execute();
    expect(batches.length).toBe(1);
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Session } from '../../../electron/session.ts';
import { acceptReply } from '../../../electron/survey/acceptReply.ts';
import { importReplies } from '../../../electron/survey/importReplies.ts';
import { loadReply } from '../../../electron/survey/loadReply.ts';
import { settleWard } from '../../../electron/survey/settleWard.ts';
import { openSample } from './openSample.ts';
import { kitaReply, SURVEY } from './returnedReply.ts';

let session: Session;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ session, close } = await openSample());
}, 60_000);
afterAll(() => close());

it('区の食い違う回答は、保管した後でも人がその区のものと決めれば、理由を書いて確定できる', async () => {
  const { db } = session.register;
  const bytes = await kitaReply(session, {});
  await importReplies(session, SURVEY, [{ name: '都島区.xlsx', bytes }], 'store');
  const { id } = await db
    .selectFrom('reply')
    .select('id')
    .where('fileName', '=', '都島区.xlsx')
    .executeTakeFirstOrThrow();
  const before = await loadReply(db, id);
  const wrong = () =>
    loadReply(db, id).then((one) => one.findings.filter(({ kind }) => kind === 'wrongWard'));
  expect((await wrong()).map(({ level }) => level)).toEqual(['error']);
  await settleWard(session, { reply: id, version: before.version });
  expect((await wrong()).map(({ level }) => level)).toEqual(['confirm']);

  const now = await loadReply(db, id);
  await expect(acceptReply(session, id, now.version, {}, [])).rejects.toMatchObject({
    code: 'reasonMissing',
  });
  const reasons = Object.fromEntries(
    now.findings
      .filter(({ level }) => level === 'confirm')
      .map(({ position }) => [String(position), '電話で確かめた（架空）']),
  );
  await acceptReply(session, id, now.version, reasons, []);
  expect((await loadReply(db, id)).state).toBe('確定');
  await expect(settleWard(session, { reply: id, version: now.version })).rejects.toMatchObject({
    code: 'replyChanged',
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { change } from '../../../electron/database/change.ts';
import { startNodeChild } from '../../../electron/files/workbook/startNodeChild.ts';
import { openSession } from '../../../electron/openSession.ts';
import type { Session } from '../../../electron/session.ts';
import { initRegister } from '../../../electron/setup/initRegister.ts';
import { acceptReply } from '../../../electron/survey/acceptReply.ts';
import { importReplies } from '../../../electron/survey/importReplies.ts';
import { discardPaperDraft } from '../../../electron/survey/paper/discardPaperDraft.ts';
import { buildSampleReplies } from '../../../electron/survey/sampleReplies.ts';

describe('閉じた回', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'daicho-')), '日本語 #1');
  let session: Session;

  beforeAll(async () => {
    const options = { folder, who: '試験', startChild: startNodeChild() };
    await initRegister(options, 'sample');
    session = await openSession(options);
  }, 60_000);
  afterAll(async () => {
    await session.close();
    rmSync(join(folder, '..'), { recursive: true, force: true });
  });

  it('回答の取込も確定も一文で断り、何も書かない。前に受け取ったファイルは今までどおり見せる', async () => {
    const [first, second] = await buildSampleReplies(session);
    if (first === undefined || second === undefined) throw new Error('見本の回答がない');
    const file = { name: first.fileName, bytes: first.bytes };
    await importReplies(session, 'r6-hub', [file], 'store');
    const { id, version } = await session.register.db
      .selectFrom('reply')
      .select(['id', 'version'])
      .executeTakeFirstOrThrow();
    await change(session.register, { who: '試験', kind: 'survey' }, (write) =>
      write.update('survey', 'r6-hub', { closedAt: '2024-10-31T17:00:00+09:00' }),
    );
    const refused = /締め切った回なので変えられません/;
    await expect(
      importReplies(session, 'r6-hub', [{ name: second.fileName, bytes: second.bytes }], 'store'),
    ).rejects.toThrow(refused);
    await expect(acceptReply(session, id, version, {})).rejects.toThrow(refused);
    const ward = { survey: 'r6-hub', form: 'hub', ward: '27127' } as const;
    await expect(discardPaperDraft(session, ward)).rejects.toThrow(refused);
    const again = await importReplies(session, 'r6-hub', [file], 'store');
    const replies = await session.register.db.selectFrom('reply').select('id').execute();
    expect([again[0]?.outcome, replies.length]).toEqual(['known', 1]);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { withPrinter } from '../../../electron/command/withPrinter.ts';
import { startNodeChild } from '../../../electron/files/workbook/startNodeChild.ts';
import { buildHandoutModel } from '../../../electron/handout/buildHandoutModel.ts';
import { makeHandoutFile } from '../../../electron/handout/makeHandoutFile.ts';
import { openSession } from '../../../electron/openSession.ts';
import type { Session } from '../../../electron/session.ts';
import { createSample } from '../../../electron/setup/createSample.ts';
import { draftSendback } from '../../../electron/survey/sendback/draftSendback.ts';
import { sendBackReply } from '../../../electron/survey/sendback/sendBackReply.ts';
import { changedPages } from '../../fixtures/approvedPages.ts';
import { copySample } from '../../fixtures/copySample.ts';
import { needs } from '../../needs.ts';
import { importKita } from '../survey/returnedReply.ts';

/** 字のいちばん多い区 (東成区)、いちばん少ない区 (阿倍野区)、間の区 (中央区)。 */
const WARD_PAGES = [5, 14, 19];

describe.skipIf(!needs('chromium') || !needs('pdftoppm'))('庁内の紙の姿は、目で見て認めた絵と同じ', () => {
  const folder = mkdtempSync(join(tmpdir(), '日本語 #1 '));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const open = (data: string) =>
    openSession({ folder: data, who: '試験', today: '2024-10-01', startChild: startNodeChild() });
  const print = async (session: Session, handout: string, survey: string | null) => {
    const file = join(folder, `${handout}.pdf`);
    await withPrinter(session, async (printer) =>
      writeFileSync(
        file,
        await makeHandoutFile(session, await buildHandoutModel(session, handout, survey), 'pdf', printer),
      ),
    );
    return file;
  };

  test('区別シート (長い区、短い区、間の区)、登録の点検、年間予定表、差し戻した確認事項一覧', async () => {
    const data = join(folder, 'data');
    await copySample(data);
    const session = await open(data);
    const sheets = changedPages(await print(session, 'ward-sheets', null), 'ward-sheets', WARD_PAGES);
    const check = changedPages(await print(session, 'register-check', null), 'register-check');
    const schedule = changedPages(await print(session, 'schedule', null), 'schedule');
    const { reply } = await importKita(session, { c_6b: '約10回' });
    const { version } = await draftSendback(session.register.db, reply);
    const questions = Array.from({ length: 9 }, (_, at) => ({
      finding: null,
      label: `項目${at + 1}`,
      text: 'お手数ですが、内訳と合計のどちらが正しいか、変わった事情とあわせてお知らせください。',
    }));
    await sendBackReply(session, { reply, version, deadline: '2024-10-15', reason: '', questions });
    const asked = changedPages(await print(session, 'open-questions', 'r6-hub'), 'open-questions');
    await session.close();
    expect([...sheets, ...check, ...schedule, ...asked]).toEqual([]);
  }, 180_000);

  test('まだどこからも届いていない未提出一覧', async () => {
    const data = join(folder, 'empty');
    await createSample({ folder: data, who: '試験', startChild: startNodeChild() }, false);
    const session = await open(data);
    const unsubmitted = changedPages(await print(session, 'unsubmitted', 'r6-hub'), 'unsubmitted');
    await session.close();
    expect(unsubmitted).toEqual([]);
  }, 180_000);
});

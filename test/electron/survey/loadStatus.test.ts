import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNodeChild } from '../../../electron/files/workbook/startNodeChild.ts';
import { openSession } from '../../../electron/openSession.ts';
import type { Session } from '../../../electron/session.ts';
import { initRegister } from '../../../electron/setup/initRegister.ts';
import { createSurvey } from '../../../electron/survey/createSurvey.ts';
import { importReplies } from '../../../electron/survey/importReplies.ts';
import { loadStatus } from '../../../electron/survey/loadStatus.ts';
import { buildSampleReplies } from '../../../electron/survey/sampleReplies.ts';

describe('回答者の状態と遅れ', () => {
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

  const stateOf = async (survey: string, ward: string) => {
    const { respondents } = await loadStatus(session.register.db, survey, '2024-10-01');
    const found = respondents.find((each) => each.respondent === ward);
    return [found?.state, found?.daysLate];
  };

  it('送っていない区は、期限を過ぎても遅れと言わない', async () => {
    await createSurvey(
      session.register,
      {
        id: 'r6-new',
        fiscalYear: 2024,
        half: 'year',
        asOf: '2024-09-01',
        deadline: '2024-09-20',
        forms: ['hub'],
      },
      '試験',
    );
    expect(await stateOf('r6-new', '27127')).toEqual(['未送付', 0]);
  });

  it('別の区の名で届いた回答は要確認になるが、遅れは消えない。正しい回答が確定すれば消える', async () => {
    const replies = await buildSampleReplies(session);
    const nishi = replies.find((reply) => reply.ward === '27106');
    if (nishi === undefined) throw new Error('西区の回答がない');
    await importReplies(session, 'r6-hub', [{ name: '07港区.xlsx', bytes: nishi.bytes }], 'store');
    const wrong = await stateOf('r6-hub', '27106');
    const [minato] = replies.filter((reply) => reply.ward === '27107');
    if (minato === undefined) throw new Error('港区の回答がない');
    const mode = { acceptBecause: '試験' };
    await importReplies(session, 'r6-hub', [{ name: minato.fileName, bytes: minato.bytes }], mode);
    expect([wrong, await stateOf('r6-hub', '27107'), await stateOf('r6-hub', '27103')]).toEqual([
      ['要確認', 11],
      ['確定', 0],
      ['送付済', 11],
    ]);
  });
});

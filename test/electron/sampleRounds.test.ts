import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readResourceJson } from '../../electron/files/resources.ts';
import { startNodeChild } from '../../electron/files/workbook/startNodeChild.ts';
import { openSession } from '../../electron/openSession.ts';
import type { Session } from '../../electron/session.ts';
import { loadAccepted } from '../../electron/survey/loadAccepted.ts';
import { readSampleStatements } from '../../electron/survey/sampleStatements.ts';
import { SAMPLE_SURVEYS } from '../../electron/survey/sampleSurveys.ts';
import type { RowAnswer } from '../../shared/survey/answer.ts';
import { copySample } from '../fixtures/copySample.ts';

describe('見本の回 r5-first と r6-year', () => {
  const root = mkdtempSync(join(tmpdir(), '日本語 #1 '));
  const folder = join(root, '見本');
  let session: Session;
  beforeAll(async () => {
    await copySample(folder);
    session = await openSession({ folder, who: '試験', startChild: startNodeChild() });
  }, 180_000);
  afterAll(async () => {
    await session?.close();
    rmSync(root, { recursive: true, force: true });
  });

  it('人の見る所見は三つだけで、どれも理由を付けて確定してある', async () => {
    const found = await session.register.db
      .selectFrom('finding')
      .innerJoin('reply', 'reply.id', 'finding.reply')
      .select(['reply.survey', 'reply.form', 'reply.ward', 'finding.kind', 'finding.code', 'finding.reason'])
      .where('finding.level', '!=', 'info')
      .where('reply.survey', '!=', 'r6-hub')
      .orderBy('reply.ward')
      .execute();
    expect(found.map(({ reason, ...rest }) => [...Object.values(rest), reason !== null])).toEqual([
      ['r5-first', 'room', '27109', 'totalNotParts', 'b_kai_kei', true],
      ['r5-first', 'room', '27116', 'totalNotParts', 'b_kai_kei', true],
      ['r5-first', 'ward', '27127', 'blank', 'a_ku_1', true],
    ]);
  });

  it('書き癖のある回答もあり、読み替えたことが残る', async () => {
    const normalised = await session.register.db
      .selectFrom('answer')
      .innerJoin('reply', 'reply.id', 'answer.reply')
      .select(['answer.original', 'answer.value'])
      .where('answer.original', 'in', ['なし', '－', '該当なし', '0回', '2回'])
      .where('reply.survey', '=', 'r5-first')
      .orderBy('answer.original')
      .execute();
    expect(Object.fromEntries(normalised.map(({ original, value }) => [original, value]))).toEqual({
      '0回': '0',
      '2回': '2',
      なし: '0',
      該当なし: '0',
      '－': '0',
    });
  });

  it('回答が届いた日は、回ごとに送った日と期限のあいだにある', async () => {
    const rows = await session.register.db
      .selectFrom('reply')
      .select(['survey', 'receivedAt'])
      .orderBy('id')
      .execute();
    for (const { id, sentOn, deadline, receivedOn } of SAMPLE_SURVEYS) {
      const days = rows
        .filter(({ survey }) => survey === id)
        .map(({ receivedAt }) => receivedAt.slice(0, 10));
      expect(new Set(days)).toEqual(new Set([receivedOn]));
      expect(sentOn <= receivedOn && receivedOn <= deadline).toBe(true);
    }
  });

  it('会議と研修の行の数は、答えた回数と同じ', async () => {
    for (const survey of ['r5-first', 'r6-year']) {
      for (const [ward, answers] of await loadAccepted(session.register.db, survey, 'ward')) {
        expect([ward, rowsOf(answers.a_i_2c).length, rowsOf(answers.a_ka_4).length]).toEqual([
          ward,
          Number(answers.a_i_2a) + Number(answers.a_i_2b),
          answers.a_ka_2,
        ]);
      }
    }
  });

  it('研修テーマの文は6つで、根拠の区の研修の一覧にある', async () => {
    const wards = await loadAccepted(session.register.db, 'r5-first', 'ward');
    const statements = readSampleStatements(readResourceJson).find(({ survey }) => survey === 'r5-first');
    expect(statements?.statements.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const { text, wards: sources } of statements?.statements ?? []) {
      const having = [...wards]
        .filter(([, answers]) => rowsOf(answers.a_ka_4).some((row) => row.theme === text))
        .map(([ward]) => ward);
      expect([text, new Set(sources)]).toEqual([text, new Set(having)]);
    }
  });

  it('相談の具体例は6つで、場面ごとの数は公表のとおり、箇条書きの改行も残る', async () => {
    const rooms = await loadAccepted(session.register.db, 'r5-first', 'room');
    const cases = [...rooms.values()].flatMap((answers) => rowsOf(answers.b_o_5));
    const scenes = Map.groupBy(cases, (row) => row.scene);
    expect([scenes.get('c2')?.length, scenes.get('c1')?.length, scenes.get('c4')?.length]).toEqual([2, 3, 1]);
    expect(cases.flatMap((row) => Object.values(row)).filter((cell) => cell === null)).toEqual([]);
    expect(cases.find((row) => row.consulter === '薬剤師')?.content).toBe(
      '・近隣に妹がいる。脳出血後、糖尿病あり。\n・薬剤師より相談支援室に、患者の足が動きにくくなっていて、訪問診療が必要と思う。認知症も気になるので一度話を聞いてほしいと相談あり。',
    );
  });
});

function rowsOf(value: unknown): readonly RowAnswer[] {
  return Array.isArray(value) ? (value as readonly RowAnswer[]) : [];
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNodeChild } from '../../../electron/files/workbook/startNodeChild.ts';
import { openSession } from '../../../electron/openSession.ts';
import { applyEdits } from '../../../electron/register/editRegister.ts';
import { listRegister } from '../../../electron/register/listRegister.ts';
import type { CheckedCase } from '../../../shared/bureau/caseExample/checkedCase.ts';
import type { IndicatorView } from '../../../shared/bureau/indicator/indicatorView.ts';
import { daicho, daichoJson } from './daicho.ts';

const folder = mkdtempSync(join(tmpdir(), '日本語 #1 '));
const data = ['--data', folder];

describe('事例と評価指標の命令', () => {
  beforeAll(async () => {
    await daicho('init', '--sample', '--without-replies', ...data);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('見本の事例には残りが無く、0で終わる', async () => {
    const cases = await daichoJson<CheckedCase[]>('case', 'check', ...data);
    expect(cases.map(({ state, open }) => [state, open])).toEqual([
      ['internal', 0],
      ...Array.from({ length: 6 }, () => ['public', 0]),
    ]);
  });

  it('指標は、打った分子・分母から率を出し、目標への動きを言う', async () => {
    const [first] = await daichoJson<IndicatorView[]>('indicator', 'list', ...data);
    expect([first?.years.map(({ text }) => text), first?.judged.progress, first?.target.text]).toEqual([
      ['31.2％', '33.2％'],
      'toward',
      '36％',
    ]);
  });

  it('名の残る事例があれば、どこの何かを言って1で終わる', async () => {
    const session = await openSession({ folder, who: '架空 職員', startChild: startNodeChild() });
    const row = (await listRegister(session.register.db, 'caseExample', null)).rows[0];
    await applyEdits(session, {
      table: 'caseExample',
      edits: [
        { id: String(row?.id), field: 'outcome', seen: row?.outcome ?? '', value: '田中さんは退院した。' },
      ],
      inserts: [],
      deletes: [],
    });
    await session.close();
    const ran = await daicho('case', 'check', ...data);
    expect([ran.code, ran.err]).toEqual([1, '']);
    expect(ran.out).toContain(
      '内部\t令和6年度 通年 ①居宅介護支援事業所\n  その後の経過\t「田中さん」は人の名のようです。',
    );
  });

  it('知らない動作は断る', async () => {
    const ran = await daicho('indicator', 'show', ...data);
    expect([ran.code, ran.err.trim()]).toEqual([
      2,
      '指定が正しくありません: 「show」という動作はありません。使えるのは list です',
    ]);
  });
});

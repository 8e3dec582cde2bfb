import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNodeChild } from '../../../electron/files/workbook/startNodeChild.ts';
import { openSession } from '../../../electron/openSession.ts';
import { applyEdits } from '../../../electron/register/editRegister.ts';
import { listRegister } from '../../../electron/register/listRegister.ts';
import type { RegisterFinding } from '../../../shared/register/checking/finding.ts';
import type { HistoryView } from '../../../shared/register/history.ts';
import { daicho, daichoJson } from './daicho.ts';

const root = mkdtempSync(join(tmpdir(), 'daicho-'));
const folder = join(root, '日本語 #1');
const data = ['--data', folder];
let id = '';

describe('台帳の命令', () => {
  beforeAll(async () => {
    await daicho('init', '--sample', '--without-replies', ...data);
    const session = await openSession({ folder, who: '架空 職員', startChild: startNodeChild() });
    id = String((await listRegister(session.register.db, 'institution', null)).rows[0]?.id);
    const edits = [{ id, field: 'endedOn', seen: null, value: 'R7.3.31' }];
    await applyEdits(session, { table: 'institution', edits, inserts: [], deletes: [], why: '架空の理由' });
    await session.close();
  }, 60_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('一覧は基準日で絞れ、参照は名、日付は和暦で出る', async () => {
    const ran = await daicho('register', 'list', 'assignment', '--as-of', '2018-04-01', ...data);
    const rows = await daichoJson<unknown[]>(
      'register',
      'list',
      'institution',
      '--as-of',
      '2024-09-01',
      ...data,
    );
    const lines = ran.out.trim().split('\n');
    expect([ran.code, ran.err, lines.at(-1), rows.length]).toEqual([0, '', '配置 90件', 132]);
    expect(lines[1]).toMatch(/^北区\t架空 .+\t北区在宅医療・介護連携相談支援室\t相談支援\t平成\d+年/);
  });

  it('会議は日の順に並び、区は名で出る', async () => {
    const rows = await daichoJson<{ heldOn: string; plannedOn: string }[]>(
      'register',
      'list',
      'meeting',
      ...data,
    );
    const days = rows.map((row) => row.heldOn ?? row.plannedOn);
    expect([rows.length, days]).toEqual([126, days.toSorted()]);
  });

  it('点検は、見つかれば1で終わり、欄への道を持つ', async () => {
    const ran = await daicho('register', 'check', '--json', ...data);
    const findings = JSON.parse(ran.out) as RegisterFinding[];
    expect([ran.code, ran.err, findings.length, Object.keys(findings[0] ?? {}).sort()]).toEqual([
      1,
      '',
      9,
      ['field', 'id', 'level', 'message', 'table'],
    ]);
    const later = await daichoJson<RegisterFinding[]>('register', 'check', '--as-of', '2025-05-01', ...data);
    const today = await daichoJson<RegisterFinding[]>('register', 'check', '--today', '2025-05-01', ...data);
    expect(later.length).toBeGreaterThan(9);
    expect(today).toEqual(later);
  }, 60_000);

  it('何も見つからなければ0で終わる', async () => {
    const empty = ['--data', join(root, '空')];
    await daicho('init', ...empty);
    const ran = await daicho('register', 'check', ...empty);
    expect(ran).toEqual({ code: 0, out: '登録に直すところはありません\n', err: '' });
  });

  it('履歴は新しい順の並びで、台帳・行・職員・日で絞れる', async () => {
    const all = await daichoJson<HistoryView[]>('history', ...data);
    const ofRow = await daichoJson<HistoryView[]>('history', 'institution', id, ...data);
    const ofStaff = await daichoJson<HistoryView[]>('history', '--who', '架空 職員', ...data);
    const ofOld = await daichoJson<HistoryView[]>('history', '--day', '1999-01-01', ...data);
    expect([all, ofRow, ofStaff, ofOld].map((batches) => batches.map((batch) => batch.kind))).toEqual([
      ['edit', 'init'],
      ['edit', 'init'],
      ['edit'],
      [],
    ]);
    expect(ofStaff[0]).toMatchObject({
      why: '架空の理由',
      changes: [{ table: 'institution', id, field: 'endedOn', old: null, new: '2025-03-31' }],
    });
    const ran = await daicho('history', 'institution', id, '--field', 'endedOn', ...data);
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(ran.out).toContain('終了日: (空) → 令和7年3月31日');
  }, 60_000);

  it.each([
    [['history', 'survey'], '「survey」という台帳はありません'],
    [['history', '--day', '令和6年'], '--day は 2024-09-01 の形'],
    [['register', 'check', 'ward'], '語は要りません'],
  ])('%j は断る', async (words, sentence) => {
    const ran = await daicho(...words, ...data);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain(sentence);
  });
});

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNodeChild } from '../../../electron/files/workbook/startNodeChild.ts';
import { createWorkbookReader } from '../../../electron/files/workbook/workbookReader.ts';
import { openSession } from '../../../electron/openSession.ts';
import { buildSampleReplies } from '../../../electron/survey/sampleReplies.ts';
import type { ImportedFile, SurveyStatus } from '../../../shared/survey/survey.ts';
import type { ChoiceTally, NumberTally, SurveyTally } from '../../../shared/survey/tally.ts';
import figures from '../../fixtures/figures.json' with { type: 'json' };
import { BAND_FIGURES, CHOICE_FIGURES } from '../../fixtures/hubFigures.ts';
import { daicho, daichoJson } from './daicho.ts';

const root = mkdtempSync(join(tmpdir(), 'daicho-'));
const folder = join(root, '日本語 #1');
const forms = join(root, '様式 #1');
const replies = join(root, '回答 #1');
const data = ['--data', folder];

describe('主な仕事を命令で通す', () => {
  beforeAll(async () => {
    await daicho('init', '--sample', '--without-replies', ...data);
    await daicho('survey', 'forms', 'r6-hub', '--out', forms, ...data);
    await writeReplies();
  }, 120_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('様式を24通書き出す', () => expect(readdirSync(forms).length).toBe(24));

  it('届く前は24とも送付済で、期限から11日遅れ、集計はみな未回答', async () => {
    const status = await daichoJson<SurveyStatus>('survey', 'status', 'r6-hub', ...data);
    const tally = await daichoJson<SurveyTally>('survey', 'tally', 'r6-hub', ...data);
    const states = new Set(status.respondents.map((each) => `${each.state} ${each.daysLate}`));
    expect([[...states], status.totals, tally.forms.hub?.items.c_1a]).toEqual([
      ['送付済 11'],
      [{ form: 'hub', n: 24, accepted: 0 }],
      { base: 24, noAnswer: 24, counts: { c1: 0, c2: 0 }, wards: { c1: [], c2: [] } },
    ]);
  });

  it('試し読みは何も書かず、人の見る所見が2件あるので1で終わる', async () => {
    const ran = await daicho('survey', 'import', 'r6-hub', ...replyFiles(), '--dry-run', '--json', ...data);
    const { files } = JSON.parse(ran.out) as { files: ImportedFile[] };
    const backups = await daichoJson<unknown[]>('backup', 'list', ...data);
    expect([
      ran.code,
      ran.err,
      files.length,
      new Set(files.map((file) => file.outcome)),
      backups.length,
    ]).toEqual([1, '', 24, new Set(['readable']), 0]);
  }, 60_000);

  it('取り込んで確定すると0で終わり、公表値 F-301…F-351 とちょうど合う', async () => {
    const ran = await daicho('survey', 'import', 'r6-hub', ...replyFiles(), '--accept', '--json', ...data);
    expect([ran.code, ran.err]).toEqual([0, '']);
    const tally = await daichoJson<SurveyTally>('survey', 'tally', 'r6-hub', ...data);
    const items = tally.forms.hub?.items ?? {};
    const institutions = await daichoJson<{ ward: string }[]>(
      'register',
      'list',
      'institution',
      '--as-of',
      '2024-09-01',
      ...data,
    );
    const wards = await daichoJson<{ code: string; name: string }[]>('register', 'list', 'ward', ...data);
    const counted = Object.fromEntries([
      ...CHOICE_FIGURES.map(([figure, item, choice]) => [
        figure,
        (items[item] as ChoiceTally).counts[choice],
      ]),
      ...BAND_FIGURES.map(([figure, item, label]) => [
        figure,
        (items[item] as NumberTally).bands.find((band) => band.label === label)?.n,
      ]),
      ...wards.map((ward, index) => [
        `F-${310 + index}`,
        institutions.filter((row) => row.ward === ward.code).length,
      ]),
      ['F-334', institutions.length],
    ]);
    const published = figures
      .filter(({ id }) => id >= 'F-301' && id <= 'F-351')
      .map(({ id, value }) => [id, Number(value)]);
    expect(published.length).toBe(51);
    expect(counted).toEqual(Object.fromEntries(published));
  }, 60_000);

  it('資料４の数を機械判読用の .xlsx に書き、読み直すと同じ数がある', async () => {
    const out = join(root, '資料４ #1.xlsx');
    const ran = await daicho('handout', 'print', 'liaison', '--out', out, ...data);
    expect([ran.code, ran.err]).toEqual([0, '']);
    const reader = createWorkbookReader({ start: startNodeChild() });
    const { sheets } = await reader.read(out, readFileSync(out));
    await reader.close();
    const cells = sheets[0]?.cells ?? [];
    const valueAt = (row: number, column: number) =>
      cells.find((cell) => cell.row === row && cell.column === column)?.value;
    const column = (head: string) =>
      cells.find((cell) => cell.row === 0 && cell.value === head)?.column ?? -1;
    const total = cells.find((cell) => cell.column === column('値') && cell.value === 132);
    expect([
      valueAt(total?.row ?? -1, column('単位')),
      valueAt(total?.row ?? -1, column('地域コード')),
      valueAt(total?.row ?? -1, column('年度_西暦')),
    ]).toEqual(['機関', '27100', 2024]);
  }, 60_000);

  it('どの数の後ろにも、その数だけの区がある', async () => {
    const tally = await daichoJson<SurveyTally>('survey', 'tally', 'r6-hub', ...data);
    for (const item of Object.values(tally.forms.hub?.items ?? {})) {
      if ('counts' in item) {
        expect(Object.values(item.wards).map((wards) => wards.length)).toEqual(Object.values(item.counts));
      }
      if ('bands' in item) {
        expect(item.bands.map((band) => band.wards.length)).toEqual(item.bands.map((band) => band.n));
        expect(item.bands.reduce((sum, band) => sum + band.n, 0) + item.noAnswer).toBe(item.base);
      }
    }
  });

  it('同じファイルをもう一度取り込んでも何も変わらない', async () => {
    const before = await daicho('survey', 'tally', 'r6-hub', '--json', ...data);
    const ran = await daicho('survey', 'import', 'r6-hub', ...replyFiles(), '--accept', '--json', ...data);
    const { files } = JSON.parse(ran.out) as { files: ImportedFile[] };
    const after = await daicho('survey', 'tally', 'r6-hub', '--json', ...data);
    expect([ran.code, new Set(files.map((file) => file.outcome)), after.out]).toEqual([
      0,
      new Set(['known']),
      before.out,
    ]);
  }, 60_000);

  it('確定の前にバックアップがあり、戻すと届く前に戻る', async () => {
    const backups = await daichoJson<{ name: string; reason: string }[]>('backup', 'list', ...data);
    const first = backups.findLast((backup) => backup.reason === 'before-import');
    const verified = await daicho('backup', 'verify', ...data);
    const restored = await daicho('backup', 'restore', first?.name ?? '', ...data);
    const tally = await daichoJson<SurveyTally>('survey', 'tally', 'r6-hub', ...data);
    expect([
      verified.code,
      restored.code,
      (tally.forms.hub?.items.c_1a as ChoiceTally | undefined)?.noAnswer,
    ]).toEqual([0, 0, 24]);
  }, 60_000);
});

/** 記入済みの回答24通をファイルにする。 */
async function writeReplies(): Promise<void> {
  mkdirSync(replies, { recursive: true });
  const session = await openSession({ folder, who: '試験', startChild: startNodeChild() });
  try {
    for (const { fileName, bytes } of await buildSampleReplies(session)) {
      writeFileSync(join(replies, fileName), bytes);
    }
  } finally {
    await session.close();
  }
}

function replyFiles(): readonly string[] {
  return readdirSync(replies).map((name) => join(replies, name));
}

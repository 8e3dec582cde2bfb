import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanReport } from '../../../shared/bureau/meeting/planReport.ts';
import { copySample } from '../../fixtures/copySample.ts';
import { daicho, daichoJson } from '../command/daicho.ts';

describe('daicho meeting plan', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'daicho-')), '日本語 #1');
  beforeAll(() => copySample(folder), 180_000);
  afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

  it('連携会議は 3回15区・4回2区・8回1区・10回以上6区、議題は12・9・8・7・1区で、台帳と回答が同じ', async () => {
    const report = await daichoJson<PlanReport>('meeting', 'plan', '--year', '2024', '--data', folder);
    expect(
      report.bands.map(({ label, register, survey }) => [label, register.length, survey.length]),
    ).toEqual([
      ['3回', 15, 15],
      ['4回', 2, 2],
      ['8回', 1, 1],
      ['10回以上', 6, 6],
    ]);
    expect(report.topics.map(({ plan, survey }) => [plan.length, survey.length])).toEqual([
      [12, 12],
      [9, 9],
      [8, 8],
      [7, 7],
      [1, 1],
    ]);
    expect([report.wards.length, report.survey?.answered, report.differences]).toEqual([24, 24, []]);
  });

  it('年度は和暦でも、種類は名でも読み、読めなければ断る', async () => {
    const contact = await daicho('meeting', 'plan', '--year', 'R5', '--kind', '連絡会', '--data', folder);
    expect([contact.code, contact.out.split('\n')]).toEqual([
      0,
      ['令和5年度 連絡会', '区\t計画\t予定日あり\t開催済\t残り', '市全体\t12\t0\t12\t0', ''],
    ]);
    expect(await daicho('meeting', 'plan', '--kind', '飲み会', '--data', folder)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('「飲み会」'),
    });
  });
});

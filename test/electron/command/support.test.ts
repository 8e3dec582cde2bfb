import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OnboardingPerson } from '../../../shared/bureau/onboarding/onboardingPerson.ts';
import type { VisitCoverage } from '../../../shared/bureau/visit/visitCoverage.ts';
import { daicho, daichoJson } from './daicho.ts';

const root = mkdtempSync(join(tmpdir(), 'daicho-'));
const data = ['--data', join(root, '日本語 #1')];
type Listed = OnboardingPerson & { readonly behind: boolean };

describe('新任支援と訪問の命令', () => {
  beforeAll(async () => {
    await daicho('init', '--sample', '--without-replies', ...data);
  }, 60_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('令和5年6月27日の新任は公表の9名で、二つの段階が公表の日に済んでいる', async () => {
    const people = await daichoJson<Listed[]>('onboarding', 'list', '--as-of', '2023-06-27', ...data);
    expect(people).toHaveLength(9);
    const done = new Set(people.map(({ steps }) => steps.map(({ doneOn }) => doneOn).join(' ')));
    expect([...done]).toEqual(['2023-04-24 2023-06-27  ']);
    expect(people.filter(({ behind }) => behind)).toEqual([]);
  });

  it('今日の新任のうち相談支援は9人。遅れのある人を言う', async () => {
    const people = await daichoJson<Listed[]>('onboarding', 'list', ...data);
    expect(people.filter(({ programmes }) => programmes.includes('room'))).toHaveLength(9);
    const ran = await daicho('onboarding', 'list', ...data);
    const behind = people.filter((person) => person.behind).map(({ name }) => name);
    expect([ran.code, ran.err, ran.out.trim().split('\n').at(-1)]).toEqual([
      0,
      '',
      `令和6年10月1日現在 1年目 ${people.length}人、遅れのある人 ${behind.length}人`,
    ]);
    expect(behind).toEqual(['架空 沙織', '架空 純一']);
  });

  it('令和5年度は24区の相談支援室と6区の区役所を訪れた', async () => {
    const found = await daichoJson<{ rooms: VisitCoverage; offices: VisitCoverage }>(
      ...['visit', 'coverage', '--year', '2023', ...data],
    );
    expect([found.rooms.visited, found.offices.visited, found.offices.planned]).toEqual([24, 6, 0]);
  });

  it('年度の書き方の誤りと知らない動作は断る', async () => {
    const wrong = await daicho('visit', 'coverage', '--year', 'R5', ...data);
    const unknown = await daicho('onboarding', 'show', ...data);
    expect([wrong.code, wrong.out, unknown.code, unknown.out]).toEqual([2, '', 2, '']);
    expect(wrong.err).toContain('--year は西暦4桁の年度で書きます');
    expect(unknown.err).toContain('「show」という動作はありません');
  });
});

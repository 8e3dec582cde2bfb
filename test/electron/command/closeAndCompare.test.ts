import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClosedSurvey } from '../../../shared/api/calls/closeCalls.ts';
import type { PointChange } from '../../../shared/comparison/compareValues.ts';
import type { Comparison, PointPlace } from '../../../shared/comparison/comparison.ts';
import { daicho, daichoJson } from './daicho.ts';

const folder = join(mkdtempSync(join(tmpdir(), 'daicho-')), '日本語 #1');
const data = ['--data', folder] as const;

interface Change {
  readonly from: PointPlace;
  readonly to: PointPlace;
  readonly value: PointChange;
}
interface Compared extends Omit<Comparison, 'series'> {
  readonly series: readonly (Comparison['series'][number] & { readonly changes: readonly Change[] })[];
}

beforeAll(async () => {
  expect(await daicho('init', '--sample', ...data)).toMatchObject({ code: 0 });
}, 120_000);
afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

describe('survey compare', () => {
  it('1,706 → 905 の切れ目を言い、率も差も出さない。会議出席は公表値と再計算が並ぶ', async () => {
    const compared = await daichoJson<Compared>('survey', 'compare', 'r5-first', 'r6-year', ...data);
    expect(compared.rounds.map(({ id, closed }) => [id, closed])).toEqual([
      ['r5-first', false],
      ['r6-year', false],
    ]);
    const of = (code: string) => compared.series.find((series) => series.code === code);
    expect(of('b_o_1k')?.breaks).toEqual([
      {
        between: [
          { fiscalYear: 2023, half: 'year', code: 'b_o_1' },
          { fiscalYear: 2024, half: 'year', code: 'b_o_1k' },
        ],
        reason: '介護保険対象者のみの集計に変更',
      },
    ]);
    expect(of('b_o_1k')?.changes.map(({ value }) => value)).toEqual([
      { comparable: false, reason: '介護保険対象者のみの集計に変更' },
    ]);
    expect(of('b_kai_kei')?.changes.map(({ value }) => value)).toEqual([
      { comparable: true, difference: -294, rate: '−11.7%' },
    ]);
    const first = of('b_kai_1')?.points.find(({ half }) => half === 'first');
    expect(first).toMatchObject({ value: 400, n: 24, noAnswer: 0, source: 'recalculated' });
    expect(Object.keys(first?.values ?? {}).length).toBe(24);
    const text = await daicho('survey', 'compare', 'r5-first', 'r6-year', ...data);
    expect([text.code, text.err]).toEqual([0, '']);
    expect(text.out).toContain('║ R5 と R6 は比べられません: 介護保険対象者のみの集計に変更');
  }, 60_000);

  it('調査が一つだけ、無い調査は断る', async () => {
    expect(await daicho('survey', 'compare', 'r6-year', ...data)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/比べる調査を二つ以上/),
    });
    expect(await daicho('survey', 'compare', 'r6-year', 'r9', ...data)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/「r9」という調査はありません/),
    });
  }, 60_000);
});

describe('survey close', () => {
  it('締め切ると検算を言い、そのあとの取込は断り、再開には理由が要る。集計は変わらない', async () => {
    const before = await daicho('survey', 'tally', 'r6-hub', '--json', ...data);
    const closed = await daichoJson<ClosedSurvey>('survey', 'close', 'r6-hub', ...data);
    expect(closed.freezes[0]).toMatchObject({ number: 1, checksum: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect((await daicho('survey', 'tally', 'r6-hub', '--json', ...data)).out).toBe(before.out);
    const again = await daicho('survey', 'close', 'r6-hub', ...data);
    expect([again.code, again.out]).toEqual([2, '']);
    expect(again.err.trim()).toBe(
      '「令和6年度 在宅医療連携拠点事業 調査」はもう締め切ってあります。何も書いていません。',
    );
    const silent = await daicho('survey', 'reopen', 'r6-hub', ...data);
    expect([silent.code, silent.err.trim()]).toEqual([
      2,
      '再開の理由が書かれていません (命令では --why)。何も書いていません。',
    ]);
    const opened = await daicho('survey', 'reopen', 'r6-hub', '--why', '差替えが届いたため', ...data);
    expect([opened.code, opened.out.trim()]).toEqual([
      0,
      '再開しました: 令和6年度 在宅医療連携拠点事業 調査',
    ]);
    const last = await daicho('survey', 'close', 'r6-hub', ...data);
    expect([last.code, last.err]).toEqual([0, '']);
    expect(last.out).toContain('(2回目)');
    expect(last.out).toContain(closed.freezes[0]?.checksum ?? '');
  }, 120_000);

  it('回答がそろっていない回は、締め切るが 1 で終わり、何が残ったかを言う', async () => {
    const args = [
      '--fiscal-year',
      '2024',
      '--half',
      'second',
      '--as-of',
      '2025-03-31',
      '--deadline',
      '2025-04-30',
    ];
    expect(await daicho('survey', 'new', 'r6-second', ...args, '--forms', 'hub', ...data)).toMatchObject({
      code: 0,
    });
    expect(await daicho('survey', 'close', 'r6-second', ...data)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/確定した回答が一通もないので締め切れません/),
    });
  }, 60_000);
});

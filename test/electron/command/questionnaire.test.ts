import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Questionnaire } from '../../../shared/bureau/questionnaire/questionnaire.ts';
import { daicho, daichoJson } from './daicho.ts';

const data = mkdtempSync(join(tmpdir(), '日本語 #1 '));
afterAll(() => rmSync(data, { recursive: true, force: true }));

it('アンケートを並べ、一つを見せ、無い id は断る', { timeout: 60_000 }, async () => {
  expect((await daicho('init', '--sample', '--without-replies', '--data', data)).code).toBe(0);
  const listed = await daichoJson<readonly { id: string; title: string; rate: string; open: number }[]>(
    'questionnaire',
    'list',
    '--data',
    data,
  );
  expect(listed.map(({ title, rate, open }) => [title, rate, open])).toEqual([
    ['第1部アンケート', '93％', 0],
    ['第2部アンケート', '87.3％', 0],
    ['合同研修会アンケート', '91.5％', 0],
  ]);
  const id = listed[2]?.id ?? '';
  const shown = await daicho('questionnaire', 'show', id, '--data', data);
  expect([shown.code, shown.err]).toEqual([0, '']);
  expect(shown.out).toContain('配った数 59 (参加者の数)  回収数 54  回収率 91.5％');
  expect(shown.out).toContain('大いに活かせる=29 活かせる=23');
  const one = await daichoJson<Questionnaire>('questionnaire', 'show', id, '--data', data);
  expect(one.items.map(({ total }) => total)).toEqual([54]);
  const refused = await daicho('questionnaire', 'show', 'nai', '--data', data);
  expect([refused.code, refused.out]).toEqual([2, '']);
});

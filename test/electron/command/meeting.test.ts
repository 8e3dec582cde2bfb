import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DueItem } from '../../../shared/bureau/meeting/dueSoon.ts';
import { daicho, daichoJson } from './daicho.ts';

const root = mkdtempSync(join(tmpdir(), 'daicho-'));
const data = ['--data', join(root, '日本語 #1')];
const out = join(root, '予定 #1.ics');

describe('会議予定の命令', () => {
  beforeAll(async () => {
    await daicho('init', '--sample', '--without-replies', ...data);
  }, 60_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('年度・種類・区で絞って .ics に書く', async () => {
    const ran = await daicho('meeting', 'ics', '--out', out, '--year', '2024', '--kind', 'contact', ...data);
    expect([ran.code, ran.err]).toEqual([0, '']);
    const events = new ICAL.Component(ICAL.parse(readFileSync(out, 'utf8'))).getAllSubcomponents('vevent');
    expect(events.map((event) => new ICAL.Event(event).startDate.toString()).slice(0, 2)).toEqual([
      '2024-04-17T14:00:00',
      '2024-05-15T14:00:00',
    ]);
    expect(events.length).toBe(12);
    const ward = await daichoJson(
      'meeting',
      'ics',
      '--out',
      out,
      '--ward',
      '27127',
      '--year',
      '2024',
      ...data,
    );
    expect(ward).toMatchObject({ events: 6, undated: 0 });
  }, 60_000);

  it('日の決まっていないものは入らず、1 で終わる', async () => {
    const ran = await daicho('meeting', 'ics', '--out', out, '--year', '2022', ...data);
    expect([ran.code, ran.out.includes('日の決まっていない1件は入っていません')]).toEqual([1, true]);
  });

  it('30日のうちに期日の来るものを日の順に', async () => {
    const items = await daichoJson<DueItem[]>('meeting', 'due', ...data);
    const days = items.map(({ day }) => day);
    expect(days).toEqual(days.toSorted());
    expect(items.find(({ title }) => title.includes('大阪市在宅医療推進会議'))).toMatchObject({
      kind: 'meeting',
      day: '2024-10-24',
      state: 'due',
    });
    expect(items.every(({ day }) => day <= '2024-10-31')).toBe(true);
  });

  it.each([
    [['ics'], '--out FILE.ics'],
    [['ics', '--out', 'a.txt'], 'の形式では書き出せません'],
    [['ics', '--out', out, '--kind', 'party'], '「party」'],
    [['ics', '--out', out, '--ward', '99999'], '--ward は5桁の区コードか bureau'],
    [['ics', '--out', out, '--year', '令和'], '「令和」は「年度」として読めません'],
    [['due', '--days', '十'], '--days は日数'],
    [['tea'], '「tea」という動作はありません'],
  ])('%j は断る', async (words, sentence) => {
    const ran = await daicho('meeting', ...words, ...data);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain(sentence);
  });
});

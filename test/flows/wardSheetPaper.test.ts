import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { startNodeChild } from '../../electron/files/workbook/startNodeChild.ts';
import { buildHandoutModel } from '../../electron/handout/buildHandoutModel.ts';
import { chooseSurvey } from '../../electron/handout/chooseSurvey.ts';
import { readHandout } from '../../electron/handout/definitions.ts';
import { loadHandoutFacts } from '../../electron/handout/loadHandoutFacts.ts';
import { loadWardSheets } from '../../electron/handout/loadWardSheets.ts';
import { openSession } from '../../electron/openSession.ts';
import type { Session } from '../../electron/session.ts';
import { buildHandout } from '../../shared/handout/buildHandout.ts';
import type { WardSheetFacts } from '../../shared/handout/wardSheet/wardSheetFacts.ts';
import { copySample } from '../fixtures/copySample.ts';
import { openPaper, type Paper } from './openPaper.ts';

let paper: Paper;

beforeAll(async () => {
  paper = await openPaper();
});

afterAll(() => paper?.close());

test('見本の24区のどの頁も枠に収まり、区ごとの見出しがしおりになる', async () => {
  const session = await openCopy();
  const model = await buildHandoutModel(session, 'ward-sheets', 'r6-year');
  expect(await paper.overflowOf(model)).toEqual([]);
  const bytes = await paper.page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
  });
  const text = textOf(bytes);
  expect(bytes.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBe(24);
  expect(await paper.page.locator('.handout-page h2').allInnerTexts()).toEqual(
    model.pages.map((page) => page.section),
  );
  expect(bytes.toString('latin1')).not.toContain('/Subtype /Image');
  for (const ward of ['北区', '東成区', '西成区'])
    expect(text).toContain(`${ward}在宅医療・介護連携相談支援室`);
}, 90_000);

test.each(['empty', 'crowded'] as const)('登録の無い区も、名の多い区も枠に収まる: %s', async (kind) => {
  const session = await openCopy();
  const definition = readHandout('ward-sheets');
  const facts = await loadHandoutFacts(
    session,
    await chooseSurvey(session.register.db, definition, 'r6-year'),
    null,
  );
  const sheets = await loadWardSheets(session, facts);
  const changed = sheets.sheets.map((sheet) => (kind === 'empty' ? emptied(sheet) : crowded(sheet)));
  const model = buildHandout(definition, { ...facts, wardSheets: { ...sheets, sheets: changed } });
  expect(await paper.overflowOf(model)).toEqual([]);
});

test('一区だけを刷れる。無い区と、区ごとの頁の無い資料は断る', async () => {
  const session = await openCopy();
  const model = await buildHandoutModel(session, 'ward-sheets', null, { ward: '27115' });
  expect(model.pages.map((page) => page.section)).toEqual(['東成区']);
  await expect(buildHandoutModel(session, 'ward-sheets', null, { ward: '99999' })).rejects.toThrow();
  await expect(buildHandoutModel(session, 'register-check', null, { ward: '27115' })).rejects.toThrow();
});

/** 三つの回の回答まで入った見本。 */
async function openCopy(): Promise<Session> {
  const folder = mkdtempSync(join(tmpdir(), '日本語 #1 '));
  await copySample(folder);
  const session = await openSession({ folder, who: '架空 職員', startChild: startNodeChild() });
  onTestFinished(async () => {
    await session.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return session;
}

function emptied(sheet: WardSheetFacts): WardSheetFacts {
  return { ...sheet, rooms: [], people: [], institutions: [], meetings: [], replies: [] };
}

function crowded(sheet: WardSheetFacts): WardSheetFacts {
  return {
    ...sheet,
    rooms: [
      {
        name: '架空区在宅医療・介護連携相談支援室（架空区医師会及び架空区東部地域医療推進協議会共同運営）'.repeat(
          3,
        ),
        operators: '一般社団法人架空区医師会・架空区東部医師会'.repeat(4),
        openingHours: '月～金 9時～17時（祝日・年末年始を除く）、第2・第4土曜 9時～12時'.repeat(3),
        windowHours: 37.5,
        openedOn: '2016-08-01',
      },
    ],
    people: Array.from({ length: 18 }, (_, at) => ({
      name: `架空 長名太郎${at + 1}`,
      programme: at < 14 ? ('room' as const) : ('hub' as const),
      newcomer: at % 2 === 0,
      clause: 'アイウエ'.charAt(at % 4),
      qualifications: ['看護師', '主任介護支援専門員', '精神保健福祉士'],
    })),
    institutions: Array.from({ length: 23 }, (_, at) => ({
      name: `医療法人架空会架空在宅クリニック第${at + 1}診療所`,
      kind: 'clinic' as const,
      status: at % 3 === 0 ? ('consented' as const) : ('formal' as const),
      functions: ['看取り'],
    })),
    meetings: Array.from({ length: 60 }, (_, at) => ({
      kind: ['council', 'liaison', 'training'][at % 3] ?? '',
      plannedOn: `2024-${String(4 + (at % 9)).padStart(2, '0')}-${10 + (at % 18)}`,
      heldOn: null,
    })),
    questions: 128,
    proposals: 64,
  };
}

function textOf(pdf: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), '日本語 #1 '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [from, to] = [join(folder, 'a.pdf'), join(folder, 'a.txt')];
  writeFileSync(from, pdf);
  execFileSync('pdftotext', ['-layout', from, to]);
  return readFileSync(to, 'utf8');
}

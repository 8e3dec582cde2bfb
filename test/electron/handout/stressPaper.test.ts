import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startNodeChild } from '../../../electron/files/workbook/startNodeChild.ts';
import { buildHandoutModel } from '../../../electron/handout/buildHandoutModel.ts';
import { chooseSurvey } from '../../../electron/handout/chooseSurvey.ts';
import { loadHandoutFacts } from '../../../electron/handout/loadHandoutFacts.ts';
import { listAllHandouts, loadHandout } from '../../../electron/handout/ownHandouts.ts';
import { openSession } from '../../../electron/openSession.ts';
import type { Session } from '../../../electron/session.ts';
import { type BrowserPrinter, createBrowserPrinter } from '../../../electron/standin/printWithBrowser.ts';
import { buildHandout } from '../../../shared/handout/buildHandout.ts';
import type { HandoutDefinition } from '../../../shared/handout/definition/handoutDefinition.ts';
import type { HandoutFacts } from '../../../shared/handout/facts.ts';
import type { HandoutModel } from '../../../shared/handout/model/handoutModel.ts';
import type { OverflowPage } from '../../../shared/handout/overflowPages.ts';
import { tallyReplies } from '../../../shared/survey/tallyReplies.ts';
import { copySample } from '../../fixtures/copySample.ts';
import { needs } from '../../needs.ts';
import { openSample } from '../register/sampleSession.ts';

const HANDOUTS = ['liaison', 'activities', 'half-activities', 'overview'] as const;
/** 5,000字の自由記述。「䨻」はほかに出ない字なので、紙に何字残ったかを数えられる。 */
const MARK = '䨻';
const LONG = `${'関係機関との連携を進めるなかで、夜間と休日の連絡の取り方が課題になっている。'.repeat(131)}${MARK}`;

describe.skipIf(!needs('chromium') || !needs('pdftotext'))('どんな回答でも、紙は枠に収まる', () => {
  const folder = mkdtempSync(join(tmpdir(), '日本語 #1 '));
  let session: Session;
  let printer: BrowserPrinter;
  let overflow: readonly OverflowPage[] = [];

  beforeAll(async () => {
    await copySample(join(folder, 'data'));
    session = await openSession({
      folder: join(folder, 'data'),
      who: '試験',
      today: undefined,
      startChild: startNodeChild(),
    });
    printer = createBrowserPrinter({ log: () => undefined });
  }, 120_000);
  afterAll(async () => {
    await printer?.close();
    await session?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const tell = (pages: readonly OverflowPage[]) => {
    overflow = pages;
  };
  /** 刷って、枠に収まらない頁と、紙の文。 */
  async function print(model: HandoutModel) {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, await printer.print(model, tell));
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    return { overflow, text: text.normalize('NFKC') };
  }

  async function factsOf(definition: HandoutDefinition): Promise<HandoutFacts> {
    const survey = await chooseSurvey(session.register.db, definition, null);
    return loadHandoutFacts(session, survey, definition.asOf ?? null);
  }

  test('見本の、同梱の資料のすべて', async () => {
    for (const { id } of await listAllHandouts(session.register.db)) {
      const model = await buildHandoutModel(session, id, null);
      expect([id, (await print(model)).overflow]).toEqual([id, []]);
    }
  }, 120_000);

  test('回答が一通も無い', async () => {
    const empty = await openSample();
    for (const handout of HANDOUTS) {
      const model = await buildHandoutModel(empty, handout, null);
      expect([handout, (await print(model)).overflow]).toEqual([handout, []]);
    }
  }, 120_000);

  test('24区のすべてが白紙の回答: 未回答24区と言い、0と言わない', async () => {
    for (const handout of ['liaison', 'activities', 'half-activities'] as const) {
      const definition = await loadHandout(session.register.db, handout);
      const facts = await factsOf(definition);
      const codes = facts.wards.map((ward) => ward.code);
      const blank = new Map(codes.map((code) => [code, {}]));
      const forms = facts.forms.map((form) => [form.id, tallyReplies(form, codes, blank)] as const);
      const silent: HandoutFacts = {
        ...facts,
        tally: { ...facts.tally, forms: Object.fromEntries(forms) },
        answers: {},
        statements: [],
      };
      const { overflow: pages, text } = await print(buildHandout(definition, silent));
      expect([handout, pages]).toEqual([handout, []]);
      expect(text).toContain('未回答');
      expect(text).not.toMatch(/(?<![\d,.～~])0(件|区)/);
    }
  }, 120_000);

  test('200字の題は、どの頁の足でも一行に切れ、頁の数を押し出さない', async () => {
    const model = await buildHandoutModel(session, 'liaison', null);
    const { text } = await print({ ...model, title: '長い題'.repeat(66) });
    const feet = text.split('\f').map((page) => page.trimEnd().split('\n').at(-1) ?? '');
    expect(feet.slice(0, 10).map((foot) => foot.match(/\d+ *\/ *10$/)?.[0].replaceAll(' ', ''))).toEqual(
      Array.from({ length: 10 }, (_, index) => `${index + 1}/10`),
    );
  }, 120_000);

  test('5,000字の自由記述と職員の文は、次の頁に続き、一字も落ちない', async () => {
    const liaison = await loadHandout(session.register.db, 'liaison');
    const facts = await factsOf(liaison);
    const statements = [
      { item: 'c_4_2', text: LONG, wards: [] },
      { item: 'c_5_1', text: LONG, wards: [] },
      ...facts.statements,
    ];
    const staff = await print(buildHandout(liaison, { ...facts, statements }));
    const half = await loadHandout(session.register.db, 'half-activities');
    const wards = await factsOf(half);
    const rows = new Map(
      wards.wards
        .slice(0, 3)
        .map((ward) => [ward.code, { b_o_5: [{ scene: 'c1', content: LONG, course: '短い' }] }]),
    );
    const page = half.pages.find((each) => each.chapter === 'room');
    if (page === undefined) throw new Error('頁がありません');
    const comments: HandoutDefinition = {
      ...half,
      pages: [
        {
          ...page,
          id: 'comments',
          message: [{ text: '各区の自由記述' }],
          lead: [],
          notes: [],
          blocks: [
            {
              kind: 'answers',
              id: 'comments',
              title: '',
              item: 'room.b_o_5',
              columns: [
                { field: 'ward', label: '区', width: 25 },
                { field: 'content', label: '内容', width: 160 },
                { field: 'course', label: 'その後', width: 76 },
              ],
            },
          ],
        },
      ],
    };
    const free = await print(buildHandout(comments, { ...wards, answers: { room: rows } }));
    const counted = (text: string) => [text.split(MARK).length - 1, text.split('連携を進める').length - 1];
    expect([staff.overflow, counted(staff.text)[0], free.overflow, counted(free.text)[0]]).toEqual([
      [],
      2,
      [],
      3,
    ]);
    expect(free.text).toContain('(続き)');
  }, 120_000);

  test('40頁の資料は、40頁の PDF になる', async () => {
    const model = await buildHandoutModel(session, 'liaison', null);
    const pages = Array.from({ length: 4 }, (_, part) =>
      model.pages.map((page) => ({ ...page, id: `${page.id}-part${part}` })),
    ).flat();
    const printed = await print({ ...model, pages });
    expect([printed.overflow, printed.text.split('\f').length - 1]).toEqual([[], 40]);
    expect(printed.text).toMatch(/40 *\/ *40/);
  }, 120_000);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { change } from '../../../electron/database/change.ts';
import { startNodeChild } from '../../../electron/files/workbook/startNodeChild.ts';
import { buildHandoutModel } from '../../../electron/handout/buildHandoutModel.ts';
import { openSession } from '../../../electron/openSession.ts';
import type { Session } from '../../../electron/session.ts';
import type { HandoutModel } from '../../../shared/handout/model/handoutModel.ts';
import { listNumbers } from '../../../shared/handout/numbers/listNumbers.ts';
import { copySample } from '../../fixtures/copySample.ts';

/** 図の数: 図の id、言葉の終わり → 値。 */
function numberIn(model: HandoutModel, figure: string, ending: string): number | undefined {
  return model.pages
    .flatMap((page) => page.blocks)
    .filter((block) => block.id === figure)
    .flatMap(listNumbers)
    .find(({ label }) => label.endsWith(ending))?.value;
}

describe('将来像の資料と資料４Ⅲ・事例の数は、台帳の行から出る', () => {
  const folder = mkdtempSync(join(tmpdir(), '日本語 #1 '));
  let session: Session;
  beforeAll(async () => {
    await copySample(join(folder, 'data'));
    session = await openSession({
      folder: join(folder, 'data'),
      who: '試験',
      today: '2024-10-01',
      startChild: startNodeChild(),
    });
  }, 180_000);
  afterAll(async () => {
    await session.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const build = (handout = 'vision', fiscalYear?: number) =>
    buildHandoutModel(session, handout, null, { fiscalYear });
  const write = (work: Parameters<typeof change>[2]) =>
    change(session.register, { who: '試験', kind: 'edit' }, work);
  const text = (model: HandoutModel) => JSON.stringify(model.pages);
  const meeting = async (title: string, part = '') => {
    const row = await session.register.db
      .selectFrom('meeting')
      .selectAll()
      .where('title', '=', title)
      .where('part', '=', part)
      .orderBy('round')
      .executeTakeFirstOrThrow();
    return row;
  };

  test('参加者の行を直すと、その数と、数の入った見出しが変わる', async () => {
    const row = await meeting('在宅医療・介護連携推進事業 区担当者等説明会', '第2部');
    const [first] = await session.register.db
      .selectFrom('attendance')
      .selectAll()
      .where('meeting', '=', row.id)
      .where('role', '=', 'coordinator')
      .execute();
    const before = await build();
    await write((into) => {
      into.update('attendance', first?.id ?? '', { persons: 31 }, { version: first?.version ?? 0 });
      into.update('meeting', row.id, { attendance: 74 }, { version: row.version });
    });
    const after = await build();
    expect(
      [before, after].map((model) => numberIn(model, 'briefing-record', '（第2部） コーディネーター')),
    ).toEqual([28, 31]);
    expect([before, after].map((model) => numberIn(model, 'briefing-record', '合計'))).toEqual([71, 74]);
    expect(after.pages.find((page) => page.id === 'briefing')?.message.join('')).toContain('第２部に74人');
    // 配った数は参加者の数なので、回収率も変わる。
    expect(numberIn(after, 'briefing-likert', '第2部アンケート 回収率')).toBe(83.8);
  });

  test('会議の日と会場を直すと、紙の日と数値のブックの日付が変わる', async () => {
    const row = await meeting('市内基本保健医療圏域ごとの多職種研修会');
    await write((into) => {
      into.update(
        'meeting',
        row.id,
        { heldOn: '2023-09-20', place: '北区民センター' },
        { version: row.version },
      );
    });
    const printed = text(await build());
    expect(printed).toContain('令和5年9月20日（水）');
    expect(printed).toContain('北区民センター');
    expect(printed).toContain('2023-09-20');
  });

  test('アンケートの数、訪問の区の数、計画の回数', async () => {
    const { db } = session.register;
    const choice = await db
      .selectFrom('questionnaireChoice')
      .selectAll()
      .where('label', '=', '大いに活かせる')
      .executeTakeFirstOrThrow();
    const visit = await db
      .selectFrom('visit')
      .selectAll()
      .where('target', '=', 'wardOffice')
      .where('visitedOn', '<', '2024-04-01')
      .executeTakeFirstOrThrow();
    const plan = await db
      .selectFrom('meetingPlan')
      .selectAll()
      .where('kind', '=', 'cityCouncil')
      .executeTakeFirstOrThrow();
    await write((into) => {
      into.update('questionnaireChoice', choice.id, { count: 28 }, { version: choice.version });
      into.update('visit', visit.id, { visitedOn: null }, { version: visit.version });
      into.update('meetingPlan', plan.id, { plannedCount: 2 }, { version: plan.version });
    });
    const model = await build();
    expect(numberIn(model, 'joint-likert', '大いに活かせる')).toBe(28);
    expect(numberIn(model, 'visits-ward', '個別支援実施')).toBe(5);
    // 合わない数は、注で言う。
    expect(model.pages.find((page) => page.id === 'joint-questionnaire')?.notes.at(-1)?.text).toContain(
      '合計 53 は回収数 54 と合いません',
    );
    const liaison = await build('liaison');
    expect(numberIn(liaison, 'councils', '在宅医療推進会議 計画の回数')).toBe(2);
    expect(liaison.pages.find((page) => page.id === 'councils')?.message.join('')).toContain(
      '在宅医療推進会議は年2回、部会は年1回',
    );
  });

  test('公開でない事例と、資料に載せない自由記載は載らない', async () => {
    const { db } = session.register;
    const example = await db
      .selectFrom('caseExample')
      .selectAll()
      .where('requester', '=', '薬剤師')
      .executeTakeFirstOrThrow();
    const comment = await db
      .selectFrom('questionnaireComment')
      .selectAll()
      .where('text', 'like', '%グループワークで色々話せる%')
      .executeTakeFirstOrThrow();
    expect(text(await build('half-activities'))).toContain('妹の介護負担');
    await write((into) => {
      into.update('caseExample', example.id, { state: 'internal' }, { version: example.version });
      into.update('questionnaireComment', comment.id, { printed: 0 }, { version: comment.version });
    });
    expect(text(await build('half-activities'))).not.toContain('妹の介護負担');
    expect(text(await build())).not.toContain('グループワークで色々話せる');
  });

  test('年度を選ぶと、その年度の行になり、無い年度は「該当なし」', async () => {
    const [next, none] = [await build('vision', 2024), await build('vision', 2030)];
    expect([next.fiscalYearLabel, next.asOf, none.fiscalYearLabel, none.asOf]).toEqual([
      '令和6年度',
      '2024-10-01',
      '令和12年度',
      '2031-03-31',
    ]);
    expect(text(next)).not.toContain('令和5年5月29日');
    const blocks = none.pages.flatMap((page) => page.blocks);
    const empty = blocks.filter(
      (block) => (block.kind === 'fields' || block.kind === 'lists') && block.groups.length === 0,
    );
    expect(
      empty.map((block) => ('nothing' in block ? block.nothing : '')).every((word) => word === '該当なし'),
    ).toBe(true);
    expect(empty.length).toBe(10);
    await expect(build('liaison', 2023)).rejects.toThrow();
  });

  test('どの数も、押すと台帳の行に着く', async () => {
    const model = await build();
    const pieces = model.pages
      .flatMap((page) => page.blocks)
      .flatMap((block) => (block.kind === 'fields' ? block.groups : []))
      .flatMap(({ fields }) => fields.flatMap(({ lines }) => lines.flat()));
    const numbers = pieces.filter(({ number }) => number !== undefined);
    expect(numbers.length).toBeGreaterThan(15);
    expect(numbers.filter(({ origin }) => origin?.register === undefined)).toEqual([]);
    const stated = model.pages.flatMap((page) => page.origins ?? []);
    expect(stated.length).toBeGreaterThan(5);
    expect(stated.filter(({ origin }) => origin.register === undefined)).toEqual([]);
  });
});

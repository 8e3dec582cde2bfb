import { expect, it } from 'vitest';
import { writeWorkbook } from '../../../electron/files/workbook/writeWorkbook.ts';
import { commitImport, previewImport } from '../../../electron/register/importRegister.ts';
import { listRegister } from '../../../electron/register/listRegister.ts';
import { edited, exportPlan, openSample, plainBook } from './exchangePlace.ts';

/** 見本の「看取りを考える講演会」。方法は講演会・シンポジウムとポスター・チラシ。 */
const LECTURE = '01924560-8065-7ff8-864a-4be70432ab47';

it('いくつも選ぶ列は文で書き出され、Excel で書き直した文が選択肢の順の code に戻る', async () => {
  const session = await openSample();
  const plan = await exportPlan(session, 'training');
  const [sheet] = plan.sheets;
  const row = sheet?.cells.find(({ value }) => value === LECTURE)?.row;
  const column = sheet?.cells.find((cell) => cell.row === 0 && cell.value === '普及啓発の方法')?.column;
  expect(sheet?.cells.find((cell) => cell.row === row && cell.column === column)?.value).toBe(
    '講演会・シンポジウム\nポスター・チラシ',
  );
  const written = async (value: string) =>
    new Uint8Array(await writeWorkbook(edited(plan, [{ id: LECTURE, column: '普及啓発の方法', value }])));
  const good = await previewImport(session, 'training', '直し.xlsx', await written('SNS、ＨＰ／チラシ'));
  expect(good.changed.map(({ id, fields }) => [id, fields.map((field) => field.newText)])).toEqual([
    [LECTURE, ['ホームページ、SNS、ポスター・チラシ']],
  ]);
  await commitImport(session, good, null, '直し.xlsx');
  const { rows } = await listRegister(session.register.db, 'training', null);
  expect(rows.find(({ id }) => id === LECTURE)?.methods).toBe('c1\nc9\nc10');
  const bad = await previewImport(session, 'training', '直し.xlsx', await written('SNS、のろし'));
  expect(bad.refused.map(({ reason }) => reason)).toEqual([expect.stringContaining('「のろし」')]);
});

it('よその表の新しい行も、読点で並べた文で読む', async () => {
  const session = await openSample();
  const bytes = await plainBook([
    ['区分', '名称', '対象', '普及啓発の方法', '年度（日の無いとき）'],
    ['普及啓発', '架空フェア', '地域住民、多職種', 'イベント\nノート（ACP）', 'R6'],
  ]);
  const preview = await previewImport(session, 'training', 'よそ.xlsx', bytes);
  expect(preview.refused).toEqual([]);
  await commitImport(session, preview, null, 'よそ.xlsx');
  const { rows } = await listRegister(session.register.db, 'training', null);
  expect(rows.find(({ title }) => title === '架空フェア')).toMatchObject({
    audiences: 'c1\nresident',
    methods: 'c7\nc11',
    fiscalYear: 2024,
  });
});

it('二重になる行と、会議と研修のどちらも指さない行は、取り込む前に行ごと断る', async () => {
  const session = await openSample();
  const meeting = '令和5年5月29日 在宅医療・介護連携推進事業 区担当者等説明会 第2部';
  const bytes = await plainBook([
    ['会議', '立場', '職種（内訳）', '人数'],
    [meeting, 'コーディネーター', '看護師', '20'],
    [null, '住民', null, '3'],
    [meeting, '医療機関', null, '2'],
  ]);
  const preview = await previewImport(session, 'attendance', '参加者.xlsx', bytes);
  expect([
    preview.added.map(({ row }) => row),
    preview.refused.map(({ row, reason }) => [row, reason]),
  ]).toEqual([[2, 4], [[3, '「会議」か「研修・普及啓発」の、どれか一つだけを書きます。']]]);
  const plans = await plainBook([
    ['年度', '区', '種類', '予定回数'],
    ['R7', '北区', '連携会議', '3'],
    ['R6', '市全体', '連絡会', '12'],
  ]);
  const planned = await previewImport(session, 'meetingPlan', '計画.xlsx', plans);
  await commitImport(session, planned, null, '計画.xlsx');
  const { rows } = await listRegister(session.register.db, 'meetingPlan', null);
  expect(rows.filter(({ fiscalYear }) => fiscalYear === 2025).length).toBe(1);
  expect(rows.filter(({ fiscalYear, kind }) => fiscalYear === 2024 && kind === 'contact').length).toBe(1);
});

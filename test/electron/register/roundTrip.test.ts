import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { exportRegister } from '../../../electron/register/exportRegister.ts';
import { commitImport, previewImport } from '../../../electron/register/importRegister.ts';
import { listRegister } from '../../../electron/register/listRegister.ts';
import type { Session } from '../../../electron/session.ts';
import { REGISTERS } from '../../../shared/register/tables.ts';
import { needs } from '../../needs.ts';
import { openSample, plainBook } from './exchangePlace.ts';

const root = mkdtempSync(join(tmpdir(), 'round-trip-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** 式や誤り値や日付に見える文、改行、記号。 */
const AWKWARD = ['=1+1', '+81-6', '-', '@SUM(A1)', '#N/A', '1-2', '007', '_x0041_', 'TRUE', '６月1日', "'=1"];

const TABLES = REGISTERS.map((definition) => definition.table);
const NOTHING = {
  changed: [],
  added: [],
  notFound: [],
  refused: [],
  respelled: [],
  unknownColumns: [],
  unreadSheets: [],
};

describe.skipIf(!needs('soffice'))('LibreOffice で保存し直した書出しを取り込む', () => {
  test('どの台帳も、すべての行が見つかり、何も変わらない', { timeout: 180_000 }, async () => {
    const session = await openSample();
    await addAwkwardRows(session);
    const folder = join(root, '書出し #1');
    const out = join(root, '保存し直し #1');
    mkdirSync(folder);
    const files: string[] = [];
    for (const table of TABLES) {
      const file = join(folder, `${table}.xlsx`);
      await exportRegister(session, { table, asOf: null, columns: null, ids: null }, file);
      files.push(file);
    }
    const profile = `-env:UserInstallation=${pathToFileURL(join(root, 'profile')).href}`;
    const run = spawnSync('soffice', [
      '--headless',
      profile,
      '--convert-to',
      'xlsx',
      '--outdir',
      out,
      ...files,
    ]);
    expect(run.status).toBe(0);
    for (const table of TABLES) {
      const { rows } = await listRegister(session.register.db, table, null);
      const preview = await previewImport(
        session,
        table,
        `${table}.xlsx`,
        readFileSync(join(out, `${table}.xlsx`)),
      );
      expect(rows.length).toBeGreaterThan(0);
      expect(preview).toEqual({ table, ...NOTHING, unchanged: rows.length });
    }
  });
});

test('CSV に書き出して取り込むと、どの台帳も何も変わらず、書くこともない', async () => {
  const session = await openSample();
  await addAwkwardRows(session);
  for (const table of TABLES) {
    const file = join(root, `${table}.csv`);
    await exportRegister(session, { table, asOf: null, columns: null, ids: null }, file);
    const bytes = readFileSync(file);
    const { rows } = await listRegister(session.register.db, table, null);
    const preview = await previewImport(session, table, `${table}.csv`, bytes);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(preview).toEqual({ table, ...NOTHING, unchanged: rows.length });
    expect(await commitImport(session, preview, null, file)).toEqual({ batch: null, changed: 0, added: 0 });
  }
});

test('基準日と列と行を選んだ書出しは、選んだものだけをその順に出し、ほかの行を「無い」と言わない', async () => {
  const session = await openSample();
  const { rows } = await listRegister(session.register.db, 'institution', '2024-09-01');
  const ids = [rows[3], rows[1]].map((row) => String(row?.id));
  const columns = ['name', 'ward', 'designatedOn'];
  const file = join(root, '一部.xlsx');
  const request = { table: 'institution', asOf: '2024-09-01', columns, ids };
  expect(await exportRegister(session, request, file)).toEqual({ rows: 2 });
  const bytes = readFileSync(file);
  const book = await session.reader().read('一部.xlsx', bytes);
  const seen = book.sheets[0]?.cells.map(({ row, column, value, date }) => [row, column, date ?? value]);
  expect(seen).toEqual([
    ...['名称', '区', '登録日', 'ID', '版'].map((label, column) => [0, column, label]),
    ...[rows[3], rows[1]].flatMap((row, index) =>
      [row?.name, '北区', true, row?.id, 1].map((value, column) => [index + 1, column, value]),
    ),
  ]);
  expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['積極的医療機関', false],
    ['_lists', true],
    ['_meta', true],
  ]);
  expect(await previewImport(session, 'institution', '一部.xlsx', bytes)).toEqual({
    table: 'institution',
    ...NOTHING,
    unchanged: 2,
  });
});

test('5,000行の書出しを取り込んでも、変えた行だけが変わる', { timeout: 120_000 }, async () => {
  const session = await openSample();
  const people = Array.from({ length: 5000 }, (_, index) => [`架空 ${index}号`, 'かくう', '備考']);
  const list = await plainBook([['氏名', 'よみ', '備考'], ...people]);
  const added = await previewImport(session, 'coordinator', '名簿.xlsx', list);
  expect(await commitImport(session, added, null, '名簿.xlsx')).toMatchObject({ added: 5000 });
  const file = join(root, '5000.csv');
  await exportRegister(session, { table: 'coordinator', asOf: null, columns: null, ids: null }, file);
  const text = readFileSync(file, 'utf8').replace('架空 4999号,かくう,備考', '架空 4999号,かくう,変えた');
  const bytes = new TextEncoder().encode(text);
  const preview = await previewImport(session, 'coordinator', '5000.csv', bytes);
  expect([
    preview.changed.map(({ name, fields }) => [name, fields.map((field) => field.new)]),
    preview.added,
    preview.refused,
    preview.notFound,
    preview.unchanged,
  ]).toEqual([[['架空 4999号', ['変えた']]], [], [], [], 5126]);
});

/** 会議と、紛らわしい文を持つ人を足す。 */
async function addAwkwardRows(session: Session): Promise<void> {
  const people = await plainBook([
    ['氏名', '備考'],
    ...AWKWARD.map((text, index) => [`架空 ${text} ${index}`, `${text}\n=2行目, "引用"`]),
    ...AWKWARD.map((text, index) => [`架空 文${index}`, text]),
  ]);
  const meetings = await plainBook([
    ['区', '種類', '会議名', '予定日', '開始', '出席者数', '出席者の職種'],
    ['市全体', '推進会議', '=会議', { date: '2024-11-01' }, '14:00', 12, '医師\nケアマネジャー'],
    ['北区', '研修', '+研修', 'R6.12.1', '午後2時半', null, null],
  ]);
  expect(await importAll(session, 'coordinator', people)).toEqual(AWKWARD.length * 2);
  expect(await importAll(session, 'meeting', meetings)).toEqual(2);
  const published = await plainBook([
    ['年度', '期', '項目名', '区分', '公表値', '単位', 'n（区）', '様式の項目', '資料名', '頁'],
    ['令和5年度', '通年', '会議出席回数', null, '2,505', '回', null, '会議出席回数', '報告2－資料①', '=11頁'],
    ['R4', '上半期', '推進会議の開催状況', '開催している', 15, '区', 24, 'a_i_1', '令和5年度資料', null],
    ['2018', '年度', '様式に無い数', null, 18.5, '時間', null, null, '+資料', null],
  ]);
  expect(await importAll(session, 'publishedFigure', published)).toEqual(3);
}

async function importAll(session: Session, table: string, bytes: Uint8Array): Promise<number> {
  const preview = await previewImport(session, table, '足す.xlsx', bytes);
  return (await commitImport(session, preview, null, '足す.xlsx')).added;
}

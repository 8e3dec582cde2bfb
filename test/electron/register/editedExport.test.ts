import { expect, test } from 'vitest';
import { listBackups } from '../../../electron/database/backup.ts';
import { loadHistory } from '../../../electron/database/history.ts';
import { writeWorkbook } from '../../../electron/files/workbook/writeWorkbook.ts';
import { applyEdits } from '../../../electron/register/editRegister.ts';
import { commitImport, previewImport } from '../../../electron/register/importRegister.ts';
import { listRegister } from '../../../electron/register/listRegister.ts';
import type { RegisterRow } from '../../../shared/register/row.ts';
import { edited, exportPlan, openSample } from './exchangePlace.ts';

test('書出しを直して取り込むと、直したセルだけが一つの履歴のまとまりで変わり、控えが残る', async () => {
  const session = await openSample();
  const rows = await institutions(session);
  const [first, second, third] = rows;
  const plan = edited(await exportPlan(session, 'institution'), [
    { id: idOf(first), column: '夜間の対応', value: '=1+1' },
    { id: idOf(first), column: '登録日', value: { date: '2024-05-07' } },
    { id: idOf(second), column: '終了日', value: 'R6.12.31' },
    { id: idOf(second), column: '日常の療養支援', value: null },
    { id: idOf(third), column: '区', value: '都島' },
    { id: idOf(third), column: '名称', value: '架空 改名クリニック' },
  ]);
  const preview = await previewImport(session, 'institution', '名簿.xlsx', await writeWorkbook(plan));
  expect(preview).toEqual({
    table: 'institution',
    changed: [
      {
        id: idOf(first),
        name: first?.name,
        row: 2,
        fields: [
          change(
            'designatedOn',
            '登録日',
            first?.designatedOn,
            '2024-05-07',
            '令和6年4月1日',
            '令和6年5月7日',
          ),
          change('nightHours', '夜間の対応', first?.nightHours, '=1+1', String(first?.nightHours), '=1+1'),
        ],
      },
      {
        id: idOf(second),
        name: second?.name,
        row: 3,
        fields: [
          change('endedOn', '終了日', null, '2024-12-31', '', '令和6年12月31日'),
          change('functionDaily', '日常の療養支援', 1, 0, '○', ''),
        ],
      },
      {
        id: idOf(third),
        name: third?.name,
        row: 4,
        fields: [
          change('ward', '区', '27127', '27102', '北区', '都島区'),
          change(
            'name',
            '名称',
            third?.name,
            '架空 改名クリニック',
            String(third?.name),
            '架空 改名クリニック',
          ),
        ],
      },
    ],
    added: [],
    notFound: [],
    refused: [],
    respelled: [],
    unknownColumns: [],
    unreadSheets: [],
    unchanged: rows.length - 3,
  });

  const outcome = await commitImport(session, preview, [2, 4], '名簿.xlsx');
  const after = new Map((await institutions(session)).map((row) => [row.id, row]));
  const [batch] = await loadHistory(session.register.db);
  expect({
    outcome,
    first: after.get(idOf(first)),
    second: after.get(idOf(second)),
    third: after.get(idOf(third)),
    batch: [batch?.id, batch?.kind, batch?.why, batch?.entries.length],
    backups: listBackups(session.backupFolder).map((backup) => backup.reason),
  }).toEqual({
    outcome: { batch: batch?.id, changed: 2, added: 0 },
    first: { ...first, designatedOn: '2024-05-07', nightHours: '=1+1', version: 2 },
    second,
    third: { ...third, ward: '27102', name: '架空 改名クリニック', version: 2 },
    batch: [batch?.id, 'import', '取り込み: 名簿.xlsx', 4],
    backups: ['before-import'],
  });
});

test('読めないセルのある行は行ごと断り、ほかの行は通る', async () => {
  const session = await openSample();
  const [first, second] = await institutions(session);
  const plan = edited(await exportPlan(session, 'institution'), [
    { id: idOf(first), column: '登録日', value: '令和6年2月30日' },
    { id: idOf(first), column: '備考', value: '入らない' },
    { id: idOf(second), column: '備考', value: '入る' },
  ]);
  const preview = await previewImport(session, 'institution', '名簿.xlsx', await writeWorkbook(plan));
  expect([
    preview.changed.map((each) => each.id),
    preview.refused.map(({ row, column, text }) => [row, column, text]),
  ]).toEqual([[idOf(second)], [[2, '登録日', '令和6年2月30日']]]);
});

test('書き出した後に台帳が変わったセルは、触っていなければ新しい方が残り、両方で変われば両方の値を言って断る', async () => {
  const session = await openSample();
  const [first, second, third] = await institutions(session);
  const plan = edited(await exportPlan(session, 'institution'), [
    { id: idOf(second), column: '備考', value: 'ファイル' },
    { id: idOf(third), column: '所在地', value: 'ファイルの所在地' },
  ]);
  await applyEdits(session, {
    table: 'institution',
    edits: [first, second, third].map((row) => ({
      id: idOf(row),
      field: 'note',
      seen: row?.note ?? null,
      value: '台帳',
    })),
    inserts: [],
    deletes: [],
  });
  const { changed, refused } = await previewImport(
    session,
    'institution',
    'a.xlsx',
    await writeWorkbook(plan),
  );
  expect([changed.map((each) => [each.id, each.fields.map((field) => field.field)]), refused]).toEqual([
    [[idOf(third), ['address']]],
    [
      {
        row: 3,
        column: '備考',
        text: 'ファイル',
        reason: '書き出した後に台帳も変わっています。ファイルは「ファイル」、今の台帳は「台帳」です。',
      },
    ],
  ]);
});

test('書き出した後に人の名が変わっても、触っていない行はそのまま', async () => {
  const session = await openSample();
  const plan = await exportPlan(session, 'assignment');
  const { rows } = await listRegister(session.register.db, 'coordinator', null);
  const [person] = rows;
  await applyEdits(session, {
    table: 'coordinator',
    edits: [{ id: idOf(person), field: 'name', seen: person?.name ?? null, value: '架空 改姓' }],
    inserts: [],
    deletes: [],
  });
  const preview = await previewImport(session, 'assignment', 'a.xlsx', await writeWorkbook(plan));
  expect([preview.changed, preview.refused, preview.notFound]).toEqual([[], [], []]);
});

test('消された行、コピーされた行、ID と名の食い違う行は断り、ファイルから抜けた行は消さない', async () => {
  const session = await openSample();
  const [first, second, third, fourth, fifth, sixth] = await institutions(session);
  const whole = await exportPlan(session, 'institution');
  const [sheet, ...others] = whole.sheets;
  if (sheet === undefined) throw new Error('シートがありません');
  const idCells = new Map(sheet.cells.map((cell) => [cell.value, cell]));
  const cells = sheet.cells
    // 四行目を抜き、三行目を二行目のコピーにし、五行目の ID を六行目のものにする
    .filter((cell) => cell.row !== idCells.get(idOf(fourth))?.row)
    .map((cell) => (cell.value === idOf(third) ? { ...cell, value: idOf(second) } : cell))
    .map((cell) =>
      cell.row === 3 && cell.value === third?.name ? { ...cell, value: second?.name ?? '' } : cell,
    )
    .map((cell) => (cell.value === idOf(fifth) ? { ...cell, value: idOf(sixth) } : cell))
    .filter((cell) => cell.row <= 5);
  const deleted = await applyEdits(session, {
    table: 'institution',
    edits: [],
    inserts: [],
    deletes: [{ id: idOf(first) }],
  });
  const bytes = await writeWorkbook({ ...whole, sheets: [{ ...sheet, cells }, ...others] });
  const preview = await previewImport(session, 'institution', 'a.xlsx', bytes);
  expect([
    deleted.state,
    preview.changed,
    preview.added,
    preview.refused.map(({ row, reason }) => [row, reason.slice(0, 12)]),
    preview.notFound.slice(0, 3).map((row) => row.id),
  ]).toEqual([
    'done',
    [],
    [],
    [
      [2, 'この ID の行は台帳に'],
      [3, '同じ行が3行目と4行目に'],
      [4, '同じ行が3行目と4行目に'],
      [6, 'ID は「都島区 架空白'],
    ],
    [idOf(third), idOf(fourth), idOf(fifth)],
  ]);
});

async function institutions(
  session: Awaited<ReturnType<typeof openSample>>,
): Promise<readonly RegisterRow[]> {
  return (await listRegister(session.register.db, 'institution', null)).rows;
}

function idOf(row: RegisterRow | undefined): string {
  return String(row?.id);
}

function change(
  field: string,
  label: string,
  old: unknown,
  next: unknown,
  oldText: string,
  newText: string,
): object {
  return { field, label, old, new: next, oldText, newText };
}

test('公表値の書出しは、行の名を直しても同じ行と見分け、消したセルは空になる', async () => {
  const session = await openSample();
  const { rows } = await listRegister(session.register.db, 'publishedFigure', null);
  const figure = rows.find((row) => row.id === 'f-229');
  const plan = edited(await exportPlan(session, 'publishedFigure'), [
    { id: 'f-229', column: '印刷された名', value: '会議出席回数（再掲を除く）' },
    { id: 'f-229', column: '頁・場所', value: null },
  ]);
  const preview = await previewImport(session, 'publishedFigure', '公表値.xlsx', await writeWorkbook(plan));
  expect([
    preview.changed.map(({ id, fields }) => [
      id,
      fields.map(({ field, old, new: now }) => [field, old, now]),
    ]),
    preview.added,
    preview.notFound,
    preview.unknownColumns,
  ]).toEqual([
    [
      [
        'f-229',
        [
          ['label', figure?.label, '会議出席回数（再掲を除く）'],
          ['page', figure?.page, ''],
        ],
      ],
    ],
    [],
    [],
    [],
  ]);
});

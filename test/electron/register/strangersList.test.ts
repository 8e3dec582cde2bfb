import { expect, test } from 'vitest';
import { writeWorkbook } from '../../../electron/files/workbook/writeWorkbook.ts';
import { commitImport, previewImport } from '../../../electron/register/importRegister.ts';
import { listRegister } from '../../../electron/register/listRegister.ts';
import type { RegisterRow } from '../../../shared/register/row.ts';
import type { CellPlanValue } from '../../../shared/workbook/plan.ts';
import { openSample, plainBook } from './exchangePlace.ts';

test('列の並びも名の書き方も違う132件の名簿は、みな合い、違うところだけが変わる', async () => {
  const session = await openSample();
  const { db } = session.register;
  const { rows } = await listRegister(db, 'institution', '2024-09-01');
  const wards = new Map(
    (await db.selectFrom('ward').selectAll().orderBy('position').execute()).map((ward) => [ward.code, ward]),
  );
  const wardName = (row: RegisterRow) => wards.get(String(row.ward))?.name ?? '';
  const line = (row: RegisterRow, index: number): readonly CellPlanValue[] => [
    index + 1,
    row.status === 'formal' ? '正式' : '内諾',
    index % 3 === 0 ? `${row.address}　２階` : String(row.address),
    index % 2 === 0 ? respelled(String(row.name), index) : String(row.name),
    row.kind === 'hospital' ? '病院' : '診療所',
    index === 7 ? '06-0000-0000' : null,
    index % 4 === 0 ? `大阪市${wardName(row)}` : wardName(row),
    index === 5 ? 'R6.12.31' : null,
    null,
    `A-${index}`,
  ];
  const bytes = await plainBook([
    ['積極的医療機関 名簿 (令和6年9月1日現在)'],
    [null, null, null, null, null, null, null, '※ 架空'],
    [],
    ['No.', '位置付け', '住　所', '医療機関名', '種別', '電話番号', '行政区', '終了年月日', '備考', 'ID'],
    ...rows.map(line),
  ]);
  const preview = await previewImport(session, 'institution', '名簿.xlsx', bytes);
  expect({
    ...preview,
    changed: preview.changed.map(({ id, row, fields }) => [id, row, fields.map((f) => [f.field, f.new])]),
  }).toEqual({
    table: 'institution',
    changed: rows.flatMap((row, index) => {
      const fields = [
        ...(index === 5 ? [['endedOn', '2024-12-31']] : []),
        ...(index % 3 === 0 ? [['address', `${row.address}　２階`]] : []),
      ];
      return fields.length > 0 ? [[row.id, index + 5, fields]] : [];
    }),
    added: [],
    // 今日 (令和6年10月1日) 有効で名簿に無い行だけを挙げる
    notFound: (await listRegister(db, 'institution', session.clock.today())).rows
      .filter((row) => !rows.some((each) => each.id === row.id))
      .map((row) => ({ id: row.id, name: row.name })),
    refused: [],
    respelled: rows.flatMap((row, index) =>
      index % 2 === 0
        ? [{ row: index + 5, text: respelled(String(row.name), index), id: row.id, name: row.name }]
        : [],
    ),
    unknownColumns: ['No.', '電話番号', 'ID'],
    unreadSheets: [],
    unchanged: 132 - 44 - 1,
  });
});

test('よその名簿の空のセルは何も消さず、新しい行は必須の欄がそろったものだけが入る', async () => {
  const session = await openSample();
  const [first] = (await listRegister(session.register.db, 'institution', null)).rows;
  const bytes = await plainBook([
    ['区', '名称', '種別', '位置づけ', '夜間の対応'],
    ['北区', String(first?.name), null, null, null],
    ['北区', '医療法人架空会 架空あたらしい診療所', 'クリニック', '内諾', '=HYPERLINK("x")'],
    ['西区', '架空そろわない医院', '診療所', null, null],
    ['北', '架空どこか医院', '診療所', '正式', null],
    [null, '計 132', null, null, null],
  ]);
  const preview = await previewImport(session, 'institution', '名簿.xlsx', bytes);
  const outcome = await commitImport(session, preview, null, '名簿.xlsx');
  const { rows } = await listRegister(session.register.db, 'institution', null);
  const added = rows.find((row) => row.name === '医療法人架空会 架空あたらしい診療所');
  expect([
    preview.changed,
    preview.unchanged,
    preview.refused.map(({ row, column, text, reason }) => [row, column, text, reason]),
    { changed: outcome.changed, added: outcome.added },
    [added?.ward, added?.kind, added?.status, added?.nightHours, added?.functionDaily, added?.endedOn],
  ]).toEqual([
    [],
    1,
    [
      [4, '', '架空そろわない医院', '台帳に当たる行が無く、新しい行として足すには「位置づけ」が要ります。'],
      [5, '区', '北', '「北」は北ブロックとも読めるので、区に決められません。区なら「北区」と書きます。'],
      [6, '', '計 132', '台帳に当たる行が無く、新しい行として足すには「区」「種別」「位置づけ」が要ります。'],
    ],
    { changed: 0, added: 1 },
    ['27127', 'clinic', 'consented', '=HYPERLINK("x")', 0, null],
  ]);
});

test('同じ名の候補が二つあれば決めずに断り、区があれば一つに決まる', async () => {
  const session = await openSample();
  const add = await plainBook([
    ['区', '名称', '種別', '位置づけ'],
    ['北区', '架空同名医院', '診療所', '正式'],
    ['西区', '医療法人 架空同名医院', '診療所', '正式'],
  ]);
  await commitImport(session, await previewImport(session, 'institution', 'a.xlsx', add), null, 'a.xlsx');
  const moved = await plainBook([
    ['区', '名称', '種別', '位置づけ'],
    ['港区', '架空同名医院', '診療所', '正式'],
  ]);
  const { added } = await previewImport(session, 'institution', 'c.xlsx', moved);
  expect(added.map((row) => row.similar.map((each) => each.name))).toEqual([
    ['北区 架空同名医院', '西区 医療法人 架空同名医院'],
  ]);
  const bytes = await plainBook([
    ['名称', '区', '備考'],
    ['㈱架空同名医院', null, 'どちら'],
    ['㈱架空同名醫院', '西区', '西'],
  ]);
  const preview = await previewImport(session, 'institution', 'b.xlsx', bytes);
  expect([
    preview.changed.map(({ row, name, fields }) => [row, name, fields.map((f) => f.new)]),
    preview.refused.map(({ row, reason }) => [row, reason]),
    preview.notFound.filter((row) => row.name.includes('架空同名医院')),
  ]).toEqual([
    [[3, '医療法人 架空同名医院', ['西']]],
    [[2, '台帳に当たる行が2つあり、どれか決められません (北区 架空同名医院、西区 医療法人 架空同名医院)。']],
    [],
  ]);
});

test('二段の見出しと縦に結合した区の欄も読む', async () => {
  const session = await openSample();
  const rows = (await listRegister(session.register.db, 'institution', null)).rows.slice(0, 3);
  const lines: readonly (readonly CellPlanValue[])[] = [
    ['区', '医療機関名', '四つの機能', null],
    [null, null, '日常の療養', '看取り'],
    ...rows.map((row, index) => [index === 0 ? '北区' : null, String(row.name), '○', '○']),
  ];
  const cells = lines.flatMap((line, row) =>
    line.map((value, column) => ({ row, column, value })).filter((cell) => cell.value !== null),
  );
  const merge = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
  const merges = [merge(0, 0, 1, 0), merge(0, 1, 1, 1), merge(0, 2, 0, 3), merge(2, 0, 4, 0)];
  const bytes = await writeWorkbook({ sheets: [{ name: '一覧', cells, merges }], names: [] });
  const preview = await previewImport(session, 'institution', 'a.xlsx', bytes);
  expect([
    preview.changed.map(({ id, fields }) => [id, fields.map((field) => [field.field, field.new])]),
    preview.unchanged + preview.changed.length,
    preview.refused,
    preview.unknownColumns,
  ]).toEqual([
    rows
      .map((row) => [
        row.id,
        ['functionDaily', 'functionEndOfLife'].filter((key) => row[key] === 0).map((key) => [key, 1]),
      ])
      .filter(([, fields]) => Array.isArray(fields) && fields.length > 0),
    3,
    [],
    [],
  ]);
});

test('人の配置の名簿は、旧字体の名と室の通称や区の名でも合う', async () => {
  const session = await openSample();
  const { db } = session.register;
  const renamed = await plainBook([
    ['氏名', 'よみ'],
    ['架空 高崎斎子', 'かくう たかさきさいこ'],
  ]);
  await commitImport(session, await previewImport(session, 'coordinator', 'c.xlsx', renamed), null, 'c.xlsx');
  const bytes = await plainBook([
    ['区', '名前', '相談支援室', '事業', '着任日', '常勤'],
    ['都島区', '架空　髙﨑齋子', '都島区', '相談支援', { date: '2024-10-01' }, '非常勤'],
  ]);
  const preview = await previewImport(session, 'assignment', 'a.xlsx', bytes);
  const people = (await listRegister(db, 'coordinator', null)).rows;
  const rooms = (await listRegister(db, 'supportRoom', null)).rows;
  expect([preview.refused, preview.added]).toEqual([
    [],
    [
      {
        row: 2,
        name: '架空 高崎斎子 都島区在宅医療・介護連携相談支援室 相談支援',
        values: {
          coordinator: people.find((row) => row.name === '架空 高崎斎子')?.id,
          supportRoom: rooms.find((row) => row.ward === '27102')?.id,
          programme: 'room',
          from: '2024-10-01',
          fullTime: 0,
        },
        similar: [],
      },
    ],
  ]);
});

/** 半分の名の書き方を変える: 法人の種類、全角の空白、半角カナ、ひらがなとカタカナ。 */
function respelled(name: string, index: number): string {
  const ways = [
    (text: string) => `医療法人　架空会　${text}`.replace('架空会　', ''),
    (text: string) => text.replace('架空', '架 空　'),
    (text: string) => `${halfWidth(text)} 医療法人社団`,
    (text: string) =>
      `（医）${text.replace(/[ぁ-ん]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))}`,
  ];
  return (ways[(index / 2) % ways.length] ?? ((text: string) => text))(name);
}

const HALF = new Map(
  [
    ...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォッャュョー',
  ].map((full, index) => [
    full,
    [...'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｯｬｭｮｰ'][index] ?? '',
  ]),
);

function halfWidth(text: string): string {
  return [...text.normalize('NFD')]
    .map((letter) => (letter === '\u3099' ? 'ﾞ' : letter === '\u309a' ? 'ﾟ' : (HALF.get(letter) ?? letter)))
    .join('');
}

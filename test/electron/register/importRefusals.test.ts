import { expect, test } from 'vitest';
import { writeWorkbook } from '../../../electron/files/workbook/writeWorkbook.ts';
import { previewImport } from '../../../electron/register/importRegister.ts';
import { listRegister } from '../../../electron/register/listRegister.ts';
import { exportPlan, openSample, plainBook } from './exchangePlace.ts';

test('取り込めないファイルは、訳を一文で言って断る', async () => {
  const session = await openSample();
  const text = (body: string) => new TextEncoder().encode(body);
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['空.xlsx', await plainBook([])],
    [
      '別の表.xlsx',
      await plainBook([
        ['品名', '数'],
        ['机', 1],
      ]),
    ],
    ['室.xlsx', await writeWorkbook(await exportPlan(session, 'supportRoom'))],
    [
      '二つ.xlsx',
      await plainBook([
        ['区', '名称', '備考', '備 考'],
        ['北区', '架空', 'a', 'b'],
      ]),
    ],
    ['壊れた.csv', text('区,"名称\n北区,架空')],
    ['絵.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255])],
    ['空.csv', text('')],
    ['文.xlsx', text('%PDF-1.7 ただの文')],
    ['途中.xlsx', (await plainBook([['区', '名称']])).subarray(0, 400)],
  ];
  const sentences: string[] = [];
  for (const [name, bytes] of files) {
    const refused = await previewImport(session, 'institution', name, bytes).catch((error: unknown) => error);
    sentences.push(
      refused instanceof Error ? `${'code' in refused ? refused.code : ''} ${refused.message}` : 'ok',
    );
  }
  expect(sentences.map((sentence) => sentence.split(' ')[0])).toEqual([
    'importNoHeading',
    'importNoHeading',
    'importOtherTable',
    'importRepeatedHeading',
    'csvUnreadable',
    'csvUnreadable',
    'importNoHeading',
    'notWorkbook',
    'workbookDamaged',
  ]);
  expect(sentences[2]).toBe(
    'importOtherTable 「室.xlsx」は「相談支援室」の書出しで、「積極的医療機関」には取り込めません。このファイルからは何も書いていません。',
  );
});

test('Shift_JIS の CSV と、Excel の書いたタブ区切りの Unicode テキストを読む', async () => {
  const session = await openSample();
  const [first] = (await listRegister(session.register.db, 'institution', null)).rows;
  const rows = [
    ['区', '名称', '備考', '夜間の対応'],
    ['北区', String(first?.name), '十能ソ表', "'=式ではない"],
  ];
  const csv = `${rows.map((row) => row.join(',')).join('\r\n')}\r\n`;
  const tabs = `\ufeff${rows.map((row) => row.join('\t')).join('\r\n')}\r\n`;
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['名簿.csv', shiftJis(csv)],
    ['名簿.txt', Buffer.from(tabs, 'utf16le')],
  ];
  for (const [name, bytes] of files) {
    const preview = await previewImport(session, 'institution', name, bytes);
    expect(
      preview.changed.map(({ id, fields }) => [id, fields.map((each) => [each.field, each.new])]),
    ).toEqual([
      [
        first?.id,
        [
          ['nightHours', '=式ではない'],
          ['note', '十能ソ表'],
        ],
      ],
    ]);
  }
});

test('版の違う CSV は、書き出した後のどの欄が変わったか分からないので、違うセルを断る', async () => {
  const session = await openSample();
  const [first] = (await listRegister(session.register.db, 'institution', null)).rows;
  const csv = (version: number) =>
    new TextEncoder().encode(`名称,備考,ID,版\r\n${first?.name},変えた,${first?.id},${version}\r\n`);
  const same = await previewImport(session, 'institution', 'a.csv', csv(1));
  const older = await previewImport(session, 'institution', 'a.csv', csv(0));
  expect([
    same.changed.map((each) => each.fields.map((field) => field.new)),
    same.refused,
    older.changed,
    older.refused.map((each) => each.reason),
  ]).toEqual([
    [['変えた']],
    [],
    [],
    ['書き出した後に台帳も変わっています。ファイルは「変えた」、今の台帳は「」です。'],
  ]);
});

test('区の台帳には足せず、決まった欄は変えられない', async () => {
  const session = await openSample();
  const bytes = await plainBook([
    ['区コード', '区名', 'よみ'],
    ['27127', '新北区', 'きたく'],
    ['27999', '架空区', 'かくうく'],
    ['27102', '都島区', 'ミヤコジマク'],
  ]);
  const preview = await previewImport(session, 'ward', '区.xlsx', bytes);
  expect([preview.changed, preview.added, preview.refused.map(({ row, reason }) => [row, reason])]).toEqual([
    [],
    [],
    [
      [2, '「区名」は決まった欄なので書き換えられません。'],
      [3, '区の台帳に当たる行がありません。行は足せません。'],
    ],
  ]);
});

test('終わりが始まりより前になる行は断る', async () => {
  const session = await openSample();
  const bytes = await plainBook([
    ['区', '名称', '種別', '位置づけ', '登録日', '終了日'],
    ['北区', '架空さかさ医院', '診療所', '正式', 'R6.4.1', 'R5.4.1'],
  ]);
  const preview = await previewImport(session, 'institution', 'a.xlsx', bytes);
  expect(preview.refused).toEqual([
    {
      row: 2,
      column: '終了日',
      text: 'R5.4.1',
      reason: '「終了日」(令和5年4月1日) が「登録日」(令和6年4月1日) より前です。',
    },
  ]);
});

/** 読む側の対応表を逆に引いて Shift_JIS にする。 */
function shiftJis(text: string): Uint8Array {
  const decoder = new TextDecoder('shift_jis');
  const bytesOf = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xfc; first += 1) {
    if (first > 0x9f && first < 0xe0) continue;
    for (let second = 0x40; second <= 0xfc; second += 1) {
      const letter = decoder.decode(new Uint8Array([first, second]));
      if (!letter.includes('\ufffd') && !bytesOf.has(letter)) bytesOf.set(letter, [first, second]);
    }
  }
  return Uint8Array.from([...text].flatMap((letter) => bytesOf.get(letter) ?? [letter.charCodeAt(0)]));
}

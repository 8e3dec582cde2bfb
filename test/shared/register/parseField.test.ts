import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RegisterTable } from '../../../shared/register/definition.ts';
import { editText } from '../../../shared/register/editText.ts';
import type { FieldValue } from '../../../shared/register/field.ts';
import { type FieldContext, NO_CONTEXT } from '../../../shared/register/fieldContext.ts';
import { formatField } from '../../../shared/register/formatField.ts';
import { parseField } from '../../../shared/register/parse/parseField.ts';
import { definitionOf, REGISTERS, registerField } from '../../../shared/register/tables.ts';
import type { Ward } from '../../../shared/ward/ward.ts';

const resources = join(import.meta.dirname, '../../../resources');
const read = <T>(...names: string[]) => JSON.parse(readFileSync(join(resources, ...names), 'utf8')) as T;
const person = (id: string, name: string, kana: string) => ({ id, name, detail: kana, aliases: [kana] });
const room = (id: string, name: string, ward: string) => ({ id, name, detail: ward, aliases: [ward] });

const CONTEXT: FieldContext = {
  wards: read<Ward[]>('wards.json'),
  references: {
    ...NO_CONTEXT.references,
    coordinator: [
      person('p1', '架空 太郎', 'かくう たろう'),
      person('p2', '架空 花子', 'かくう はなこ'),
      person('p3', '架空 花子', 'かくう かこ'),
      person('p-000001', '架空 双葉', 'かくう ふたば'),
      person('p-000002', '架空 双葉', 'かくう ふたば'),
    ],
    supportRoom: [
      room('r1', '北区在宅医療・介護連携相談支援室', '北区'),
      room('r2', '港区医療・介護連携推進相談支援室', '港区'),
      room('r3', '港区第二相談支援室', '港区'),
    ],
    formFigure: [
      ['room.b_e_4', '情報共有ツールの導入や利用促進「実施済」', 'b_e_4 実施済'],
      ['room.b_o_1k', '相談件数（介護保険対象者のみ）', 'b_o_1k'],
      ['ward.a_ka_1:c1', '研修会の実施状況「実施済」', 'a_ka_1 実施済'],
      ['ward.a_ka_1:n', '研修会の実施状況に答える区の数', 'a_ka_1 n'],
    ].map(([id = '', name = '', detail = '']) => ({ id, name, detail, aliases: [detail] })),
    formItem: [
      { id: 'room.b_kai_kei', name: '会議出席回数', detail: 'b_kai_kei', aliases: ['b_kai_kei'] },
      { id: 'room.b_o_2_12', name: 'その他', detail: 'b_o_2_12', aliases: ['b_o_2_12'] },
      { id: 'room.b_e_4', name: '情報共有ツールの導入や利用促進', detail: 'b_e_4', aliases: ['b_e_4'] },
      { id: 'room.b_u_2_7', name: 'その他', detail: 'b_u_2_7', aliases: ['b_u_2_7'] },
    ],
  },
};

function parse(table: RegisterTable, key: string, text: string) {
  const field = registerField(definitionOf(table), key);
  if (field === null) throw new Error(`${table}.${key}`);
  return parseField(field, text, CONTEXT);
}

/** 読めたものは値、断られたものは訳。 */
function outcome(table: RegisterTable, key: string, text: string): FieldValue | { refused: string } {
  const parsed = parse(table, key, text);
  return parsed.ok ? parsed.value : { refused: parsed.reason };
}

type Column = readonly [RegisterTable, string];
const refused = (part: string) => ({ refused: expect.stringContaining(part) });

const CASES: Readonly<Record<string, readonly [Column, readonly (readonly [string, unknown])[]]>> = {
  日付: [
    ['institution', 'designatedOn'],
    [
      ['令和6年9月1日', '2024-09-01'],
      ['令和６年９月１日（日）', '2024-09-01'],
      ['R6.9.1', '2024-09-01'],
      ['Ｒ６．９．１', '2024-09-01'],
      ['r6/9/1', '2024-09-01'],
      ['6/9/1', '2024-09-01'],
      ['令和元年5月1日', '2019-05-01'],
      ['平成30年4月1日', '2018-04-01'],
      ['H30.4.1', '2018-04-01'],
      ['2024/9/1', '2024-09-01'],
      ['2024年9月1日', '2024-09-01'],
      ['２０２４－０９－０１', '2024-09-01'],
      ['20240901', '2024-09-01'],
      ['45536', '2024-09-01'],
      ['2024/9/1 0:00:00', '2024-09-01'],
      ['令和六年九月一日', '2024-09-01'],
      ['令和元年十二月三十一日', '2019-12-31'],
      ['平成三十年四月一日', '2018-04-01'],
      ['昭和六十三年十月二十日', '1988-10-20'],
      ['二〇二四年九月一日', '2024-09-01'],
      ['令6.9.1', '2024-09-01'],
      ['S63.4.1', '1988-04-01'],
      ['R6・9・1', '2024-09-01'],
      ['R6･9･1', '2024-09-01'],
      ['R6ー9ー1', '2024-09-01'],
      ['2024‐09‐01', '2024-09-01'],
      ['R060901', '2024-09-01'],
      ['令和6年9月1日日曜日', '2024-09-01'],
      ['令和6年9月1日月曜日', refused('曜日は(日)のはずです')],
      ['令和6年9月1日現在', '2024-09-01'],
      ['西暦2024年9月1日', '2024-09-01'],
      ['2024-09-01T00:00:00', '2024-09-01'],
      ['令和六十十年九月一日', refused('日付として読めません')],
      ['24/9/1', refused('日付として読めません')],
      ['R6一9一1', refused('日付として読めません')],
      ['2024/9/1 13:00', refused('日付として読めません')],
      ['99999', refused('日付として読めません')],
      ['', null],
      ['　', null],
      ['令和6年9月31日', refused('令和6年9月1日、R6.9.1、2024/9/1 のように')],
      ['9月1日', refused('日付として読めません')],
      ['令和6年9月1日(月)', refused('曜日は(日)のはずです')],
      ['未定', refused('日付として読めません')],
    ],
  ],
  区: [
    ['supportRoom', 'ward'],
    [
      ['北区', '27127'],
      ['27127', '27127'],
      ['２７１２７', '27127'],
      ['都島', '27102'],
      ['大阪市西区', '27106'],
      ['みなとく', '27107'],
      [' 西淀川区 ', '27113'],
      ['北', refused('北ブロックとも読める')],
      ['西', refused('「西区」と書きます')],
      ['南', refused('南ブロックとも読めるので、区に決められません。')],
      ['堺市北区', refused('24区にありません')],
      ['27101', refused('24区にありません')],
      ['', refused('空にできません')],
    ],
  ],
  '区 (市全体)': [
    ['meeting', 'ward'],
    [
      ['市全体', null],
      ['', null],
      ['中央区', '27128'],
    ],
  ],
  電話: [
    ['supportRoom', 'telephone'],
    [
      ['06-6208-9999', '06-6208-9999'],
      ['06-6208-9999（代）', '06-6208-9999（代表）'],
      ['06-6208-9999 代表', '06-6208-9999（代表）'],
      ['06-6208-9999（代表）', '06-6208-9999（代表）'],
      ['☎０６－６２０８－９９９９', '06-6208-9999'],
      ['０６－６２０８－９９９９', '06-6208-9999'],
      ['06ー6208‐9999', '06-6208-9999'],
      ['06(6208)9999', '06-6208-9999'],
      ['（06）6208−9999', '06-6208-9999'],
      ['06 6208 9999', '06-6208-9999'],
      ['0662089999', '06-6208-9999'],
      ['072-227-9999', '072-227-9999'],
      ['0722279999', '0722279999'],
      ['09012345678', '090-1234-5678'],
      ['0120123456', '0120-123-456'],
      ['08001234567', '0800-123-4567'],
      ['+81-6-6208-9999', '06-6208-9999'],
      ['TEL 06-6208-9999', '06-6208-9999'],
      ['06-6208-9999 内線123', '06-6208-9999（内線123）'],
      ['06-6208-9999（内線123）', '06-6208-9999（内線123）'],
      ['', ''],
      ['6208-9999', refused('10桁')],
      ['06-6208-99', refused('10桁')],
      ['06-6208-99999', refused('10桁')],
      ['なし', refused('10桁')],
    ],
  ],
  郵便番号: [
    ['supportRoom', 'postalCode'],
    [
      ['〒５３０－０００１', '530-0001'],
      ['530-0001', '530-0001'],
      ['5300001', '530-0001'],
      ['〒530ー0001', '530-0001'],
      ['530-001', refused('7桁')],
      ['大阪市北区', refused('7桁')],
    ],
  ],
  時間: [
    ['supportRoom', 'windowHours'],
    [
      ['20', 20],
      ['２０時間', 20],
      ['7.5', 7.5],
      ['週20時間', 20],
      ['7時間30分', 7.5],
      ['０', 0],
      ['', null],
      ['約20', refused('言い切った数ではありません')],
      ['20～30', refused('数として読めません')],
      ['-1', refused('0より小さい数')],
    ],
  ],
  人数: [
    ['meeting', 'attendance'],
    [
      ['１，１１９人', 1119],
      ['43名', 43],
      ['なし', 0],
      ['3.5', refused('端数のある数')],
      ['40人以上', refused('言い切った数ではありません')],
    ],
  ],
  '印 (空は×)': [
    ['institution', 'functionSudden'],
    [
      ...'○ 〇 ◯ ● ✓ ✔ レ 1 １ はい 有 あり ｙ TRUE 急変時の対応'
        .split(' ')
        .map((text) => [text, 1] as const),
      ...['×', '✕', '0', '０', '－', 'いいえ', '無', 'なし', 'FALSE', ''].map((text) => [text, 0] as const),
      ['△', refused('○か×を書きます')],
      ['○×', refused('○か×を書きます')],
    ],
  ],
  '印 (空は不明)': [
    ['assignment', 'fullTime'],
    [
      ['常勤', 1],
      ['非常勤', 0],
      ['○', 1],
      ['×', 0],
      ['', null],
      ['専任', refused('常勤か非常勤')],
    ],
  ],
  選択: [
    ['institution', 'kind'],
    [
      ['病院', 'hospital'],
      ['clinic', 'clinic'],
      ['クリニック', 'clinic'],
      ['ｸﾘﾆｯｸ', 'clinic'],
      ['薬局', refused('病院・診療所 から選びます')],
      ['', refused('空にできません')],
    ],
  ],
  該当要件: [
    ['assignment', 'clause'],
    [
      ['（ア）', 'ア'],
      ['工', 'エ'],
      ['１', '1'],
      ['', null],
      ['4', refused('選択肢にありません')],
    ],
  ],
  人: [
    ['assignment', 'coordinator'],
    [
      ['架空 太郎', 'p1'],
      ['架空太郎', 'p1'],
      ['架空　太郎', 'p1'],
      ['かくう たろう', 'p1'],
      ['p2', 'p2'],
      ['架空 花子（かくう かこ）', 'p3'],
      ['架空花子', refused('2つあります: 架空 花子（かくう はなこ）、架空 花子（かくう かこ）')],
      ['架空 双葉〔000002〕', 'p-000002'],
      ['架空 三郎', refused('コーディネーターの台帳にありません')],
    ],
  ],
  相談支援室: [
    ['assignment', 'supportRoom'],
    [
      ['北区', 'r1'],
      ['北区在宅医療･介護連携相談支援室', 'r1'],
      ['港区', refused('2つあります')],
      ['港区第二相談支援室', 'r3'],
    ],
  ],
  よみ: [
    ['coordinator', 'kana'],
    [
      ['カクウ　ハナコ', 'かくう はなこ'],
      ['ｶｸｳ ﾊﾅｺ', 'かくう はなこ'],
      ['かくう はなこ', 'かくう はなこ'],
      ['ヴィオラ', 'ゔぃおら'],
      ['架空', refused('ひらがなで書きます')],
    ],
  ],
  資格: [
    ['qualification', 'kind'],
    [
      ['看護師', '看護師'],
      [' 主任 介護支援専門員 ', '主任介護支援専門員'],
      ['認知症ケア専門士', '認知症ケア専門士'],
    ],
  ],
  受託法人: [
    ['supportRoom', 'operators'],
    [
      ['架空医師会', '架空医師会'],
      ['架空医師会、架空病院', '架空医師会\n架空病院'],
      ['架空医師会\r\n\r\n 架空病院 ', '架空医師会\n架空病院'],
    ],
  ],
  時刻: [
    ['meeting', 'startTime'],
    [
      ['14:00', '14:00'],
      ['１４：３０', '14:30'],
      ['14時', '14:00'],
      ['9時5分', '09:05'],
      ['午後2時半', '14:30'],
      ['午後2時30分から', '14:30'],
      ['14:00:00', '14:00'],
      ['2:00:00 PM', '14:00'],
      ['AM10:30', '10:30'],
      ['25:00', refused('時刻として読めません')],
      ['14', refused('時刻として読めません')],
    ],
  ],
  メール: [
    ['supportRoom', 'email'],
    [
      ['ｋｉｔａ＠renkei.example.jp', 'kita@renkei.example.jp'],
      ['kita@renkei', refused('宛先として読めません')],
    ],
  ],
  文: [
    ['institution', 'name'],
    [
      ['  架空　クリニック  ', '架空　クリニック'],
      ['架空\nクリニック', '架空 クリニック'],
      ['=1+1', '=1+1'],
      ['㈱架空﨑𠮷', '㈱架空﨑𠮷'],
      ['あ'.repeat(101), refused('100文字までです (101文字あります)')],
      ['', refused('空にできません')],
    ],
  ],
  '空は null の文': [['supportRoom', 'commonName'], [['', null]]],
  決まった列: [['ward', 'name'], [['新北区', refused('書き換えられません')]]],
};

describe.each(Object.entries(CASES))('%s', (_name, [[table, key], rows]) => {
  it.each(rows)('%j', (text, expected) => {
    expect(outcome(table, key, text)).toEqual(expected);
  });
});

it('断りの訳はどれも一文で、句点で終わる', () => {
  const reasons = Object.values(CASES).flatMap(([[table, key], rows]) =>
    rows.flatMap(([text]) => {
      const parsed = parse(table, key, text);
      return parsed.ok ? [] : [parsed.reason];
    }),
  );
  expect(reasons.length).toBeGreaterThan(30);
  expect(reasons.filter((reason) => !/^[^\n]+。$/.test(reason))).toEqual([]);
});

it('読み替えたときだけ、そう読んだと言う', () => {
  const note = (table: RegisterTable, key: string, text: string) => {
    const parsed = parse(table, key, text);
    return parsed.ok ? (parsed.note ?? null) : parsed.reason;
  };
  expect([
    note('institution', 'designatedOn', 'R6.9.1'),
    note('institution', 'designatedOn', '令和6年9月1日'),
    note('institution', 'designatedOn', '2024-09-01'),
    note('supportRoom', 'telephone', '０６－６２０８－９９９９'),
    note('supportRoom', 'ward', '都島'),
    note('supportRoom', 'ward', '都島区'),
    note('institution', 'functionSudden', '○'),
    note('institution', 'name', '架空クリニック'),
    note('supportRoom', 'operators', '架空医師会\n架空病院'),
  ]).toEqual([
    '「R6.9.1」を「令和6年9月1日」と読みました。',
    null,
    null,
    '「０６－６２０８－９９９９」を「06-6208-9999」と読みました。',
    '「都島」を「都島区」と読みました。',
    null,
    null,
    null,
    null,
  ]);
});

it('見せる文字も、書き直すときの文字も、必ず元の値に読める', () => {
  const strays: unknown[] = [];
  let values = 0;
  for (const { table, fields } of REGISTERS) {
    const rows = rowsOf(table);
    const context = { ...CONTEXT, references: sampleReferences() };
    for (const row of rows as readonly Record<string, FieldValue>[]) {
      for (const field of fields.filter((each) => !each.readOnly)) {
        const value = row[field.key] ?? null;
        values += 1;
        for (const text of [formatField(field, value, context), editText(field, value, context)]) {
          const parsed = parseField(field, text, context);
          if (!parsed.ok || parsed.value !== value) strays.push([table, field.key, value, text, parsed]);
        }
      }
    }
  }
  expect(strays).toEqual([]);
  expect(values).toBeGreaterThan(4000);
});

function sampleReferences(): FieldContext['references'] {
  const people = read<{ id: string; name: string; kana: string }[]>('sample', 'register', 'coordinator.json');
  const rooms = read<{ id: string; name: string; ward: string }[]>('sample', 'register', 'supportRoom.json');
  return {
    coordinator: people.map(({ id, name, kana }) => person(id, name, kana)),
    supportRoom: rooms.map(({ id, name, ward }) => room(id, name, ward)),
    formItem: CONTEXT.references.formItem,
    formFigure: CONTEXT.references.formFigure,
    ...bureauReferences(),
  };
}

/** 局の取組の台帳から指される行。名は見本の題から。 */
function bureauReferences(): Pick<
  FieldContext['references'],
  'assignment' | 'meeting' | 'training' | 'questionnaire' | 'questionnaireItem' | 'indicator'
> {
  const named = (table: RegisterTable, name: (row: Record<string, unknown>) => unknown) =>
    read<Record<string, unknown>[]>('sample', 'register', `${table}.json`).map((row) => ({
      id: String(row.id),
      name: String(name(row)),
      detail: '',
      aliases: [],
    }));
  return {
    assignment: named('assignment', (row) => row.coordinator),
    meeting: named('meeting', (row) => `${row.plannedOn} ${row.title} ${row.part}`),
    training: named('training', (row) => row.title),
    questionnaire: named('questionnaire', (row) => row.title),
    questionnaireItem: named('questionnaireItem', (row) => `${row.text} ${row.id}`),
    indicator: named('indicator', (row) => row.name),
  };
}

function rowsOf(table: RegisterTable): readonly object[] {
  if (table === 'ward') return CONTEXT.wards;
  if (table === 'publishedFigure') return PUBLISHED_ROWS;
  return read<object[]>('sample', 'register', `${table}.json`);
}

const PUBLISHED_ROWS = [
  {
    fiscalYear: 2019,
    half: 'year',
    label: '会議出席回数',
    part: '',
    value: 2120,
    unit: '回',
    base: null,
    item: 'room.b_kai_kei',
    document: '資料',
    page: '',
    publishedOn: null,
    note: '',
  },
  {
    fiscalYear: 2023,
    half: 'first',
    label: 'その他',
    part: '実施済',
    value: 12.5,
    unit: '',
    base: 24,
    item: 'room.b_u_2_7',
    document: '資料',
    page: '11頁',
    publishedOn: '2023-10-09',
    note: '注',
  },
];

it('公表値は、印刷されたままの数と年度の書き方で打てる', () => {
  expect([
    outcome('publishedFigure', 'value', '1,706'),
    outcome('publishedFigure', 'value', '905件※'),
    outcome('publishedFigure', 'value', '９区'),
    outcome('publishedFigure', 'value', '18.5'),
    outcome('publishedFigure', 'fiscalYear', '令和元年度'),
    outcome('publishedFigure', 'fiscalYear', 'R5'),
    outcome('publishedFigure', 'fiscalYear', '令和五年度'),
    outcome('publishedFigure', 'fiscalYear', '2023'),
    outcome('publishedFigure', 'item', '会議出席回数'),
    outcome('publishedFigure', 'item', 'b_u_2_7'),
  ]).toEqual([1706, 905, 9, 18.5, 2019, 2023, 2023, 2023, 'room.b_kai_kei', 'room.b_u_2_7']);
  for (const [key, text] of [
    ['value', '約1,700'],
    ['value', '87.3％'],
    ['value', ''],
    ['fiscalYear', '5'],
    ['item', 'その他'],
    ['item', '知らない項目'],
  ] as const) {
    expect(outcome('publishedFigure', key, text), text).toHaveProperty('refused');
  }
});

it('どの列も一度だけ定義され、参照には先が、選択には選択肢がある', () => {
  const wrong = REGISTERS.flatMap(({ table, fields, titleKeys }) => {
    const keys = fields.map((field) => field.key);
    return [
      ...keys.filter((key, index) => keys.indexOf(key) !== index),
      ...titleKeys.filter((key) => !keys.includes(key)),
      ...fields.filter((field) => (field.kind === 'reference') !== (field.table !== undefined)),
      ...fields.filter((field) => ['choice', 'multi'].includes(field.kind) !== (field.choices !== undefined)),
    ].map((what) => [table, what]);
  });
  expect(wrong).toEqual([]);
});

it('文に紛れた見えない字は除き、行の変わり目は残す', () => {
  expect([
    outcome('institution', 'name', '架空\u200b\u202e医院\u0000\ufeff'),
    outcome('institution', 'note', '一行目\r\n二行目\u0007'),
  ]).toEqual(['架空医院', '一行目\n二行目']);
});

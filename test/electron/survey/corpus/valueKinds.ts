import type { Item } from '../../../../shared/survey/form.ts';
import { itemChoices } from '../../../../shared/survey/form.ts';
import type { Draft } from './draft.ts';

/** 崩し方一つ。この様式に崩せる項目が無ければ false。 */
export interface Kind {
  readonly name: string;
  readonly apply: (draft: Draft) => boolean;
}

const wide = (n: number) =>
  String(n).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const circled = (n: number) => String.fromCharCode(0x245f + n);

/** 書き方は崩れているが、数は同じ。 */
const SAME_COUNT: readonly (readonly [
  string,
  (n: number, unit: string) => string,
  'info' | 'confirm' | null,
])[] = [
  ['全角の数字', (n) => wide(n), 'info'],
  ['丸数字', (n) => circled(n), 'info'],
  ['単位つき', (n, unit) => `${n}${unit}`, 'info'],
  ['全角の単位つき', (n, unit) => `${wide(n)} ${unit}`, 'info'],
  ['延べ', (n, unit) => `延べ${n}${unit}`, 'info'],
  ['のべ', (n) => `のべ ${n}`, 'info'],
  ['計', (n) => `計${n}`, 'info'],
  ['予定を含む', (n, unit) => `${n}${unit}（予定含む）`, 'info'],
  ['末尾の注記', (n) => `${n}※1`, 'info'],
  ['前後の空白と改行', (n) => `　${n} \n`, null],
  ['小数の0', (n) => `${n}.0`, 'info'],
  ['約', (n, unit) => `約${n}${unit}`, 'confirm'],
  ['以上', (n, unit) => `${n}${unit}以上`, 'confirm'],
  ['全角の以上', (n) => `${wide(n)}以上`, 'confirm'],
  ['程度', (n, unit) => `${n}${unit}程度`, 'confirm'],
  ['およそ', (n) => `およそ${n}`, 'confirm'],
  ['年間', (n, unit) => `年間${n}${unit}`, 'confirm'],
];

const ZEROS = [
  '－',
  '-',
  'ー',
  '―',
  'なし',
  '無',
  '無し',
  '該当なし',
  '/',
  '０',
  'ゼロ',
  '０件',
  '特になし',
  'ナシ',
];

/** 数が一つに決まらない。どれも誤りになる。 */
const NO_COUNT = [
  '3～4',
  '①②',
  '3 5',
  '三',
  '月2回',
  '5（うち3）',
  '〇',
  'l0',
  '不明',
  '未集計',
  '5？',
  '別紙のとおり',
  '前回と同じ',
  '1,11',
  '3/4',
];

const SAME_STATUS: Readonly<Record<string, readonly string[]>> = {
  done: ['実施済み', '実施　済', '【実施済】', '済', '○実施済', '①実施済'],
  preparing: ['準備・調整中', '準備中', '実施に向けて準備・調整中 ', '②実施に向けて準備・調整中'],
  notstarted: ['未着手', '未実施', '現時点では未着手。', '３ 現時点では未着手'],
};

const NO_STATUS = [
  '○',
  '●',
  '✓',
  'レ',
  '1',
  '実施予定',
  '実施済・現時点では未着手',
  '実施済？',
  '検討中',
  '③実施済',
];

const MARKS = ['〇', '◯', '●', '✓', '✔', 'レ', 'ﾚ', '１', '1', '有', ' ○ '];
const NO_MARKS = ['△', '済', '○○', '後日', '？', '２'];

const DATES = [
  '令和6年9月10日',
  '令和６年９月１０日',
  'R6.9.10',
  'R６．９．１０',
  'r6/9/10',
  'R06.09.10',
  '令6.9.10',
  '6/9/10',
  '6.9.10',
  '2024/9/10',
  '2024年9月10日',
  '２０２４年９月１０日',
  '20240910',
  '2024-09-10',
  '令和6年9月10日（火）',
  '㋿6年9月10日',
  '令和六年九月十日',
  '令和 6年 9月 10日',
  '令和6年9月10日現在',
  'Ｒ６・９・１０',
];
const NO_DATES = [
  '9月10日',
  '令和6年9月',
  '令和6年2月30日',
  '昨日',
  '令和元年度',
  '24/9/10',
  '令和6年9月1 0日',
  'H40.9.10',
];

export const VALUE_KINDS: readonly Kind[] = [
  ...SAME_COUNT.map(([name, write, level]) =>
    kind(`数・${name}`, 'count', (draft, item) => {
      draft.fill[item.code] = write(Number(draft.truth[item.code]), item.unit ?? '');
      if (level !== null) draft.expect(level, level === 'info' ? 'normalised' : 'approximate', item.code);
    }),
  ),
  kind('数・文字の数', 'count', (draft, item) => {
    draft.fill[item.code] = String(draft.truth[item.code]);
  }),
  alone('数・桁区切り', (draft, item) => {
    if ((item.usualMax ?? 9999) < 1119) draft.expect('confirm', 'unusual', item.code);
    draft.fill[item.code] = '1，119';
    draft.truth[item.code] = 1119;
    draft.expect('info', 'normalised', item.code);
    return true;
  }),
  ...ZEROS.map((word) =>
    alone(`零・${word}`, (draft, item) => {
      draft.fill[item.code] = word.endsWith('件') ? `０${item.unit}` : word;
      draft.truth[item.code] = 0;
      draft.expect('info', 'normalised', item.code);
      return true;
    }),
  ),
  ...NO_COUNT.map((text) => broken(`読めない数・${text}`, 'count', text, 'unreadable')),
  broken('負の数', 'count', '▲3', 'negative'),
  broken('小数の件数', 'count', 3.5, 'fraction'),
  kind('数の欄に日付が化けた', 'count', (draft, item) => {
    draft.fill[item.code] = { date: '2024-03-04' };
    draft.expect('confirm', 'unusual', item.code);
  }),
  kind('単位違い', 'count', (draft, item) => {
    draft.fill[item.code] = `${draft.truth[item.code]}${item.unit === '人' ? '回' : '人'}`;
    lose(draft, item, 'unreadable');
  }),
  ...['20時間', '２０', '週20時間', '20h', '20時間/週', '20時間00分'].map((text) =>
    kind(`時間・${text}`, 'hours', (draft, item) => {
      draft.fill[item.code] = text;
      draft.expect('info', 'normalised', item.code);
    }),
  ),
  broken('時間・月間', 'hours', '月80時間', 'unreadable'),
  kind('三状態の言い換え', 'status3', (draft, item) => {
    const words = SAME_STATUS[String(draft.truth[item.code])] ?? [];
    draft.fill[item.code] = words[draft.touched.size % words.length] ?? '';
    draft.expect('info', 'normalised', item.code);
  }),
  ...Object.entries(SAME_STATUS).flatMap(([state, words]) =>
    words.map((word) =>
      kind(
        `三状態・${word}`,
        'status3',
        (draft, item) => {
          draft.fill[item.code] = word;
          draft.truth[item.code] = state;
          draft.expect('info', 'normalised', item.code);
        },
        standsAlone,
      ),
    ),
  ),
  ...NO_STATUS.map((text) => broken(`読めない三状態・${text}`, 'status3', text, null)),
  ...(
    [
      ['前後の空白', (label: string) => ` ${label}\n`],
      ['番号つき', (label: string, at: number) => `${at} ${label}`],
      ['丸番号つき', (label: string, at: number) => `${circled(at)}${label}`],
      ['○つき', (label: string) => `○ ${label}`],
      ['類字', (label: string) => label.replaceAll('カ', '力').replaceAll('エ', '工').replaceAll('・', '･')],
      ['送り仮名', (label: string) => label.replaceAll('取り組', '取組')],
    ] as const
  ).map(([name, write]) =>
    kind(`選択・${name}`, 'choice', (draft, item) => {
      const at = itemChoices(item).findIndex((choice) => choice.code === draft.truth[item.code]);
      draft.fill[item.code] = write(itemChoices(item)[at]?.label ?? '', at + 1);
    }),
  ),
  kind('選択・二つ書いた', 'choice', (draft, item) => {
    draft.fill[item.code] = itemChoices(item)
      .slice(0, 2)
      .map((choice) => choice.label)
      .join('、');
    lose(draft, item, null);
  }),
  kind('選択・番号違い', 'choice', (draft, item) => {
    const at = itemChoices(item).findIndex((choice) => choice.code === draft.truth[item.code]);
    draft.fill[item.code] = `${circled(at + 2)}${itemChoices(item)[at]?.label}`;
    lose(draft, item, null);
  }),
  broken('選択・○だけ', 'choice', '○', 'unreadable'),
  broken('選択・数字', 'choice', 1, 'unreadable'),
  ...MARKS.map((mark) =>
    kind(`印・${mark}`, 'multi', (draft, item) => {
      const codes = draft.truth[item.code] as readonly string[];
      draft.fill[item.code] = Object.fromEntries(codes.map((code) => [code, mark]));
      draft.expect('info', 'normalised', item.code);
    }),
  ),
  kind('印・選択肢の文', 'multi', (draft, item) => {
    const codes = draft.truth[item.code] as readonly string[];
    const label = (code: string) => itemChoices(item).find((choice) => choice.code === code)?.label ?? '';
    draft.fill[item.code] = Object.fromEntries(codes.map((code) => [code, label(code)]));
    draft.expect('info', 'normalised', item.code);
  }),
  kind('印・選ばないほうに×や－', 'multi', (draft, item) => {
    const codes = draft.truth[item.code] as readonly string[];
    const no = ['×', '－', '0', 'なし', '無'];
    draft.fill[item.code] = Object.fromEntries(
      itemChoices(item).map((choice, at) => [
        choice.code,
        codes.includes(choice.code) ? '○' : (no[at % no.length] ?? ''),
      ]),
    );
  }),
  kind('印・該当なしにも', 'multi', (draft, item) => {
    draft.fill[item.code] = { ...(draft.fill[item.code] as Record<string, string>), none: '○' };
    draft.expect('confirm', 'markBesideNone', item.code);
  }),
  kind(
    '印・該当なしだけ',
    'multi',
    (draft, item) => {
      draft.fill[item.code] = { none: '○' };
      draft.truth[item.code] = ['none'];
    },
    standsAlone,
  ),
  ...NO_MARKS.map((mark) =>
    kind(`読めない印・${mark}`, 'multi', (draft, item) => {
      const codes = draft.truth[item.code] as readonly string[];
      draft.fill[item.code] = Object.fromEntries(codes.map((code) => [code, mark]));
      lose(draft, item, 'unreadable');
    }),
  ),
  ...DATES.map((text) =>
    kind(`日付・${text}`, 'date', (draft, item) => {
      draft.fill[item.code] = text;
    }),
  ),
  ...NO_DATES.map((text) => broken(`読めない日付・${text}`, 'date', text, 'unreadable')),
  kind('日付・曜日が違う', 'date', (draft, item) => {
    draft.fill[item.code] = '令和6年9月10日（月）';
    draft.expect('confirm', 'unusual', item.code);
  }),
  kind('日付・連番のまま', 'date', (draft, item) => {
    draft.fill[item.code] = 45_545;
  }),
  kind('日付・6/9/10 が2006年に化けた', 'date', (draft, item) => {
    draft.fill[item.code] = { date: '2006-09-10' };
    draft.expect('confirm', 'unusual', item.code);
  }),
  kind(
    '表・6/7/1 が2006年に化けた',
    'rows',
    (draft, item) => {
      editRows(draft, item, 'date', () => ({ date: '2006-07-01' }));
      draft.expect('confirm', 'unusual', item.code);
    },
    (_, item) => item.columns?.some((column) => column.type === 'date') ?? false,
  ),
  ...[
    '①㈱Ⅲ㎡髙﨑𠮷',
    '=SUM(A1)',
    '一行目\n二行目',
    '・一つ\n・二つ　全角の空白',
    '23※1',
    '3/4',
    '+5',
    '令和6年9月1日',
    '#REF! と出ます',
  ].map((text) =>
    kind(`文・${text.replace('\n', '⏎')}`, 'text', (draft, item) => {
      draft.fill[item.code] = text;
      draft.truth[item.code] = text;
    }),
  ),
  kind('文・数で打った電話', 'text', (draft, item) => {
    draft.fill[item.code] = 612_345_678;
    draft.expect('confirm', 'unusual', item.code);
  }),
  kind('文・日付で打った', 'text', (draft, item) => {
    draft.fill[item.code] = { date: '2024-09-01' };
    draft.expect('confirm', 'unusual', item.code);
  }),
  kind('表・人数に単位、日付は和暦の文字', 'rows', (draft, item) => {
    editRows(draft, item, 'count', (value) => `${wide(Number(value))}人`);
    editRows(draft, item, 'date', (value) => {
      const [, month = '', day = ''] = (value as { date: string }).date.split('-');
      return `R6.${Number(month)}.${Number(day)}`;
    });
    if (item.columns?.some((column) => column.type === 'count'))
      draft.expect('info', 'normalised', item.code);
  }),
  kind(
    '表・読めない人数',
    'rows',
    (draft, item) => {
      editRows(draft, item, 'count', () => '10名ほか');
      lose(draft, item, 'unreadable');
    },
    (_, item) => item.columns?.some((column) => column.type === 'count') ?? false,
  ),
  kind('表・合計の行', 'rows', (draft, item) => {
    const rows = draft.fill[item.code] as readonly (readonly unknown[])[];
    const columns = item.columns ?? [];
    const text = columns.findIndex((column) => column.type === 'text');
    draft.fill[item.code] = [...rows, columns.map((_, at) => (at === text ? '合計' : null))] as never;
    lose(draft, item, 'unusual', 'confirm');
  }),
  kind('表・なしの行', 'rows', (draft, item) => {
    const columns = item.columns ?? [];
    const text = columns.findIndex((column) => column.type === 'text');
    draft.fill[item.code] = [columns.map((_, at) => (at === text ? 'なし' : null))] as never;
    delete draft.truth[item.code];
    draft.expect('info', 'normalised', item.code);
  }),
  kind(
    '空けたまま',
    'count',
    (draft, item) => {
      draft.fill[item.code] = undefined;
      delete draft.truth[item.code];
      draft.expect('confirm', 'blank', item.code);
    },
    (_, item) => item.required,
  ),
  kind(
    '内訳と合計が合わない',
    'count',
    (draft, item) => {
      draft.fill[item.code] = Number(draft.truth[item.code]) + 8;
      draft.truth[item.code] = Number(draft.truth[item.code]) + 8;
      draft.expect('confirm', 'totalNotParts', item.code);
    },
    (draft, item) => draft.form.sections.some((s) => s.items.some((each) => each.partOf === item.code)),
  ),
];

function kind(
  name: string,
  type: Item['type'],
  change: (draft: Draft, item: Item) => void,
  fits: (draft: Draft, item: Item) => boolean = () => true,
): Kind {
  return {
    name,
    apply: (draft) => {
      const item = draft.pick(type, (each) => fits(draft, each));
      if (item === null) return false;
      change(draft, item);
      return true;
    },
  };
}

function alone(name: string, change: (draft: Draft, item: Item) => boolean): Kind {
  return {
    name,
    apply: (draft) => {
      const item = draft.pick('count', draft.isAlone);
      return item !== null && change(draft, item);
    },
  };
}

function standsAlone(draft: Draft, item: Item): boolean {
  return draft.isAlone(item);
}

/** 値の取れない書き方。`kind` が null なら誤りの種類は問わない。 */
function broken(
  name: string,
  type: Item['type'],
  raw: string | number | { date: string },
  why: 'unreadable' | 'negative' | 'fraction' | null,
): Kind {
  return kind(name, type, (draft, item) => {
    draft.fill[item.code] = raw;
    lose(draft, item, why);
  });
}

/** 正しい答えは取れないので、その項目に誤りが要る。 */
function lose(
  draft: Draft,
  item: Item,
  why: Parameters<Draft['expect']>[1] | null,
  level: 'error' | 'confirm' = 'error',
): void {
  if (why !== null) draft.expect(level, why, item.code);
}

function editRows(draft: Draft, item: Item, type: string, write: (value: unknown) => unknown): void {
  const rows = draft.fill[item.code] as readonly (readonly unknown[])[];
  draft.fill[item.code] = rows.map((row) =>
    row.map((value, at) => (item.columns?.[at]?.type === type && value !== null ? write(value) : value)),
  ) as never;
}

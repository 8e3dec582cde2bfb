import type { BlockDefinition } from '../../../shared/handout/definition/blockDefinition.ts';
import type { BlockKind } from '../../../shared/handout/edit/blockKinds.ts';
import { MEETING_KINDS } from '../../../shared/register/definitions/meetingChoices.ts';

/** 図の欄の形。text は必ず要る文、optional は空にできる文、list は同じ形の並び。 */
export type FieldShape =
  | { readonly of: 'text' | 'long' | 'optional' | 'number' | 'optionalNumber' | 'flag' }
  | { readonly of: 'pick'; readonly options: readonly { readonly value: string; readonly label: string }[] }
  | { readonly of: 'texts'; readonly blank: string }
  | { readonly of: 'numbers' }
  | {
      readonly of: 'list';
      readonly fields: readonly BlockField[];
      readonly blank: Readonly<Record<string, unknown>>;
    }
  | {
      /** 付けるか付けないかを選ぶ、ひとまとまりの欄。 */
      readonly of: 'group';
      readonly fields: readonly BlockField[];
      readonly blank: Readonly<Record<string, unknown>>;
    }
  | { readonly of: 'itemRows'; readonly kind: BlockKind }
  /** 項目を一つ。 */
  | { readonly of: 'item'; readonly kind: BlockKind }
  /** 図の項目の区分 (選択肢か階級) を一つ。 */
  | { readonly of: 'segment' };

export interface BlockField {
  readonly key: string;
  readonly label: string;
  readonly shape: FieldShape;
}

const text = (key: string, label: string): BlockField => ({ key, label, shape: { of: 'text' } });
const long = (key: string, label: string): BlockField => ({ key, label, shape: { of: 'long' } });
const optional = (key: string, label: string): BlockField => ({ key, label, shape: { of: 'optional' } });
const number = (key: string, label: string): BlockField => ({ key, label, shape: { of: 'number' } });
const flag = (key: string, label: string): BlockField => ({ key, label, shape: { of: 'flag' } });
const texts = (key: string, label: string): BlockField => ({
  key,
  label,
  shape: { of: 'texts', blank: '（ここに書く）' },
});
const pick = (key: string, label: string, options: Readonly<Record<string, string>>): BlockField => ({
  key,
  label,
  shape: { of: 'pick', options: Object.entries(options).map(([value, name]) => ({ value, label: name })) },
});
const list = (
  key: string,
  label: string,
  blank: Readonly<Record<string, unknown>>,
  ...fields: readonly BlockField[]
): BlockField => ({ key, label, shape: { of: 'list', fields, blank } });
const itemRows = (key: string, label: string, kind: BlockKind): BlockField => ({
  key,
  label,
  shape: { of: 'itemRows', kind },
});

const item = (key: string, label: string, kind: BlockKind): BlockField => ({
  key,
  label,
  shape: { of: 'item', kind },
});
const segment = (key: string, label: string): BlockField => ({ key, label, shape: { of: 'segment' } });
const group = (
  key: string,
  label: string,
  blank: Readonly<Record<string, unknown>>,
  ...fields: readonly BlockField[]
): BlockField => ({ key, label, shape: { of: 'group', fields, blank } });

const HERE = '（ここに書く）';

/** 図の種類ごとの、題と項目のほかの欄。 */
const BLOCK_FIELDS: Readonly<Record<BlockKind, readonly BlockField[]>> = {
  cells: [
    pick('order', '階級の並び', { ascending: '小さい順', descending: '大きい順' }),
    flag('lastYear', '前の年度の同じ期を下に並べる'),
    list(
      'named',
      '紙に名を出す区分',
      { of: '', label: HERE },
      segment('of', '区分'),
      text('label', '名の見出し'),
    ),
    group(
      'breakdown',
      '区分の内訳を右に並べる（複数回答）',
      { item: '', of: '', title: HERE, counts: true },
      segment('of', 'どの区分の内訳か'),
      item('item', '内訳の項目', 'bars'),
      text('title', '内訳の題'),
      flag('counts', '区数を印刷する'),
    ),
    list(
      'strips',
      '下に並べる帯（一部分の内訳）',
      { item: '', title: HERE, hint: HERE },
      item('item', '帯の項目', 'cells'),
      text('title', '帯の題'),
      text('hint', '題の横の小さい字'),
    ),
    group(
      'stripsOf',
      '帯がどの区分の内訳かを括弧で示す',
      { of: '', label: HERE },
      segment('of', '区分'),
      text('label', '括弧の言葉'),
    ),
  ],
  bars: [],
  states: [
    flag('numbered', '行に番号を付ける'),
    itemRows('rows', '行（項目）', 'states'),
    group(
      'earlier',
      '前の年度の区数を右に並べる',
      { choice: 'done', label: '実施済' },
      pick('choice', 'どの状態か', { done: '実施済', preparing: '準備・調整中', notstarted: '未着手' }),
      text('label', '印刷の言葉'),
    ),
  ],
  counts: [
    pick('order', '並び', { form: '様式の順', descending: '多い順（その他は最後）' }),
    itemRows('items', '棒（項目）', 'counts'),
  ],
  years: [
    text('totalLabel', '合計の名'),
    itemRows('parts', '内訳（3つまで）', 'years'),
    itemRows('within', '再掲', 'years'),
    number('years', '並べる年度の数'),
    flag('reference', '前年度までの上半期を参考として並べる'),
  ],
  answers: [
    list(
      'columns',
      '欄',
      { field: 'text', label: HERE, width: 40 },
      text('label', '見出し'),
      text('field', '値（ward 区・number 番号・text 文・列）'),
      number('width', '幅 mm'),
    ),
  ],
  texts: [text('textHead', '文の見出し'), text('wardsHead', '区の見出し')],
  statements: [
    text('labelHead', '左の見出し'),
    text('statementsHead', '文の見出し'),
    text('wardsHead', '区の見出し'),
    flag('numbered', '行に番号を付ける'),
    itemRows('rows', '行（項目）', 'statements'),
  ],
  people: [
    pick('programme', '事業', { room: '相談支援室', hub: '連携拠点' }),
    pick('show', '見せるもの', { perWard: '区ごとの人数', qualifications: '資格ごとの人数' }),
  ],
  wardTable: [
    text('wardHead', '区の見出し'),
    text('valueHead', '数の見出し'),
    text('totalLabel', '計の名'),
    long('consentedNote', '内諾を含む区の注'),
    long('otherSchemeNote', '別事業の注（{name} と {scheme} がはまる）'),
  ],
  wardMap: [
    text('classesTitle', '凡例の題'),
    { key: 'classesFrom', label: '階級の下端（小さい順、5つまで）', shape: { of: 'numbers' } },
  ],
  lines: [itemRows('series', '線（項目）', 'lines'), number('years', '並べる年度の数')],
  shares: [],
  likert: [
    list(
      'groups',
      'まとまり',
      {
        label: HERE,
        who: HERE,
        base: 1,
        returned: 1,
        questions: [{ question: HERE, choices: [{ label: 'はい', count: 1 }] }],
      },
      text('label', 'まとまりの名'),
      text('who', '誰に尋ねたか'),
      number('base', '配った数（人）'),
      number('returned', '回収した数（人）'),
      list(
        'questions',
        '問い',
        { question: HERE, choices: [{ label: 'はい', count: 1 }] },
        long('question', '問い'),
        list(
          'choices',
          '選択肢（肯定から否定の順）',
          { label: HERE, count: 0 },
          text('label', '選択肢'),
          number('count', '人数'),
        ),
      ),
    ),
    { key: 'line', label: '縦の線で示す割合（%）', shape: { of: 'optionalNumber' } },
  ],
  gatherings: [
    pick('layout', '形', {
      record: '日時・場所・内容・参加者の記録',
      rounds: '一回一行の表',
      blocks: '4ブロックを並べる',
      history: 'これまでの年度を一行ずつ（備考も出る）',
    }),
  ],
  calendar: [text('nothing', '一つも無いときの言葉')],
  schedule: [text('nothing', '一つも無いときの言葉')],
  questionnaire: [],
  comments: [],
  onboarding: [
    list(
      'steps',
      '段階',
      { step: 'hireMonth', label: HERE, text: HERE },
      pick('step', '台帳の段階', {
        hireMonth: '採用月',
        withinThreeMonths: '３か月まで',
        afterThreeMonths: '３か月以降',
        nineMonths: '９か月後頃',
      }),
      text('label', '名'),
      long('text', '内容'),
    ),
    optional('goals', '到達目標の題（空なら刷らない）'),
  ],
  visits: [
    pick('target', '行き先', { supportRoom: '相談支援室', wardOffice: '区役所' }),
    pick('visit', '種類', { visit: '訪問', support: '個別支援' }),
    pick('show', '見せるもの', { coverage: '済んだ区の数と期間', findings: '聞いたことのまとめ' }),
    optional('content', '内容の文（区の数に添える）'),
  ],
  indicators: [],
  cases: [],
  openQuestions: [text('nothing', '一行も無いときの言葉')],
  unsubmitted: [text('nothing', '一行も無いときの言葉')],
  registerCheck: [text('nothing', '一行も無いときの言葉')],
  wardSheet: [],
  clauses: [list('clauses', '行', { mark: '・', text: HERE }, text('mark', '印'), long('text', '文'))],
  duties: [
    text('requirementsTitle', '求められる事項の題'),
    list('requirements', '求められる事項', { mark: '①', text: HERE }, text('mark', '印'), long('text', '文')),
    list(
      'offices',
      '担当',
      { name: HERE, duties: [{ text: HERE, mark: null }] },
      text('name', '担当の名'),
      list('duties', '業務', { text: HERE, mark: null }, long('text', '業務'), {
        key: 'mark',
        label: '印',
        shape: { of: 'optional' },
      }),
    ),
  ],
  councils: [
    list(
      'councils',
      '会議',
      { name: HERE, role: null, frequency: '年1回', purpose: HERE, topicsTitle: '議題', topics: [HERE] },
      text('name', '会議の名'),
      optional('role', '位置づけ'),
      text('frequency', '回数（計画が無いとき）'),
      pick('plan', '回数をとる計画', {
        '': '計画からとらない',
        ...Object.fromEntries(MEETING_KINDS.map(({ code, label }) => [code, label])),
      }),
      long('purpose', '目的'),
      text('topicsTitle', '議題の見出し'),
      texts('topics', '議題'),
    ),
  ],
  events: [
    list(
      'events',
      '行事',
      { id: 'event', name: HERE, content: [HERE], rounds: [] },
      text('name', '行事の名'),
      texts('content', '内容'),
      list(
        'rounds',
        '回',
        { label: '第1回', date: '2024-04-01', place: HERE, wards: null, persons: 0 },
        text('label', '回'),
        text('date', '日（2024-05-16 の形）'),
        text('place', '会場'),
        { key: 'wards', label: '参加区数', shape: { of: 'optionalNumber' } },
        number('persons', '参加人数'),
      ),
    ),
  ],
  picture: [optional('caption', '絵の下の説明'), number('height', '高さの上限 mm（20〜130）')],
};

/** その図の欄。帯の割合は、項目が一つか並びかで違う。 */
export function fieldsOf(block: BlockDefinition): readonly BlockField[] {
  if (block.kind === 'shares' && block.items !== undefined)
    return [itemRows('items', '並べる項目', 'shares')];
  return BLOCK_FIELDS[block.kind];
}

/** 空にしたとき null にする欄 (ほかは書かないことにする)。 */
export const NULL_WHEN_EMPTY: ReadonlySet<string> = new Set(['mark', 'role', 'wards']);

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseHandoutDefinition } from '../../../shared/api/parseHandoutDefinition.ts';
import { buildHandout } from '../../../shared/handout/buildHandout.ts';
import type { HandoutFacts } from '../../../shared/handout/facts.ts';
import { estimateWidth } from '../../../shared/handout/printedText.ts';
import {
  choiceTally,
  fewReplies,
  LIAISON_FACTS,
  multiTally,
  numberTally,
  spread,
  unevenFacts,
  WARDS,
  withItems,
  withoutReplies,
} from '../../fixtures/liaisonFacts.ts';

const file = new URL('../../../resources/handouts/liaison.json', import.meta.url);
const definition = parseHandoutDefinition(JSON.parse(readFileSync(file, 'utf8')), 'liaison.json');
const codes = WARDS.map((ward) => ward.code);

describe('開設時間の主文は、開いていない区を開設に数えない', () => {
  test.each([
    ['公表の区分だけ', [20, 12, 6], '相談窓口は22区が週20時間、2区は週20時間未満の開設'],
    ['0時間の区がある', [20, 12, 6, 0], '相談窓口は21区が週20時間、2区が週1～19時間、1区が0時間'],
    [
      '1時間未満の区がある',
      [20, 12, 0.8333333],
      '相談窓口は22区が週20時間、1区が週1時間以上20時間未満、1区が週1時間未満',
    ],
    ['0時間と1時間未満', [20, 0.5, 0], '相談窓口は22区が週20時間、2区が週1時間未満（0時間を含む）'],
    ['すべて0時間', [0], '相談窓口は24区が0時間'],
    ['すべて20時間', [20], '相談窓口は24区が週20時間'],
    ['21時間以上がある', [20, 40, 12], '相談窓口は23区が週20時間以上、1区が週20時間未満'],
    ['20時間半の区がある', [20, 20.5, 12], '相談窓口は23区が週20時間以上、1区が週20時間未満'],
    ['20時間の区が無い', [19.5, 6], '相談窓口は24区が週20時間未満'],
  ])('%s', (_, [first = 0, ...others], sentence) => {
    const hours = [...codes.slice(others.length).map(() => first), ...others];
    const page = pageOf(withItems({ c_3a: numberTally('c_3a', spread(hours)) }), 'window-hours');
    expect(page.message.join('')).toBe(sentence);
  });

  test('未回答の区があれば、そう書く', () => {
    const message = (hours: readonly number[]) =>
      pageOf(withItems({ c_3a: numberTally('c_3a', spread(hours)) }), 'window-hours').message.join('');
    expect([message([20, 12]), message([])]).toEqual([
      '相談窓口は1区が週20時間、1区が週20時間未満、22区が未回答',
      '各区の相談支援室に、在宅医療の相談窓口を置く',
    ]);
  });

  test('0時間の区があれば、窓口をもう置いているとは書かない', () => {
    const lead = (hours: readonly number[]) =>
      pageOf(withItems({ c_3a: numberTally('c_3a', spread(hours)) }), 'window-hours').lead.join('');
    expect([lead([20, 0]), lead([20, 6])].map((text) => text.slice(-10))).toEqual([
      'ネーターを配置する。',
      'ターを配置している。',
    ]);
  });

  test('端数は注に書く', () => {
    const page = pageOf(withItems({ c_3a: numberTally('c_3a', spread([19.5, 20])) }), 'window-hours');
    expect(page.notes.map((note) => note.text)).toEqual([
      '（注）区分は、1時間に満たない端数を切り捨てたもの（例　19時間30分は10～19時間）。',
    ]);
  });
});

describe('研修会と講演会', () => {
  test.each([
    [
      { c1: 9, c2: 15 },
      { c1: 0, c2: 24 },
      '関係者向け研修会は9区で開催、住民向けの講演会・普及啓発は予定があると答えた区が無い',
    ],
    [
      { c1: 0, c2: 2 },
      { c1: 1, c2: 0 },
      '関係者向け研修会は予定があると答えた区が無く、住民向けの講演会・普及啓発は1区で開催',
    ],
    [
      { c1: 0, c2: 1 },
      { c1: 0, c2: 1 },
      '関係者向け研修会も、住民向けの講演会・普及啓発も、予定があると答えた区が無い',
    ],
    [{ c1: 5, c2: 1 }, {}, '関係者向け研修会と住民向けの講演会・普及啓発の開催'],
  ])('%j と %j', (training, lectures, sentence) => {
    const facts = withItems({ c_1a: choiceTally(codes, training), c_2a: choiceTally(codes, lectures) });
    expect(pageOf(facts, 'ward-training').message.join('')).toBe(sentence);
  });

  test('未回答があれば、予定がない区は回答のあった区のうちで言う', () => {
    const facts = withItems({ c_1a: choiceTally(codes, { c1: 9, c2: 1 }) });
    const page = pageOf(facts, 'ward-training');
    expect([...page.lead, ...page.notes.map((note) => note.text)]).toEqual([
      'いずれも予定を含む。開催の予定がないのは、研修会が回答10区のうち1区、講演会・普及啓発が回答24区のうち14区。',
    ]);
  });

  test('前問に合わない回答の注は、合わないほうだけを言う', () => {
    const facts = withItems({ c_2b: multiTally(codes.slice(0, 11), { c1: 10, c2: 2 }) });
    expect(pageOf(facts, 'ward-training').notes.map((note) => note.text)).toEqual([
      '（注）主な内容には、開催の予定があると答えていない区の回答も含む。',
    ]);
  });
});

describe('連携会議と同行訪問研修', () => {
  test.each([
    [[...Array.from({ length: 23 }, () => 3), 12], '連携会議は年3回の予定が23区、10回以上の予定も1区ある'],
    [[3, 12, 12], '連携会議は、回答のあった3区のうち3区が開催を予定'],
    [[3, 3, 0], '連携会議は、回答のあった3区のうち2区が開催を予定'],
    [[0], '連携会議は、回答のあった1区に開催を予定する区が無い'],
  ])('会議の回数 %j', (times, sentence) => {
    const facts = withItems({ c_6b: numberTally('c_6b', spread(times)) });
    expect(pageOf(facts, 'liaison-meetings').message.join('')).toBe(sentence);
  });

  test('予定0回の区があれば、どの区も定期的に開くとは書かない', () => {
    const facts = withItems({ c_6b: numberTally('c_6b', spread([3, 0])) });
    expect(pageOf(facts, 'liaison-meetings').lead.join('')).toContain('1区は、会議の予定が0回');
    expect(pageOf(LIAISON_FACTS, 'liaison-meetings').lead.join('')).toContain('定期的に');
  });

  test('同行訪問研修に未回答があれば、回答のあった区のうちで言う', () => {
    const facts = withItems({ c_7a: choiceTally(codes, { c1: 19, c2: 2 }) });
    expect(pageOf(facts, 'accompanying-visits').message.join('')).toBe(
      '同行訪問研修は、回答のあった21区のうち19区が開催を予定',
    );
  });

  test('同行訪問研修の予定が無ければ、実施するとは書かない', () => {
    const none = choiceTally([], {});
    const page = pageOf(
      withItems({ c_7a: choiceTally(codes, { c1: 0, c2: 20 }), c_7b: none, c_7c: none }),
      'accompanying-visits',
    );
    expect([
      page.message.join(''),
      page.lead.join('').slice(-11),
      page.notes.map((note) => note.text),
    ]).toEqual(['同行訪問研修は、回答のあった20区に開催を予定する区が無い', '人材育成研修（任意）。', []]);
  });
});

test('どの文も「である」の調子で、です・ますを混ぜない', () => {
  const texts = definition.pages.flatMap((page) =>
    [...page.message, ...page.lead, ...page.notes].map((sentence) => sentence.text),
  );
  expect(texts.filter((text) => /(です|ます|ません|ました)(。|$)/.test(text))).toEqual([]);
});

test('医療機関の無い区があれば、各区にあるとは書かない', () => {
  const lead = (institutions: HandoutFacts['institutions']) =>
    pageOf({ ...LIAISON_FACTS, institutions }, 'institutions')
      .lead.join('')
      .split('ため、')[1];
  const some = LIAISON_FACTS.institutions.filter((each) => each.ward !== codes[0]);
  expect([lead(LIAISON_FACTS.institutions), lead(some), lead([])]).toEqual([
    '各区に「積極的医療機関」に位置づけられた医療機関がある。',
    '23区に「積極的医療機関」に位置づけられた医療機関がある。',
    '区内の医療機関を「積極的医療機関」に位置づける。',
  ]);
});

describe('取組内容の文が無い行', () => {
  const statements = LIAISON_FACTS.statements.filter((each) => !['c_4_2', 'c_4_3'].includes(each.item));
  const instead = (tally: ReturnType<typeof choiceTally>) => {
    const page = pageOf({ ...withItems({ c_4_2: tally }), statements }, 'around-the-clock');
    const table = page.blocks.find((block) => block.kind === 'statements');
    const row = table?.rows[1]?.instead;
    return [
      row?.text,
      row?.count,
      row?.wards.length,
      table?.rows[0]?.instead,
      page.message.join('').slice(-4),
    ];
  };

  test.each([
    ['取り組む区がある', { c1: 12, none: 6 }, '（内容の文は未作成）', 12, '取り組む'],
    ['どの区も取り組んでいない', { none: 24 }, '該当なし', 24, 'めざす'],
    ['取り組む区が無く、未回答もある', { none: 20 }, '該当なし', 20, 'めざす'],
    ['どの区も答えていない', {}, '未回答', 24, 'めざす'],
  ])('%s', (_, counts, text, count, end) => {
    const [printed, printedCount, wards, written, message] = instead(choiceTally(codes, counts));
    expect([printed, printedCount, wards, written]).toEqual([text, count, count, null]);
    expect(String(message)).toContain(end.slice(-3));
  });

  test('集計に無い項目も未回答', () => {
    const facts = { ...LIAISON_FACTS, statements: [], tally: { survey: 'r6-hub', forms: {} } };
    const tables = ['around-the-clock', 'information-sharing'].flatMap((id) => pageOf(facts, id).blocks);
    const texts = tables.flatMap((block) =>
      block.kind === 'statements' ? block.rows.map((row) => row.instead?.text) : [],
    );
    expect(texts).toEqual(Array.from({ length: 9 }, () => '未回答'));
  });
});

test('取り組む区の数は集計の区の名と合い、どの行にもある', () => {
  const engaged = (facts: HandoutFacts) =>
    ['around-the-clock', 'information-sharing']
      .flatMap((id) => pageOf(facts, id).blocks)
      .flatMap((block) => (block.kind === 'statements' ? block.rows : []))
      .map((row) => [
        row.engaged.count,
        row.engaged.wards.length,
        row.noAnswer.count,
        row.noAnswer.wards.length,
      ]);
  const every = (row: readonly number[]) => Array.from({ length: 9 }, () => row);
  expect(engaged(LIAISON_FACTS)).toEqual(every([18, 18, 0, 0]));
  expect(engaged(fewReplies(4))).toEqual(every([3, 3, 20, 20]));
  expect(engaged(withoutReplies())).toEqual(every([0, 0, 24, 24]));
});

test.each([
  ['回答なし', withoutReplies()],
  ['4区の回答', fewReplies(4)],
  ['細かく偏った回答', unevenFacts()],
  ['どの区分もある開設時間', withItems({ c_3a: numberTally('c_3a', spread(everyBand())) })],
  ['一つずつ', oneEach()],
])('%s: 主文は2行に収まり、長い小数や埋まらない欄は出ない', (_, facts) => {
  const pages = buildHandout(definition, facts).pages;
  const sentences = pages.flatMap((page) => [
    ...page.message,
    ...page.lead,
    ...page.notes.map((note) => note.text),
  ]);
  const long = pages.flatMap((page) => page.message).filter((line) => estimateWidth(line) > 33);
  expect([long, pages.filter((page) => page.message.length > 2)]).toEqual([[], []]);
  expect(sentences.filter((text) => /\d\.\d{3}|NaN|undefined|[{}]/.test(text))).toEqual([]);
});

function everyBand(): readonly number[] {
  const each = [40, 20.5, 12, 0.8333333, 0];
  return codes.slice(1).map((_, index) => each[index % each.length] ?? 0);
}

function oneEach(): HandoutFacts {
  return withItems({
    c_1a: choiceTally(codes, { c1: 1 }),
    c_2a: choiceTally(codes, { c2: 1 }),
    c_3a: numberTally('c_3a', spread([0])),
    c_6b: numberTally('c_6b', spread([0])),
    c_7a: choiceTally(codes, { c2: 1 }),
  });
}

function pageOf(facts: HandoutFacts, id: string) {
  const page = buildHandout(definition, facts).pages.find((each) => each.id === id);
  if (page === undefined) throw new Error(`頁がありません: ${id}`);
  return page;
}

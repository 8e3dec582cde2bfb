import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseHandoutDefinition } from '../../../shared/api/parseHandoutDefinition.ts';
import { buildHandout } from '../../../shared/handout/buildHandout.ts';
import type { HandoutFacts } from '../../../shared/handout/facts.ts';
import type { CellsBlock } from '../../../shared/handout/model/cellsBlock.ts';
import type { HandoutModel } from '../../../shared/handout/model/handoutModel.ts';
import { estimateWidth } from '../../../shared/handout/printedText.ts';
import {
  choiceTally,
  LIAISON_FACTS,
  multiTally,
  numberTally,
  spread,
  WARDS,
  withItems,
  withoutReplies,
} from '../../fixtures/liaisonFacts.ts';

const file = new URL('../../../resources/handouts/liaison.json', import.meta.url);
const definition = parseHandoutDefinition(JSON.parse(readFileSync(file, 'utf8')), 'liaison.json');
const build = (facts: HandoutFacts) => buildHandout(definition, facts);
const codes = WARDS.map((ward) => ward.code);

test('資料４は10頁で、題・作成課・資料番号・章が印刷どおり', () => {
  const model = build(LIAISON_FACTS);
  expect({ ...model, pages: model.pages.map((page) => page.section) }).toEqual({
    id: 'liaison',
    title: '在宅医療連携拠点事業における取組について',
    coverTitle: '在宅医療連携拠点事業における取組について',
    survey: 'r6-hub',
    fiscalYear: 2024,
    fiscalYearLabel: '令和6年度',
    asOf: '2024-09-01',
    documentNumber: '資料４',
    author: '大阪市健康局 健康推進部 健康施策課',
    language: 'ja',
    public: false,
    orientation: 'landscape',
    sample: true,
    refusals: [],
    chapters: [
      { id: 'ward', numeral: 'Ⅰ', label: '区役所' },
      { id: 'room', numeral: 'Ⅱ', label: '相談支援室' },
      { id: 'bureau', numeral: 'Ⅲ', label: '健康局' },
    ],
    pages: [
      null,
      'Ⅰ　区役所の取組',
      'Ⅱ　相談支援室の取組　（１）相談窓口の設置・運営',
      'Ⅱ　相談支援室の取組　（２）在宅医療にかかる24時間体制構築',
      'Ⅱ　相談支援室の取組　（３）多職種による情報共有',
      'Ⅱ　相談支援室の取組　（４）積極的役割を担う医療機関との連携　（ア）積極的医療機関について',
      'Ⅱ　相談支援室の取組　（４）積極的役割を担う医療機関との連携　（イ）積極的医療機関との連携会議の開催',
      'Ⅱ　相談支援室の取組　（５）同行訪問研修の実施（任意）',
      'Ⅲ　健康局の取組　（１）在宅医療推進会議の開催',
      'Ⅲ　健康局の取組　（２）在宅医療連携拠点コーディネーターへの支援',
    ],
  });
});

describe('一つの年度の事実を書いた頁と図は、ほかの年度の資料に入らない', () => {
  const inYear = (fiscalYear: number): HandoutFacts => ({
    ...LIAISON_FACTS,
    fiscalYear,
  });

  test('令和6年度の説明会・意見交換会は令和6年度だけ。ほかの年度は「該当なし」', () => {
    const next = build(inYear(2025));
    const text = JSON.stringify(next);
    expect([
      next.fiscalYearLabel,
      next.pages.at(-1)?.message,
      next.pages.at(-1)?.blocks.map((block) => block.kind === 'events' && [block.events, block.nothing]),
      ['令和6年5月', '令和6年7月'].filter((word) => text.includes(word)),
    ]).toEqual([
      '令和7年度',
      ['コーディネーターの説明会と意見交換会'],
      [
        [[], '該当なし'],
        [[], '該当なし'],
      ],
      [],
    ]);
  });

  test('図が一つも残らない頁と、頁が一つも残らない章も除く', () => {
    const pages = definition.pages.map((page) =>
      page.chapter === 'bureau' || page.id === 'liaison-meetings'
        ? {
            ...page,
            blocks: page.blocks.map((block, at) =>
              at === 0 || page.chapter === 'bureau' ? { ...block, fiscalYear: 2024 } : block,
            ),
          }
        : page,
    );
    const model = buildHandout({ ...definition, pages }, inYear(2025));
    expect(model.chapters.map((chapter) => chapter.id)).toEqual(['ward', 'room']);
    expect(model.pages.map((page) => page.id).slice(-2)).toEqual(['liaison-meetings', 'accompanying-visits']);
    expect(pageOf(model, 'liaison-meetings').blocks.map((block) => block.id)).toEqual(['topics']);
  });
});

test('モデルは JSON に書いて読み戻しても同じ', () => {
  const model = build(LIAISON_FACTS);
  expect(JSON.parse(JSON.stringify(model))).toEqual(model);
});

test('主文は一行33字まで', () => {
  const lines = [build(LIAISON_FACTS), build(withoutReplies())].flatMap((model) =>
    model.pages.flatMap((page) => page.message),
  );
  expect(lines.filter((line) => line === '' || estimateWidth(line) > 33)).toEqual([]);
});

test('※1 は内諾のある区、※2 は別事業登録のある区に付き、注は印刷どおり', () => {
  const page = pageOf(build(LIAISON_FACTS), 'institutions');
  const table = page.blocks.find((block) => block.kind === 'wardTable');
  expect(table?.rows.filter((row) => row.marks.length > 0).map((row) => [row.ward, ...row.marks])).toEqual([
    ['西淀川区', '※1'],
    ['東成区', '※1'],
    ['生野区', '※1'],
    ['東住吉区', '※2'],
  ]);
  expect(page.notes).toEqual([
    { mark: '※1', text: '積極的医療機関への位置づけについて拠点の内諾を受けている医療機関を含む' },
    {
      mark: '※2',
      text: '南大阪小児リハビリテーション病院については、重症心身障がい児者医療コーディネート事業として登録',
    },
  ]);
});

test('注が一つだけなら印は ※', () => {
  const institutions = LIAISON_FACTS.institutions.map((each) => ({ ...each, otherScheme: null }));
  const page = pageOf(build({ ...LIAISON_FACTS, institutions }), 'institutions');
  expect(page.notes.map((note) => note.mark)).toEqual(['※']);
});

test('回答の医療機関の数が台帳と違う区を注に書き、紙の数は台帳のまま', () => {
  const facts = withItems({
    c_6a: { base: 24, noAnswer: 21, rows: 41, values: { '27115': 21, '27116': 16, '27127': 4 } },
  });
  const page = pageOf(build(facts), 'institutions');
  expect(page.notes.at(-1)).toEqual({
    mark: null,
    text: '回答の数が台帳と違う区：東成区21、生野区16',
  });
  const table = page.blocks.find((block) => block.kind === 'wardTable');
  expect(table?.total.value).toBe(132);
});

test('2番目が同数なら、上位2区を言わない主文になる', () => {
  const institutions = codes.map((ward) => ({
    ward,
    name: `架空医院${ward}`,
    status: 'formal' as const,
    otherScheme: null,
  }));
  expect(pageOf(build({ ...LIAISON_FACTS, institutions }), 'institutions').message).toEqual([
    '積極的医療機関は24区に24か所',
  ]);
});

describe('回答が一つも無いとき', () => {
  const model = build(withoutReplies());

  test('どの帯も24区が未回答で、区名がある', () => {
    const bands = model.pages.flatMap((page) => page.blocks).filter((block) => block.kind === 'cells');
    expect(
      bands.map((block) => block.band.segments.map((each) => [each.code, each.count, each.tone])),
    ).toEqual(bands.map(() => [['noAnswer', 24, 'dashed']]));
    expect(bands[0]?.band.segments[0]?.wards).toEqual(WARDS.map((ward) => ward.name));
  });

  test('内訳は出さず、数の無い主文になり、医療機関は台帳の数のまま', () => {
    const visits = cells(model, 'visits');
    expect([visits.stripsOf, visits.strips.map((strip) => strip.base)]).toEqual([null, [0, 0]]);
    expect(model.pages.map((page) => page.message[0])).toEqual([
      '連携の拠点は、区役所・相談支援室・健康局が分担して担う',
      '関係者向け研修会と住民向けの講演会・普及啓発の開催',
      '各区の相談支援室に、在宅医療の相談窓口を置く',
      '急変時や夜間・休日にも応じられる体制の構築をめざす',
      '多職種の間で速やかに情報を共有できる取組を行う',
      '積極的医療機関は全24区に132か所、東成区と生野区で38か所を占める',
      '積極的医療機関との連携会議の開催の予定',
      '同行訪問研修の開催の予定',
      '在宅医療推進会議と部会を年1回ずつ開き、課題と対応策を検討',
      '説明会は2回で延べ64人、意見交換会は2回で延べ9人が参加',
    ]);
  });

  test('様式が集計に無くても同じ', () => {
    const nothing = { ...withoutReplies(), tally: { survey: 'r6-hub', forms: {} } };
    expect(cells(build(nothing), 'hours')).toEqual(cells(model, 'hours'));
  });
});

test('思わぬ階級は数の順に入り、隣どうしは濃さが違う', () => {
  const facts = withItems({
    c_3a: numberTally('c_3a', spread([0, 40, 40, 20, 20, 20, 12, 6, 6, 0.5])),
  });
  const { segments } = cells(build(facts), 'hours').band;
  expect(segments.map((segment) => [segment.code, segment.count])).toEqual([
    ['21時間以上', 2],
    ['20時間', 3],
    ['10～19時間', 1],
    ['1～9時間', 2],
    ['1時間未満', 2],
    ['noAnswer', 14],
  ]);
  expect(segments.filter((segment, index) => segment.tone === segments[index + 1]?.tone)).toEqual([]);
});

test('内訳が重なれば括弧で分けず、区数を添えて並べる', () => {
  const opened = choiceTally(codes, { c1: 10, c2: 14 });
  const base = opened.wards.c1 ?? [];
  const model = build(withItems({ c_2a: opened, c_2b: multiTally(base, { c1: 9, c2: 4, other: 1 }) }));
  const { breakdown } = cells(model, 'public-lectures');
  expect([breakdown?.how, breakdown?.entries.map((entry) => [entry.label, entry.count])]).toEqual([
    'counted',
    [
      ['講演会', 9],
      ['周知ビラ', 4],
      ['その他', 1],
    ],
  ]);
});

test('一部の区が未回答なら、区分の最後に破線で出る', () => {
  const model = build(withItems({ c_7a: choiceTally(codes, { c1: 12, c2: 9 }) }));
  expect(cells(model, 'visits').band.segments.at(-1)).toMatchObject({
    label: '未回答',
    count: 3,
    tone: 'dashed',
  });
});

test('前問で「なし」の区が答えていれば、そのことを注に書く', () => {
  const facts = withItems({
    c_7a: choiceTally(codes, { c1: 18, c2: 6 }),
    c_7b: choiceTally(codes.slice(0, 19), { c1: 16, c2: 2, c3: 1 }),
  });
  const page = pageOf(build(facts), 'accompanying-visits');
  expect([page.message, page.notes.map((note) => note.text)]).toEqual([
    ['同行訪問研修は18区が開催を予定'],
    ['（注）対象者、研修先には、開催予定ありと答えていない区の回答も含む。'],
  ]);
});

function pageOf(model: HandoutModel, id: string) {
  const page = model.pages.find((each) => each.id === id);
  if (page === undefined) throw new Error(`頁がありません: ${id}`);
  return page;
}

function cells(model: HandoutModel, id: string): CellsBlock {
  const block = model.pages.flatMap((page) => page.blocks).find((each) => each.id === id);
  if (block?.kind !== 'cells') throw new Error(`帯がありません: ${id}`);
  return block;
}

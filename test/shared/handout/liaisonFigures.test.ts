import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseHandoutDefinition } from '../../../shared/api/parseHandoutDefinition.ts';
import { buildHandout } from '../../../shared/handout/buildHandout.ts';
import type { HandoutBlock } from '../../../shared/handout/model/handoutBlock.ts';
import type { HandoutModel } from '../../../shared/handout/model/handoutModel.ts';
import type { CountedLabel } from '../../../shared/handout/model/segment.ts';
import { printedText, sameLabel } from '../../../shared/handout/printedText.ts';
import figures from '../../fixtures/figures.json' with { type: 'json' };
import { LIAISON_FACTS } from '../../fixtures/liaisonFacts.ts';

const file = new URL('../../../resources/handouts/liaison.json', import.meta.url);
const model = buildHandout(
  parseHandoutDefinition(JSON.parse(readFileSync(file, 'utf8')), 'liaison.json'),
  LIAISON_FACTS,
);

/** 公表値の「場所」がどの図か。 */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  'Ⅰ(1) 医療・介護関係者等向け研修会': ['staff-training'],
  'Ⅰ(2) 地域住民への講演会・普及啓発': ['public-lectures'],
  'Ⅱ(1) 週あたりの開設時間数(R6.9.1)': ['hours'],
  'Ⅱ(4)(ア) 積極的医療機関数(R6.9.1)': ['institution-table'],
  'Ⅱ(4)(イ) 会議開催予定回数': ['meeting-counts'],
  'Ⅱ(4)(イ) 主な議題(複数)': ['topics'],
  'Ⅱ(5) 同行訪問研修': ['visits'],
};

test('公表された F-301〜F-351 がすべて、その図の同じ言葉の数として出る', () => {
  const wanted = figures.filter((figure) => figure.id >= 'F-301' && figure.id <= 'F-351');
  expect(wanted).toHaveLength(51);
  const found = wanted.map((figure) => {
    const label = figure.label.replace(/^(主な内容|対象者|研修先) /, '');
    const entries = (PLACES[figure.place] ?? []).flatMap((id) => countedIn(model, id));
    return [figure.id, entries.find((entry) => sameLabel(entry.label, label))?.count];
  });
  expect(found).toEqual(wanted.map((figure) => [figure.id, Number(figure.value)]));
});

test('F-352〜F-368 の回数・日時・参加者・基準日・実務年数が文字として出る', () => {
  const text = printedText(JSON.stringify(model)).replace(/\*\*/g, '');
  const wanted = figures
    .filter((figure) => figure.id >= 'F-352' && figure.id <= 'F-368')
    .filter((figure) => !/人$|区$/.test(figure.printed));
  const missing = wanted.filter((figure) =>
    printedText(figure.printed)
      .split(' ')
      .some((part) => !text.includes(part)),
  );
  expect(wanted.length).toBe(11);
  expect(missing).toEqual([]);
  const events = model.pages
    .flatMap((page) => page.blocks)
    .flatMap((block) => (block.kind === 'events' ? block.events : []));
  expect(events.map((event) => event.rounds.map((round) => [round.wards, round.persons]))).toEqual([
    [
      [19, 39],
      [16, 25],
    ],
    [
      [null, 6],
      [null, 3],
    ],
  ]);
});

test('図の数はどれも、区の名の数と等しい', () => {
  const counted = model.pages.flatMap((page) => page.blocks.flatMap(countedLabels));
  const unequal = counted.filter((entry) => entry.wards.length !== entry.count);
  expect(counted.length).toBeGreaterThan(25);
  expect(unequal).toEqual([]);
});

test('区分のます・未回答の和は n に等しい', () => {
  const bands = model.pages
    .flatMap((page) => page.blocks)
    .flatMap((block) => (block.kind === 'cells' ? [block.band, ...block.strips] : []));
  expect(bands.map((band) => band.segments.reduce((sum, each) => sum + each.count, 0))).toEqual(
    bands.map((band) => band.base),
  );
});

function countedIn(handout: HandoutModel, id: string): readonly { label: string; count: number }[] {
  const block = handout.pages.flatMap((page) => page.blocks).find((each) => each.id === id);
  if (block === undefined) return [];
  if (block.kind !== 'wardTable') return countedLabels(block);
  return [
    ...block.rows.map((row) => ({ label: row.ward, count: row.value })),
    { label: block.total.label, count: block.total.value },
  ];
}

function countedLabels(block: HandoutBlock): readonly CountedLabel[] {
  if (block.kind === 'bars') return block.bars;
  if (block.kind !== 'cells') return [];
  return [
    ...block.band.segments,
    ...(block.breakdown?.entries ?? []),
    ...block.strips.flatMap((strip) => strip.segments),
  ];
}

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseHandoutDefinition } from '../../../../shared/api/parseHandoutDefinition.ts';
import { buildHandout } from '../../../../shared/handout/buildHandout.ts';
import type { HandoutFacts, HandoutFootnote } from '../../../../shared/handout/facts.ts';
import type { HandoutModel } from '../../../../shared/handout/model/handoutModel.ts';
import { planNumbers } from '../../../../shared/handout/numbers/planNumbers.ts';
import { planDeck } from '../../../../shared/handout/slides/planDeck.ts';
import { LIAISON_FACTS, WARDS } from '../../../fixtures/liaisonFacts.ts';

const file = new URL('../../../../resources/handouts/liaison.json', import.meta.url);
const definition = parseHandoutDefinition(JSON.parse(readFileSync(file, 'utf8')), 'liaison.json');
const build = (footnotes: readonly HandoutFootnote[]) =>
  buildHandout(definition, { ...LIAISON_FACTS, footnotes });
const note = (item: string | null, ward: string, text: string): HandoutFootnote => ({
  survey: LIAISON_FACTS.survey?.id ?? '',
  form: 'hub',
  item,
  ward,
  text,
});

/** 注のある頁と、その頁で印の付いた言葉。 */
function marked(model: HandoutModel) {
  const before = new Map(build([]).pages.map((page) => [page.id, JSON.stringify(page)]));
  return model.pages
    .filter((page) => before.get(page.id) !== JSON.stringify(page))
    .map((page) => ({
      page: page.id,
      notes: page.notes.map(({ mark, text }) => `${mark ?? ''}${text}`),
      words: JSON.stringify(page.blocks).match(/"(?:title|label)":"[^"]*※\d*"/g) ?? [],
    }));
}

test('一つだけの理由は ※ で、項目の言葉と頁の注に付く。同じ理由の区はまとめる', () => {
  const found = marked(build([note('c_3a', '27102', '臨時の休み'), note('c_3a', '27127', '臨時の休み')]));
  expect(found.map(({ words }) => words)).toEqual([['"title":"週あたりの開設時間数※"']]);
  expect(found[0]?.notes.at(-1)).toBe('※北区・都島区：臨時の休み');
});

test('二つ以上なら頁ごとに ※1 ※2 と数え、頁にもともとある印の続きになる', () => {
  const found = marked(build([note('c_7a', '27102', '検討中'), note('c_7b', '27103', '医師会と調整中')]));
  expect(found.map(({ words }) => words)).toEqual([['"title":"開催の予定※1"', '"title":"対象者※2"']]);
  expect(found[0]?.notes.slice(-2)).toEqual([
    expect.stringMatching(/^※1.+：検討中$/),
    expect.stringMatching(/^※2.+：医師会と調整中$/),
  ]);
});

test('様式全体の理由は印なしで、その様式の数を載せた頁すべてに', () => {
  const pages = marked(build([note(null, '27102', '担当の交代')]));
  expect(pages.length).toBeGreaterThan(4);
  expect(pages.every(({ notes }) => notes.at(-1)?.endsWith('：担当の交代') === true)).toBe(true);
});

test('スライドの注と、数値の表の注記の列にも出て、区分の言葉には印が残らない', () => {
  const model = build([note('c_3a', '27102', '臨時の休み')]);
  expect(planDeck(model).slides.some((slide) => slide.notes.includes('臨時の休み'))).toBe(true);
  const [sheet] = planNumbers(model, WARDS).sheets;
  const at = (row: number, column: number) =>
    sheet?.cells.find((cell) => cell.row === row && cell.column === column)?.value;
  const column = (head: string) =>
    sheet?.cells.find((cell) => cell.row === 0 && cell.value === head)?.column ?? -1;
  const rows = (sheet?.cells ?? []).filter(
    (cell) => cell.column === column('項目コード') && cell.value === 'c_3a',
  );
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.map(({ row }) => [at(row, column('図表の題')), at(row, column('注記'))])).toEqual(
    rows.map(() => ['週あたりの開設時間数', expect.stringContaining('臨時の休み')]),
  );
  const west = (sheet?.cells ?? []).find((cell) => cell.value === '東住吉区')?.row ?? -1;
  expect(at(west, column('注記'))).toContain('南大阪小児リハビリテーション病院');
});

test('ほかの回の理由と定義の切れ目は、その回の数を並べた推移・折れ線の行に付き、年度を添える', () => {
  const item = 'b_o_1';
  const points = [
    { fiscalYear: 2022, half: 'year' as const, group: 0, value: 10, rounds: ['r4'] },
    { fiscalYear: 2023, half: 'year' as const, group: 0, value: 20, rounds: ['r5'] },
    {
      fiscalYear: 2024,
      half: 'year' as const,
      group: 1,
      value: 30,
      rounds: [LIAISON_FACTS.survey?.id ?? ''],
    },
  ].map((each) => ({
    ...each,
    source: 'recalculated' as const,
    code: item,
    bandGroup: 0,
    counts: null,
    n: 24,
    noAnswer: 0,
    partial: [],
    wards: null,
    values: { '27102': each.value },
    published: [],
    note: null,
  }));
  const facts: HandoutFacts = {
    ...LIAISON_FACTS,
    fiscalYear: 2024,
    survey: { id: LIAISON_FACTS.survey?.id ?? '', title: '', half: 'year' },
    otherRounds: [
      {
        survey: { id: 'r5', title: '', fiscalYear: 2023, half: 'year', asOf: '2024-03-31', closedAt: null },
        fiscalYear: 2023,
        asOf: '2024-03-31',
        tally: { survey: 'r5', forms: {} },
        forms: [],
      },
    ],
    footnotes: [
      { survey: 'r5', form: 'room', item, ward: '27102', text: '電話の相談を含む' },
      { survey: 'r3', form: 'room', item, ward: '27103', text: '並べない年度の理由' },
    ],
    comparison: {
      rounds: [],
      series: [
        {
          form: 'room',
          code: item,
          label: '相談件数',
          type: 'count',
          unit: '件',
          section: '',
          parts: [],
          partOf: null,
          within: null,
          points,
          breaks: [
            {
              between: [
                { fiscalYear: 2023, half: 'year', code: item },
                { fiscalYear: 2024, half: 'year', code: item },
              ],
              reason: '介護保険対象者のみの集計に変更',
            },
          ],
        },
      ],
    },
  };
  const [page] = definition.pages;
  if (page === undefined) throw new Error('頁がありません');
  const handout = {
    ...definition,
    pages: [
      {
        ...page,
        notes: [],
        blocks: [
          {
            kind: 'years' as const,
            id: 'years',
            title: '推移',
            total: `room.${item}`,
            totalLabel: '相談件数',
            parts: [],
            within: [],
            years: 5,
            reference: false,
          },
          {
            kind: 'lines' as const,
            id: 'lines',
            title: '折れ線',
            series: [{ item: `room.${item}`, label: '相談' }],
            years: 5,
          },
        ],
      },
    ],
  };
  const [built] = buildHandout(handout, facts).pages;
  expect(built?.notes.map(({ mark, text }) => `${mark}${text}`)).toEqual([
    '※介護保険対象者のみの集計に変更　令和5年度　都島区：電話の相談を含む',
  ]);
  const [years, lines] = built?.blocks ?? [];
  expect(years?.kind === 'years' && years.rows[0]?.label).toBe('相談件数※');
  expect(lines?.kind === 'lines' && lines.series[0]?.label).toBe('相談※');
});

test('導出値には、もとの項目の注の印がみな付き、同じ注は頁に一度だけ', () => {
  const [page] = definition.pages;
  if (page === undefined) throw new Error('頁がありません');
  const [hub] = LIAISON_FACTS.forms;
  if (hub === undefined) throw new Error('様式がありません');
  const derived = [{ code: 'sum', label: '和', kind: 'sum' as const, items: ['c_3a', 'c_6b'] }];
  const handout = {
    ...definition,
    pages: [
      {
        ...page,
        notes: [],
        blocks: [
          {
            kind: 'counts' as const,
            id: 'counts',
            title: '数',
            order: 'form' as const,
            items: [
              { item: 'hub.c_3a', label: '時間' },
              { item: 'hub.sum', label: '和' },
            ],
          },
        ],
      },
    ],
  };
  const [built] = buildHandout(handout, {
    ...LIAISON_FACTS,
    forms: [{ ...hub, derived }],
    footnotes: [note('c_3a', '27102', '臨時の休み'), note('c_6b', '27103', '名簿を確認中')],
  }).pages;
  expect(built?.notes.map(({ mark, text }) => `${mark}${text}`)).toEqual([
    '※1都島区：臨時の休み',
    '※2福島区：名簿を確認中',
  ]);
  const [counts] = built?.blocks ?? [];
  expect(counts?.kind === 'counts' ? counts.bars.map(({ label }) => label) : []).toEqual([
    '時間※1',
    '和※1※2',
  ]);
});

test('文の表は、いちばん広い列の見出しに印が付き、続きの頁にも注が出る', () => {
  const answers = new Map(WARDS.map((ward) => [ward.code, { c_9_1: '長い文。'.repeat(40) }] as const));
  const [page] = definition.pages;
  if (page === undefined) throw new Error('頁がありません');
  const handout = {
    ...definition,
    pages: [
      {
        ...page,
        notes: [],
        blocks: [
          {
            kind: 'answers' as const,
            id: 'texts',
            title: '課題',
            item: 'hub.c_9_1',
            columns: [
              { field: 'ward', label: '区', width: 30 },
              { field: 'text', label: '課題', width: 231 },
            ],
          },
        ],
      },
    ],
  };
  const built = buildHandout(handout, {
    ...LIAISON_FACTS,
    answers: { hub: answers },
    footnotes: [note('c_9_1', '27102', '会議の後に追記')],
  });
  expect(built.pages.length).toBeGreaterThan(1);
  expect(
    built.pages.map(({ notes, blocks: [block] }) => [
      block?.kind === 'records' ? block.columns.map(({ label }) => label) : [],
      notes.map(({ mark, text }) => `${mark}${text}`),
    ]),
  ).toEqual(built.pages.map(() => [['区', '課題※'], ['※都島区：会議の後に追記']]));
});

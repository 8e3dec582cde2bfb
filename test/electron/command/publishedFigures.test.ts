import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SurveyStatus } from '../../../shared/survey/survey.ts';
import type { ItemTally, SurveyTally } from '../../../shared/survey/tally.ts';
import { rateText } from '../../../shared/text/rateText.ts';
import { BUREAU_FIGURES, BUREAU_SOURCES, type BureauSource } from '../../fixtures/bureauSources.ts';
import { copySample } from '../../fixtures/copySample.ts';
import { FIGURE_SOURCES, type FigureSource } from '../../fixtures/figureSources.ts';
import figures from '../../fixtures/figures.json' with { type: 'json' };
import { daicho, daichoJson } from './daicho.ts';

interface Sources {
  readonly tallies: Readonly<Record<string, SurveyTally>>;
  readonly published: readonly { readonly id: string; readonly value: number }[];
  readonly rooms: readonly { readonly openedOn: string | null }[];
  readonly assignments: readonly { readonly programme: string; readonly ward: string }[];
}

const root = mkdtempSync(join(tmpdir(), 'daicho-'));
const folder = join(root, '見本 #1');
const data = ['--data', folder];

describe('見本の数と公表値', () => {
  let sources: Sources;
  beforeAll(async () => {
    await copySample(folder);
    const tally = (survey: string) => daichoJson<SurveyTally>('survey', 'tally', survey, ...data);
    const list = <T>(table: string, ...more: readonly string[]) =>
      daichoJson<T>('register', 'list', table, ...more, ...data);
    sources = {
      tallies: { 'r5-first': await tally('r5-first'), 'r6-year': await tally('r6-year') },
      published: await list('publishedFigure'),
      rooms: await list('supportRoom'),
      assignments: await list('assignment', '--as-of', '2018-04-01'),
    };
  }, 180_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('S0・S2・S4 の公表値は、回答の集計・公表値・台帳のどれかからちょうど出る', () => {
    const numbers = Object.entries(FIGURE_SOURCES)
      .map(([id, source]) => [id, numberFrom(source, sources)] as const)
      .filter(([, value]) => value !== null);
    expect(numbers.length).toBe(67);
    expect(Object.fromEntries(numbers)).toEqual(
      Object.fromEntries(
        numbers.map(([id]) => [id, Number(figures.find((figure) => figure.id === id)?.value)]),
      ),
    );
  });

  it('S1 と S3 のⅢの公表値は、局の取組の台帳のセルからちょうど出る', async () => {
    const tables = [
      'meeting',
      'training',
      'attendance',
      'meetingPlan',
      'questionnaire',
      'questionnaireChoice',
      'visit',
    ];
    const rows = new Map<string, readonly Row[]>();
    for (const table of tables) rows.set(table, await daichoJson<Row[]>('register', 'list', table, ...data));
    const of = (id: string) => BUREAU_SOURCES[id] ?? { kind: 'text' as const };
    const found = BUREAU_FIGURES.filter(({ id }) => of(id).kind !== 'text').map(({ id }) => [
      id,
      valueFrom(of(id), (table) => rows.get(table) ?? []),
    ]);
    expect(found.length).toBe(57);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(
        BUREAU_FIGURES.filter(({ id }) => of(id).kind !== 'text').map(({ id, value }) => [id, value]),
      ),
    );
  }, 180_000);

  it('令和5年度上半期の会議出席は、合計 1,120 と内訳 400＋712 の差8が、理由を付けて確定した2室の回答から出る', () => {
    const room = sources.tallies['r5-first']?.forms.room?.items ?? {};
    const values = (code: string) => (room[code] as { values: Record<string, number> }).values;
    const differing = Object.entries(values('b_kai_kei')).flatMap(([ward, total]) => {
      const difference = total - (values('b_kai_1')[ward] ?? 0) - (values('b_kai_2')[ward] ?? 0);
      return difference === 0 ? [] : [[ward, difference]];
    });
    expect(differing).toEqual([
      ['27109', 5],
      ['27116', 3],
    ]);
  });

  it('相談者別の和は、どの室でも相談件数に等しい', () => {
    for (const [survey, total] of [
      ['r5-first', 'b_o_1'],
      ['r6-year', 'b_o_1k'],
    ] as const) {
      const items = sources.tallies[survey]?.forms.room?.items ?? {};
      const values = (code: string) => (items[code] as { values: Record<string, number> }).values;
      const sums = Object.keys(values(total)).map((ward) => [
        ward,
        Array.from({ length: 12 }, (_, at) => values(`b_o_2_${at + 1}`)[ward] ?? 0).reduce(
          (a, b) => a + b,
          0,
        ),
      ]);
      expect(Object.fromEntries(sums)).toEqual(values(total));
    }
  });

  it('三つの回はみな24通ずつ確定し、遅れは無い', async () => {
    for (const survey of ['r5-first', 'r6-hub', 'r6-year']) {
      const status = await daichoJson<SurveyStatus>('survey', 'status', survey, ...data);
      expect(status.respondents.filter(({ state, daysLate }) => state !== '確定' || daysLate > 0)).toEqual(
        [],
      );
      expect(status.totals.map(({ n, accepted }) => [n, accepted])).toEqual(
        status.survey.forms.map(() => [24, 24]),
      );
    }
  });

  it('内訳の合わない公表値は三つ', async () => {
    const ran = await daicho('register', 'check', '--json', ...data);
    const found = JSON.parse(ran.out) as readonly { table: string; id: string }[];
    expect(found.filter(({ table }) => table === 'publishedFigure').map(({ id }) => id)).toEqual([
      'f-229',
      'f-005',
      'f-227',
    ]);
  });

  it('様式B 第2版は、相談件数を changed で引き継ぐ', async () => {
    const shown = await daichoJson<{
      forms: { id: string; version: number; items: { code: string; partOf: string | null }[] }[];
    }>('survey', 'show', 'r6-year', ...data);
    const room = shown.forms.find(({ id }) => id === 'room');
    expect([
      room?.version,
      room?.items.some(({ code }) => code === 'b_o_1'),
      new Set(room?.items.filter(({ code }) => /^b_o_2_/.test(code)).map(({ partOf }) => partOf)),
    ]).toEqual([2, false, new Set(['b_o_1k'])]);
  });
});

type Row = Readonly<Record<string, string | number | null>> & { readonly id: string };

function valueFrom(source: BureauSource, list: (table: string) => readonly Row[]): string | null {
  switch (source.kind) {
    case 'cells':
      return source.cells
        .map(([id, field]) => String(list(source.table).find((each) => each.id === id)?.[field]))
        .join(source.join);
    case 'rate': {
      const returned = Number(
        list('questionnaire').find(({ id }) => id === source.questionnaire)?.['returned'],
      );
      const persons = list('attendance')
        .filter((each) => each['meeting'] === source.meeting && each['occupation'] === '')
        .reduce((sum, each) => sum + Number(each['persons']), 0);
      return rateText(returned, persons).replace('％', '%');
    }
    case 'wards':
      return String(
        new Set(
          list('visit')
            .filter(({ target, visitedOn }) => target === source.target && String(visitedOn) < '2024-04-01')
            .map(({ ward }) => ward),
        ).size,
      );
    case 'text':
      return null;
  }
}

function numberFrom(source: FigureSource, { tallies, published, rooms, assignments }: Sources) {
  switch (source.kind) {
    case 'tally': {
      const form = tallies[source.survey]?.forms[source.form];
      const derived = form?.derived[source.item];
      return derived ? derived.value : partOf(form?.items[source.item], source.part);
    }
    case 'published':
      return published.find(({ id }) => id === source.id)?.value ?? Number.NaN;
    case 'opened':
      return rooms.filter(
        ({ openedOn }) => openedOn !== null && openedOn > source.after && openedOn <= source.until,
      ).length;
    case 'staffed': {
      const perWard = Map.groupBy(
        assignments.filter(({ programme }) => programme === 'room'),
        ({ ward }) => ward,
      );
      return [...perWard.values()].filter(({ length }) => length === source.people).length;
    }
    default:
      return null;
  }
}

function partOf(tally: ItemTally | undefined, part: string | null): number {
  if (tally !== undefined && part !== null && 'counts' in tally) return tally.counts[part] ?? Number.NaN;
  if (tally !== undefined && part === null && 'sum' in tally) return tally.sum;
  return Number.NaN;
}

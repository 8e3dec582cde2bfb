import { readFileSync } from 'node:fs';
import type { FormDefinition, FormId } from '../../../shared/survey/form.ts';
import type { PublishedFigure } from '../../../shared/survey/publishedFigure.ts';

const FIGURES = JSON.parse(
  readFileSync(new URL('../../fixtures/figures.json', import.meta.url), 'utf8'),
) as readonly { readonly id: string; readonly value: string | number; readonly label: string }[];

/** figures.json の一行の数。 */
export function printedValue(id: string): number {
  const row = FIGURES.find((figure) => figure.id === id);
  if (row === undefined) throw new Error(`${id} は figures.json にありません`);
  return Number(row.value);
}

/** 公表値を一つ作る。省いた欄は会議出席の合計のもの。 */
export function published(patch: Partial<PublishedFigure>): PublishedFigure {
  return {
    id: 'f-1',
    form: 'room',
    item: 'b_kai_kei',
    label: '会議出席回数',
    part: null,
    partLabel: '',
    fiscalYear: 2023,
    half: 'year',
    value: 0,
    unit: '回',
    base: null,
    document: '報告2－資料①',
    page: '11頁',
    publishedOn: null,
    note: '',
    ...patch,
  };
}

/** F番号の数を公表値にする。 */
export function printed(id: string, patch: Partial<PublishedFigure>): PublishedFigure {
  return published({ id: id.toLowerCase(), value: printedValue(id), ...patch });
}

export function shippedForm(id: FormId): FormDefinition {
  return JSON.parse(
    readFileSync(new URL(`../../../resources/forms/${id}.json`, import.meta.url), 'utf8'),
  ) as FormDefinition;
}

const MEETINGS = [
  ['b_kai_kei', '会議出席回数'],
  ['b_kai_1', '市・区の会議、研修会'],
  ['b_kai_2', '関係機関との会議、研修会'],
  ['b_kai_3', '（再掲）地域ケア会議'],
] as const;

const MEETING_PERIODS = [
  [2019, 'year', ['F-225', 'F-230', 'F-235', 'F-240']],
  [2020, 'year', ['F-226', 'F-231', 'F-236', 'F-241']],
  [2021, 'year', ['F-227', 'F-232', 'F-237', 'F-242']],
  [2022, 'year', ['F-228', 'F-233', 'F-238', 'F-243']],
  [2023, 'first', ['F-229', 'F-234', 'F-239', 'F-244']],
  [2023, 'year', ['F-005', 'F-007', 'F-009', 'F-011']],
  [2024, 'year', ['F-006', 'F-008', 'F-010', 'F-012']],
] as const;

/** 会議出席の公表値のすべて (F-225〜244、F-005〜012)。 */
export function meetingFigures(): readonly PublishedFigure[] {
  return MEETING_PERIODS.flatMap(([fiscalYear, half, ids]) =>
    MEETINGS.map(([item, label], at) => printed(ids[at] ?? '', { item, label, fiscalYear, half })),
  );
}

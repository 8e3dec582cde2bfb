import { FORM_IDS, type FormDefinition, type FormId } from '../survey/form.ts';
import type { PublishedFigure } from '../survey/publishedFigure.ts';
import type { ComparedRound, Comparison, Series } from './comparison.ts';
import { derivedSeries } from './derivedSeries.ts';
import { finishSeries } from './finishSeries.ts';
import { itemLineages } from './itemLineage.ts';
import { itemSeries } from './itemSeries.ts';
import { comparePeriods } from './period.ts';

/**
 * いくつかの回と公表値を、項目の code と follows でつないで年度の順に並べる。
 * 定義の変わった所を切れ目とし、年度の数は `settleYear` の決まりで出す。公表値は書き換えず、同じ期の点に添える。
 * @param rounds 回。同じ年度・期・様式の回が二つあれば、基準日の新しい方
 * @param published 公表値のすべて
 * @param versions 公表した様式の版のすべて (間の版を抜くと系譜が切れる)
 */
export function compareRounds(
  rounds: readonly ComparedRound[],
  published: readonly PublishedFigure[],
  versions: readonly FormDefinition[],
): Comparison {
  const sorted = rounds.toSorted(
    (a, b) => comparePeriods(a.survey, b.survey) || a.survey.asOf.localeCompare(b.survey.asOf),
  );
  return {
    rounds: sorted.map(({ survey: { id, title, fiscalYear, half, closedAt } }) => ({
      id,
      title,
      fiscalYear,
      half,
      closed: closedAt !== null,
    })),
    series: [
      ...FORM_IDS.flatMap((form) => formSeries(form, sorted, published, versions)),
      ...freeSeries(published),
    ],
  };
}

function formSeries(
  id: FormId,
  rounds: readonly ComparedRound[],
  published: readonly PublishedFigure[],
  all: readonly FormDefinition[],
): readonly Series[] {
  const versions = all.filter((form) => form.id === id);
  const used = rounds.flatMap((round) => {
    const form = round.forms.find((each) => each.id === id);
    return form === undefined ? [] : [{ round, form }];
  });
  const figures = published.filter((figure) => figure.form === id);
  const items = itemLineages(versions)
    .filter(({ item }) => item.type !== 'text' && item.type !== 'date')
    .map((lineage) => itemSeries(id, lineage, used, figures));
  return [...items, ...derivedSeries(id, versions, used, figures)].filter(
    (series) => series.points.length > 0,
  );
}

function freeSeries(published: readonly PublishedFigure[]): readonly Series[] {
  const free = Map.groupBy(
    published.filter((figure) => figure.form === null),
    (figure) => figure.label,
  );
  return [...free].map(([label, figures]) => ({
    ...finishSeries(
      {
        form: null,
        code: label,
        label,
        type: 'free',
        unit: figures[0]?.unit ?? '',
        section: '',
        parts: [...new Set(figures.flatMap(({ part }) => (part === null ? [] : [part])))].map((part) => ({
          code: part,
          label: part,
        })),
        partOf: null,
        within: null,
      },
      false,
      [],
      figures,
      () => ({ group: 0, bandGroup: 0 }),
      new Map(),
    ),
  }));
}

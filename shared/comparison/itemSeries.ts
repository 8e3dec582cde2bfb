import { type FormDefinition, type FormId, type Item, itemChoices, NONE_CHOICE } from '../survey/form.ts';
import type { PublishedFigure } from '../survey/publishedFigure.ts';
import type { ComparedRound, Series } from './comparison.ts';
import { type DefinitionGroup, finishSeries } from './finishSeries.ts';
import { happenedInYear } from './happenedInYear.ts';
import type { Lineage } from './itemLineage.ts';
import { comparePeriods } from './period.ts';
import { roundPoint } from './roundPoint.ts';

/** 回と、その回が使う様式の版。 */
export interface UsedForm {
  readonly round: ComparedRound;
  readonly form: FormDefinition;
}

/** 項目の系譜を系列に。 */
export function itemSeries(
  form: FormId,
  lineage: Lineage,
  used: readonly UsedForm[],
  figures: readonly PublishedFigure[],
): Series {
  const { item } = lineage;
  const own = used.flatMap(({ round, form: definition }) => {
    const step = lineage.versions.get(definition.version);
    const point = step && roundPoint(round, definition, step);
    return point ? [{ point, closed: round.survey.closedAt !== null }] : [];
  });
  const groupOf = (figure: PublishedFigure) => groupOfPublished(figure, lineage, used);
  return finishSeries(
    {
      form,
      code: item.code,
      label: item.label,
      type: item.type,
      unit: item.unit ?? (item.type === 'rows' ? '件' : item.type === 'count' ? '件' : '区'),
      section: lineage.section,
      parts: partsOf(item),
      partOf: item.partOf ?? null,
      within: item.within ?? null,
    },
    happenedInYear(item),
    own,
    figures,
    groupOf,
    lineage.reasons,
  );
}

/** 公表値の定義の組。その code の版のうち、同じ期か前のいちばん近い回の版、無ければ初めの版。 */
function groupOfPublished(
  figure: PublishedFigure,
  lineage: Lineage,
  used: readonly UsedForm[],
): DefinitionGroup | null {
  const own = [...lineage.versions].filter(([, step]) => step.item.code === figure.item);
  const [oldest] = own.toSorted(([a], [b]) => a - b);
  if (oldest === undefined) return null;
  const near = used.findLast(
    ({ round: { survey }, form }) =>
      own.some(([version]) => version === form.version) && comparePeriods(survey, figure) <= 0,
  );
  return (own.find(([version]) => version === near?.form.version) ?? oldest)[1];
}

function partsOf(item: Item): Series['parts'] {
  if (item.type === 'count' || item.type === 'hours')
    return (item.bands ?? []).map(({ label }) => ({ code: label, label }));
  const choices = itemChoices(item);
  return item.type === 'multi' ? [...choices, NONE_CHOICE] : choices;
}

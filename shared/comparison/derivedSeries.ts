import { type Derived, type FormDefinition, type FormId, formItems } from '../survey/form.ts';
import type { PublishedFigure } from '../survey/publishedFigure.ts';
import type { Series } from './comparison.ts';
import { finishSeries } from './finishSeries.ts';
import type { UsedForm } from './itemSeries.ts';
import { samePeriod } from './period.ts';
import { derivedPoint } from './roundPoint.ts';

/** 導出値。もとの項目の組み合わせが版で変われば、そこが切れ目。 */
export function derivedSeries(
  form: FormId,
  versions: readonly FormDefinition[],
  used: readonly UsedForm[],
  figures: readonly PublishedFigure[],
): readonly Series[] {
  const sorted = versions.toSorted((a, b) => a.version - b.version);
  const codes = [
    ...new Set(sorted.toReversed().flatMap((each) => each.derived.map((derived) => derived.code))),
  ];
  return codes.flatMap((code) => {
    const steps = sorted.flatMap((each) => {
      const derived = each.derived.find((one) => one.code === code);
      return derived === undefined ? [] : [{ version: each.version, derived, form: each }];
    });
    const last = steps.at(-1);
    if (last === undefined) return [];
    const groups = new Map<number, number>();
    const reasons = new Map<number, string>();
    let group = 0;
    steps.forEach((step, at) => {
      const before = steps[at - 1]?.derived;
      if (before !== undefined && before.items.join() !== step.derived.items.join()) {
        group += 1;
        reasons.set(group, '合計する項目を変更');
      }
      groups.set(step.version, group);
    });
    const own = used.flatMap(({ round, form: definition }) => {
      const derived = definition.derived.find((one) => one.code === code);
      const point = derived && derivedPoint(round, definition, derived, groups.get(definition.version) ?? 0);
      return point ? [{ point, closed: round.survey.closedAt !== null }] : [];
    });
    return [
      finishSeries(
        {
          form,
          code,
          label: last.derived.label,
          type: last.derived.kind,
          unit: derivedUnit(last.form, last.derived),
          section:
            last.form.sections.find(({ items }) => items.some((item) => item.code === last.derived.items[0]))
              ?.title ?? '',
          parts: [],
          partOf: null,
          within: null,
        },
        false,
        own,
        figures,
        (figure) =>
          figure.item === code
            ? (own.find(({ point }) => samePeriod(point, figure))?.point ?? { group: 0, bandGroup: 0 })
            : null,
        reasons,
      ),
    ];
  });
}

function derivedUnit(form: FormDefinition, derived: Derived): string {
  if (derived.kind === 'wards') return '区';
  return formItems(form).find((item) => item.code === derived.items[0])?.unit ?? '';
}

import type { FormDefinition } from '../../shared/survey/form.ts';
import type { FormProblem } from '../../shared/survey/formProblem.ts';
import { itemKey, sectionKey, WHOLE } from './dropInOutline.ts';
import { outlineText } from './formText.ts';

export interface OutlineRow {
  readonly id: string;
  readonly key: string;
  readonly kind: 'whole' | 'section' | 'item';
  readonly label: string;
  readonly provisional: boolean;
  readonly fresh: boolean;
  readonly problems: number;
}

/** 一覧の行: 様式の全体、節、その項目の順。 */
export function outlineRows(
  form: FormDefinition,
  problems: readonly FormProblem[],
  fresh: ReadonlySet<string>,
): readonly OutlineRow[] {
  const count = (of: readonly FormProblem['of'][], code: string | null) =>
    problems.filter((problem) => of.includes(problem.of) && (code === null || problem.code === code)).length;
  const row = (
    key: string,
    kind: OutlineRow['kind'],
    label: string,
    rest: Partial<OutlineRow> = {},
  ): OutlineRow => ({ id: key, key, kind, label, provisional: false, fresh: false, problems: 0, ...rest });
  return [
    row(WHOLE, 'whole', outlineText.whole, { problems: count(['form', 'derived'], null) }),
    ...form.sections.flatMap((section) => [
      row(sectionKey(section.code), 'section', section.title || outlineText.unnamedSection, {
        problems: count(['section'], section.code),
      }),
      ...section.items.map((item) =>
        row(itemKey(item.code), 'item', item.label || outlineText.unnamed, {
          provisional: item.provisional === true,
          fresh: fresh.has(item.code),
          problems: count(['item'], item.code),
        }),
      ),
    ]),
  ];
}

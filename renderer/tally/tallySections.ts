import type { FormDefinition, Item } from '../../shared/survey/form.ts';
import { type SplitTitle, splitTitle } from '../survey/splitTitle.ts';

export interface TallySection {
  readonly key: string;
  readonly form: FormDefinition;
  /** 節の名の前半 (Ⅱ 相談支援室の取組)。無ければ様式の名。 */
  readonly head: string;
  readonly label: string;
  readonly items: readonly Item[];
}

/** 様式を左の一覧に並べる節。数えるもの (選択・数・行) の無い節は出さない。 */
export function tallySections(form: FormDefinition): readonly TallySection[] {
  return form.sections
    .filter((section) => section.items.some((item) => item.type !== 'text' && item.type !== 'date'))
    .map((section) => ({
      key: `${form.id}-${section.code}`,
      form,
      ...headed(splitTitle(section.title), form.title),
      items: section.items,
    }));
}

/** 見出しの無い節は様式の名の下に。 */
function headed({ head, label }: SplitTitle, formTitle: string): SplitTitle {
  return { head: head === '' ? formTitle : head, label };
}

import type { FormDefinition, Item } from '../../shared/survey/form.ts';

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
      ...splitTitle(section.title, form.title),
      items: section.items,
    }));
}

/** 「Ⅱ 相談支援室の取組　（１）相談窓口」は、前が見出し、後ろが節の名。 */
function splitTitle(title: string, formTitle: string): { readonly head: string; readonly label: string } {
  const at = title.indexOf('　');
  if (at < 0) return { head: formTitle, label: title };
  return { head: title.slice(0, at), label: title.slice(at + 1) };
}

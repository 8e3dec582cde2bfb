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

/** 様式を左の一覧に並べる節。回答者の名や電話だけの節は出さない。文だけの節は、区ごとの文を読むために出す。 */
export function tallySections(form: FormDefinition): readonly TallySection[] {
  return form.sections
    .filter((section) => section.code !== RESPONDENT_SECTION)
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

/** どの様式でも初めの、回答者の所属・氏名・連絡先の節。 */
const RESPONDENT_SECTION = 'h';

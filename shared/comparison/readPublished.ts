import {
  FORM_IDS,
  type FormDefinition,
  type FormId,
  formItems,
  itemChoices,
  NONE_CHOICE,
} from '../survey/form.ts';
import type { PublishedFigure } from '../survey/publishedFigure.ts';
import type { Half } from '../survey/survey.ts';
import { matchKey } from '../text/normaliseText.ts';

/** 公表値の台帳の一行。区分は印刷されたままの文字。 */
export interface PublishedRow {
  readonly id: string;
  /** 'room.b_kai_kei'。様式に無い数は null。 */
  readonly item: string | null;
  readonly label: string;
  readonly part: string;
  readonly fiscalYear: number;
  readonly half: Half;
  readonly value: number;
  readonly unit: string;
  readonly base: number | null;
  readonly document: string;
  readonly page: string;
  readonly publishedOn: string | null;
  readonly note: string;
}

/** 値が1以上の区数を指す区分の語。 */
const UNITS_WORDS = ['units', '1以上の区数', '1以上', '開催した区数', '実施した区数'];

/**
 * 公表値の台帳の行を、様式の項目と区分の code に結ぶ。
 * @param forms 様式の版のすべて。区分は、どの版の選択肢・階級でもよい
 */
export function readPublished(row: PublishedRow, forms: readonly FormDefinition[]): PublishedFigure {
  const { item: reference, part, ...rest } = row;
  const { form, item } = splitItem(reference);
  return {
    ...rest,
    form,
    item: form === null ? row.label : item,
    part: part === '' ? null : (findPart(forms, form, item, part) ?? part),
    partLabel: part,
  };
}

/** 区分の文字を、その項目の選択肢の code・階級の名・units に。どれでもなければ null。 */
export function findPart(
  forms: readonly FormDefinition[],
  form: FormId | null,
  code: string,
  part: string,
): string | null {
  const key = matchKey(part);
  const items = forms
    .filter((version) => version.id === form)
    .flatMap(formItems)
    .filter((item) => item.code === code);
  for (const item of items.toReversed()) {
    const choices = item.type === 'multi' ? [...itemChoices(item), NONE_CHOICE] : itemChoices(item);
    const choice = choices.find((each) => each.code === part || matchKey(each.label) === key);
    if (choice !== undefined) return choice.code;
    // 三状態の「実施済」は、図によって検討済・取組済などと印刷される (`domain.md` 4.1)。
    if (item.type === 'status3' && part.trim().endsWith('済')) return 'done';
    const band = item.bands?.find((each) => matchKey(each.label) === key);
    if (band !== undefined) return band.label;
  }
  return UNITS_WORDS.some((word) => matchKey(word) === key) ? 'units' : null;
}

/** 'room.b_kai_kei' を様式と項目に。 */
function splitItem(reference: string | null): { readonly form: FormId | null; readonly item: string } {
  const at = reference?.indexOf('.') ?? -1;
  const form = FORM_IDS.find((id) => id === reference?.slice(0, at)) ?? null;
  return { form, item: reference === null ? '' : reference.slice(at + 1) };
}

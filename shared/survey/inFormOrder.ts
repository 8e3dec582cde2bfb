import { FORM_IDS, type FormId } from './form.ts';

/** 様式A・B・C の順に。同じ様式の中の並びは変えない。 */
export function inFormOrder<T>(rows: readonly T[], formOf: (row: T) => FormId): readonly T[] {
  return rows.toSorted((a, b) => FORM_IDS.indexOf(formOf(a)) - FORM_IDS.indexOf(formOf(b)));
}

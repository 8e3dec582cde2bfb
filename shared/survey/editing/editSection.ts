import type { FormDefinition, Section } from '../form.ts';

/** 節を `at` 番目 (除いた後の並びで0から) へ移す。 */
export function moveSection(form: FormDefinition, code: string, at: number): FormDefinition {
  const section = form.sections.find((one) => one.code === code);
  if (section === undefined) return form;
  const rest = form.sections.filter((one) => one.code !== code);
  return { ...form, sections: rest.toSpliced(at, 0, section) };
}

/** 節を一つ上か下へ。端では動かない。 */
export function stepSection(form: FormDefinition, code: string, step: 1 | -1): FormDefinition {
  const at = form.sections.findIndex((one) => one.code === code) + step;
  return at < 0 || at >= form.sections.length ? form : moveSection(form, code, at);
}

/** `after` の節のすぐ下に節を足す。 */
export function insertSection(form: FormDefinition, after: string, section: Section): FormDefinition {
  const at = form.sections.findIndex((one) => one.code === after) + 1;
  return { ...form, sections: form.sections.toSpliced(at, 0, section) };
}

/** 節を、項目ごと除く。 */
export function removeSection(form: FormDefinition, code: string): FormDefinition {
  return { ...form, sections: form.sections.filter((one) => one.code !== code) };
}

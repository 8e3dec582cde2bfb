import { type FormDefinition, formItems, type Item } from '../../../shared/survey/form.ts';

/** `hub.c_1a` の項目。今の回の様式に無ければ undefined。 */
export function findItemIn(forms: readonly FormDefinition[], reference: string): Item | undefined {
  const [form = '', code = ''] = reference.split('.');
  return forms
    .filter((each) => each.id === form)
    .flatMap(formItems)
    .find((item) => item.code === code);
}

/** 項目か導出値の名。今の回の様式に無ければ、書いてあるまま。 */
export function itemLabel(forms: readonly FormDefinition[], reference: string): string {
  const [id = '', code = ''] = reference.split('.');
  const derived = forms.find((form) => form.id === id)?.derived.find((each) => each.code === code);
  return findItemIn(forms, reference)?.label ?? derived?.label ?? reference;
}

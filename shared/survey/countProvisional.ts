import { type FormDefinition, formItems } from './form.ts';

/** 仮の名称のままの項目の数。 */
export function countProvisional(form: FormDefinition): number {
  return formItems(form).filter((item) => item.provisional === true).length;
}

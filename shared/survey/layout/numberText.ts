import type { FormDefinition, Item } from '../form.ts';
import { itemNumbers } from './howTo.ts';

/** 番号の欄の文。必須の項目は番号の下にそう書く (項目名の欄は照合のため名だけにしておく)。 */
export function numberText(form: FormDefinition, item: Item): string {
  const number = itemNumbers(form).get(item.code) ?? '';
  return item.required ? `${number}\n必須` : number;
}

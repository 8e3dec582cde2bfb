import type { RegisterTable } from './definition.ts';
import { definitionOf, registerField } from './tables.ts';

/** 台帳の選択の欄の code を、画面の語に。定義に無い code はあるまま。 */
export function choiceLabel(table: RegisterTable, key: string, code: string): string {
  const field = registerField(definitionOf(table), key);
  return field?.choices?.find((choice) => choice.code === code)?.label ?? code;
}

import type { RegisterDefinition } from '../../register/definition.ts';

/** 台帳の選択肢の欄の、その code の言葉。知らない code はあるまま。 */
export function choiceLabelOf(register: RegisterDefinition, key: string, code: string): string {
  const field = register.fields.find((each) => each.key === key);
  return field?.choices?.find((choice) => choice.code === code)?.label ?? code;
}

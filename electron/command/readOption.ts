import { DaichoError } from '../../shared/api/failure.ts';
import type { RegisterDefinition } from '../../shared/register/definition.ts';
import { NO_CONTEXT } from '../../shared/register/fieldContext.ts';
import { parseField } from '../../shared/register/parse/parseField.ts';

/** 指定の値を、台帳の欄と同じ読みで。読めなければ断る。 */
export function readOption(definition: RegisterDefinition, key: string, text: string) {
  const field = definition.fields.find((each) => each.key === key);
  if (field === undefined) throw new Error(`列の定義がありません: ${key}`);
  const parsed = parseField(field, text, NO_CONTEXT);
  if (!parsed.ok) throw new DaichoError('badArgument', { detail: parsed.reason });
  return parsed.value;
}

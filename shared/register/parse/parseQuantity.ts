import { parseNumberText } from '../../text/parseNumber.ts';
import type { RegisterField } from '../field.ts';
import { type ParsedField, refused } from './parsed.ts';

const REASONS = {
  unreadable: '数として読めません',
  negative: '0より小さい数です',
  fraction: '端数のある数です',
} as const;

/** 件数・人数と時間。「約」「以上」の付いた数は、台帳には言い切れないので断る。 */
export function parseQuantity(field: RegisterField, kind: 'count' | 'hours', text: string): ParsedField {
  const parsed = parseNumberText(text, kind, undefined);
  if (!parsed.ok) return refused(`「${text}」は「${field.label}」に入りません: ${REASONS[parsed.why]}。`);
  if (parsed.approximate !== undefined) {
    return refused(`「${text}」は言い切った数ではありません。「${field.label}」には数だけを書きます。`);
  }
  const { min, max, label } = field;
  if (min !== undefined && parsed.value < min) return refused(`「${label}」は ${min} からの数です。`);
  if (max !== undefined && parsed.value > max) return refused(`「${label}」は ${max} までの数です。`);
  return { ok: true, value: parsed.value };
}

import { matchKey } from '../../text/normaliseText.ts';
import type { RegisterField } from '../field.ts';
import { type ParsedField, refused } from './parsed.ts';

/** 選択肢を、文 (幅・かっこ・空白の揺れを許す)・code・言い換えで読み、code にする。 */
export function parseChoice(field: RegisterField, text: string): ParsedField {
  const choices = field.choices ?? [];
  const key = matchKey(text);
  const exact = choices.find((choice) => choice.code === text || choice.label === text);
  const found =
    exact ??
    choices.find((choice) => [choice.label, ...(choice.aliases ?? [])].some((way) => matchKey(way) === key));
  if (found !== undefined) return { ok: true, value: found.code };
  const labels = choices.map((choice) => choice.label).join('・');
  return refused(`「${text}」は「${field.label}」の選択肢にありません。${labels} から選びます。`);
}

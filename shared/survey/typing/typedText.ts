import { type Item, itemChoices, NONE_CHOICE } from '../form.ts';
import type { TypedAnswer } from './typedAnswer.ts';

/** 打った答えを「元の文字」に: 選択肢は文言、表は行の数。 */
export function typedText(item: Item, typed: TypedAnswer): string {
  const labels = new Map([...itemChoices(item), NONE_CHOICE].map((choice) => [choice.code, choice.label]));
  if (item.type === 'rows') return typed.length === 0 ? '' : `${typed.length}行`;
  if (typeof typed === 'string') {
    return item.type === 'status3' || item.type === 'choice' ? (labels.get(typed) ?? typed) : typed.trim();
  }
  return typed.map((code) => labels.get(String(code)) ?? String(code)).join(' ');
}

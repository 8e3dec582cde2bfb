import type { Answers, AnswerValue } from './answer.ts';
import type { Item } from './form.ts';

/**
 * 前問から見て、この項目が答える番か。前問の無い項目はいつも open。
 * 前問が未回答なら unknown (どちらとも言えない)。
 */
export function itemOpening(item: Item, answers: Answers): 'open' | 'closed' | 'unknown' {
  if (item.base === undefined) return 'open';
  const value = answers[item.base.item];
  if (value === undefined) return 'unknown';
  return chosenCodes(value).some((code) => item.base?.choices.includes(code)) ? 'open' : 'closed';
}

/** 選ばれた選択肢の code。選択でない答えは空。 */
export function chosenCodes(value: AnswerValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.filter((entry): entry is string => typeof entry === 'string');
  return [];
}

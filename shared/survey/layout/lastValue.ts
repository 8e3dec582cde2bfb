import { formatWareki, isCalendarDay } from '../../calendar/wareki.ts';
import type { AnswerValue } from '../answer.ts';
import { type Item, itemChoices } from '../form.ts';
import type { RawCell } from './facts.ts';

/** 前回の答えを「前回」の欄の字に。数は数のまま。multi と rows はここでは扱わない。 */
export function lastValue(item: Item, value: AnswerValue | undefined): RawCell {
  if (value === undefined || typeof value === 'object') return null;
  if (typeof value === 'number') return value;
  if (item.type === 'date') return isCalendarDay(value) ? formatWareki(value) : value;
  return itemChoices(item).find((choice) => choice.code === value)?.label ?? value;
}

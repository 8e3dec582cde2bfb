import type { KeyboardEvent } from 'react';
import { isComposing } from '../../ui/isComposing.ts';

/** Enter で次の欄、Shift+Enter で前の欄へ。変換中と、行を替える Alt+Enter には触らない。 */
export function stepField(event: KeyboardEvent<HTMLElement>, body: HTMLElement | null): void {
  if (event.key !== 'Enter' || event.altKey || event.ctrlKey || isComposing(event.nativeEvent)) return;
  const target = event.target as HTMLElement;
  if (body === null || target.tagName === 'BUTTON') return;
  const fields = [...body.querySelectorAll<HTMLElement>('[data-typing]')];
  const group = target.closest('.answer-choices');
  const own = group === null ? target : (group.querySelector<HTMLElement>('[data-typing]') ?? target);
  const at = fields.indexOf(own);
  if (at < 0) return;
  event.preventDefault();
  const next = fields[at + (event.shiftKey ? -1 : 1)];
  if (next === undefined) return;
  next.focus();
  if (next instanceof HTMLInputElement && next.type === 'text') next.select();
}

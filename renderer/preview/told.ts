import { type OverflowPage, overflowSentence } from '../../shared/handout/overflowPages.ts';

/** 済んだことの一文。枠に収まらない頁があれば、それを先に言う。 */
export function told(done: string, overflow: readonly OverflowPage[]): string {
  return `${overflowSentence(overflow)}${done}`;
}

import type { CaseFindingKind, FoundSpan } from './caseFinding.ts';
import { type FoldedText, originalSpan } from './foldWithPlaces.ts';

/** 揃えた文での範囲。 */
export interface FoldedSpan {
  readonly start: number;
  readonly end: number;
}

/** 揃えた文で見つけた範囲を、元の文の所見に。 */
export function foundSpans(
  kind: CaseFindingKind,
  original: string,
  folded: FoldedText,
  spans: readonly FoldedSpan[],
): readonly FoundSpan[] {
  return spans.map((span) => {
    const { start, end } = originalSpan(folded, span.start, span.end);
    return { kind, start, end, text: original.slice(start, end) };
  });
}

/** 型に合う所のすべて。keep が false を返したものは除く。 */
export function matchSpans(
  text: string,
  pattern: RegExp,
  keep: (match: RegExpMatchArray) => boolean = () => true,
): readonly FoldedSpan[] {
  return [...text.matchAll(pattern)]
    .filter(keep)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

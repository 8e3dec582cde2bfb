import type { Ward } from '../../ward/ward.ts';
import type { HandoutDefinition, PageDefinition, Sentence } from '../definition/handoutDefinition.ts';
import type { HandoutFacts } from '../facts.ts';
import type { Figure } from '../lookUpFigure.ts';
import type { StatedOrigin } from '../model/figureOrigin.ts';
import type { HandoutNote } from '../model/handoutModel.ts';
import { chooseSentence } from '../sentence.ts';
import { markFigure, readMarked } from './markedText.ts';
import { originOfExpression } from './originOfName.ts';
import { statedPlace } from './statedPlace.ts';

/** 頁を作る元。 */
export interface PageSource {
  readonly definition: HandoutDefinition;
  readonly facts: HandoutFacts;
  readonly lookUp: (name: string) => Figure;
  /** 区ごとの頁の区。 */
  readonly ward: Ward | null;
}

/** 頁の文 (見出し・導入・注) に数を入れ、その数の出所を添える。from は図に付いた注の数。 */
export function stateSentences(page: PageDefinition, source: PageSource, from: number) {
  const origins: StatedOrigin[] = [];
  const state = (sentences: readonly Sentence[], at: string): string | null => {
    const marked = chooseSentence(sentences, source.lookUp, markFigure);
    if (marked === null) return null;
    const { text, found } = originsIn(marked, at, source);
    origins.push(...found);
    return text;
  };
  const message = state(page.message, statedPlace.message);
  const lead = state(page.lead, statedPlace.lead);
  const notes: HandoutNote[] = [];
  for (const note of page.notes) {
    const text = state([note], statedPlace.note(from + notes.length));
    if (text !== null) notes.push({ mark: note.mark, text });
  }
  return { message, lead, notes, origins };
}

/** 印の付いた文から、紙に出す文と、その中の数の出所。 */
export function originsIn(marked: string, at: string, { facts, ward, definition }: PageSource) {
  const { text, figures } = readMarked(marked);
  const found = figures.flatMap(({ token, expression }): readonly StatedOrigin[] => {
    const origin = originOfExpression(facts, expression, ward, definition);
    return origin === null ? [] : [{ at, token, origin }];
  });
  return { text, found };
}

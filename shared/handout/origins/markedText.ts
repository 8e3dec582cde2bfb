import { printedText } from '../printedText.ts';

/** 文に入れた数を挟む印 (私用領域)。名・数の順に挟み、readMarked で外す。 */
const [OPEN, MIDDLE, CLOSE] = ['\uE000', '\uE001', '\uE002'];
const MARKED = new RegExp(
  `${OPEN}([^${OPEN}${MIDDLE}${CLOSE}]*)${MIDDLE}([^${OPEN}${MIDDLE}${CLOSE}]*)${CLOSE}`,
  'g',
);

/** 数の言葉 (2,505 や 93.5)。注の印 (※1) の数字は数えない。 */
const NUMBER = /(?<![※\d])\d+(?:,\d{3})*(?:\.\d+)?/g;

/** 文の数 (紙に出す字での)、出る順。 */
export function numberTokens(text: string): readonly { readonly index: number; readonly text: string }[] {
  return [...text.matchAll(NUMBER)].map((match) => ({ index: match.index, text: match[0] }));
}

/** 数に、どの名から来たかの印を付ける。 */
export function markFigure(expression: string, printed: string): string {
  return `${OPEN}${expression}${MIDDLE}${printed}${CLOSE}`;
}

/** 印を外した文と、数ごとの、もとの名。 */
export function readMarked(marked: string): {
  readonly text: string;
  readonly figures: readonly { readonly token: number; readonly expression: string }[];
} {
  const spans: { readonly from: number; readonly to: number; readonly expression: string }[] = [];
  let [text, printed, end] = ['', '', 0];
  const add = (piece: string) => {
    text += piece;
    printed += printedText(piece);
  };
  for (const match of marked.matchAll(MARKED)) {
    add(marked.slice(end, match.index));
    const from = printed.length;
    add(match[2] ?? '');
    spans.push({ from, to: printed.length, expression: match[1] ?? '' });
    end = match.index + match[0].length;
  }
  add(marked.slice(end));
  const figures = numberTokens(printed).flatMap(({ index }, token) => {
    const span = spans.find(({ from, to }) => from <= index && index < to);
    return span === undefined ? [] : [{ token, expression: span.expression }];
  });
  return { text, figures };
}

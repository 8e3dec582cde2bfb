import type { Sentence, SentencePart } from './definition/handoutDefinition.ts';
import type { Figure } from './lookUpFigure.ts';

type LookUp = (name: string) => Figure;
/** 文に入れる数に印を付ける (markedText.ts)。 */
type Mark = (expression: string, printed: string) => string;

const unmarked: Mark = (_, printed) => printed;

/**
 * 数がそろい条件が成り立つ最初の文を、数を入れて返す。どれも成り立たなければ null。
 * `{a}` は数か名、`{a+b}` は数の和、`{parts}` は成り立つ部分を読点でつないだもの。
 * 条件は `a + b > 0`、記号は = != > >= < <=。
 */
export function chooseSentence(
  sentences: readonly Sentence[],
  lookUp: LookUp,
  mark: Mark = unmarked,
): string | null {
  for (const sentence of sentences) {
    const parts = (sentence.parts ?? []).flatMap((part) => fillPart(part, lookUp, mark) ?? []);
    if (sentence.parts !== undefined && parts.length === 0) continue;
    const text = fillPart(
      sentence,
      (name) => (name === 'parts' ? parts.join('、') : lookUp(name)),
      (name, printed) => (name === 'parts' ? printed : mark(name, printed)),
    );
    if (text !== null) return text;
  }
  return null;
}

/** 条件が成り立てば数を入れた文、成り立たないか数が無ければ null。 */
function fillPart({ text, when }: SentencePart, lookUp: LookUp, mark: Mark): string | null {
  return (when ?? []).every((condition) => conditionHolds(condition, lookUp))
    ? fillSentence(text, lookUp, mark)
    : null;
}

/** 文の {…} に数を入れる (小数は2桁まで)。一つでも決まらなければ null。 */
export function fillSentence(text: string, lookUp: LookUp, mark: Mark = unmarked): string | null {
  let complete = true;
  const filled = text.replace(/\{([^{}]+)\}/g, (_, expression: string) => {
    const value = evaluate(expression, lookUp);
    if (value === undefined) complete = false;
    return mark(
      expression,
      typeof value === 'number' ? value.toLocaleString('en-US', DIGITS) : (value ?? ''),
    );
  });
  return complete ? filled : null;
}

const DIGITS = { maximumFractionDigits: 2 };

/** 条件の形が正しいか (定義を読むときに確かめる)。 */
export const CONDITION_PATTERN = /^([^=!<>]+)(=|!=|>=|<=|>|<)([^=!<>]+)$/;

function conditionHolds(condition: string, lookUp: LookUp): boolean {
  const [, leftText = '', sign, rightText = ''] = CONDITION_PATTERN.exec(condition) ?? [];
  const left = evaluate(leftText, lookUp);
  const right = evaluate(rightText, lookUp);
  if (typeof left !== 'number' || typeof right !== 'number') return false;
  if (sign === '=') return left === right;
  if (sign === '!=') return left !== right;
  if (sign === '>') return left > right;
  if (sign === '<') return left < right;
  return sign === '>=' ? left >= right : left <= right;
}

function evaluate(expression: string, lookUp: LookUp): Figure {
  const terms = expression.split('+').map((term) => term.trim());
  const values = terms.map((term) => (/^\d+$/.test(term) ? Number(term) : lookUp(term)));
  const [only] = values;
  if (values.length === 1) return only;
  return values.every((value) => typeof value === 'number')
    ? values.reduce((sum, value) => sum + value, 0)
    : undefined;
}

import { matchKey } from '../../../text/normaliseText.ts';
import { parseScale, SCALES, type ScaleChoice } from '../scales.ts';

/** これより多くの語のある列は、選択肢ではなく自由記載とみる。 */
const MOST = 12;

export type ChoicesFromWords =
  | { readonly choices: readonly ScaleChoice[] }
  | { readonly why: 'numbers' | 'many' | 'empty' };

/**
 * 列にある語から、新しい問いの選択肢を作る。どの語もある尺度の選択肢なら、その尺度の並びで。
 * ほかは初めに出た順で、並びはあとで人が直す。番号だけの列と、語の多すぎる列は作らない。
 */
export function choicesFromWords(words: readonly string[]): ChoicesFromWords {
  const labels = [
    ...new Map(words.map((word) => [matchKey(withoutNumber(word)), withoutNumber(word)])).values(),
  ];
  if (labels.length === 0) return { why: 'empty' };
  if (labels.some((label) => /^\d+$/.test(label.normalize('NFKC')))) return { why: 'numbers' };
  if (labels.length > MOST) return { why: 'many' };
  const scale = SCALES.find(({ choices }) =>
    labels.every((label) => choices.some((choice) => matchKey(choice.label) === matchKey(label))),
  );
  if (scale !== undefined) return { choices: scale.choices };
  const own = parseScale(labels.join('\n'));
  return own.some(({ kind }) => kind === 'noAnswer')
    ? { choices: own }
    : { choices: [...own, ...parseScale('未回答')] };
}

/** 頭の番号 (「1.」「①」) を除く。番号だけの語はそのまま。 */
function withoutNumber(word: string): string {
  const circled = word.replace(/^[①-⑳]\s*/, '');
  const rest = circled.trim().replace(/^[(（]?[\d０-９]{1,2}[)）.．:：、,\s]\s*/, '');
  return rest === '' ? word.trim() : rest;
}

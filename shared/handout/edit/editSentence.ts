import type { Sentence } from '../definition/handoutDefinition.ts';

/**
 * 画面で直す文: 数の無いときにも使える最後の文。`when` や `parts` の付いた文は、その前に試される。
 * 文が一つも無ければ空。
 */
export function plainSentence(sentences: readonly Sentence[]): string {
  const last = sentences.at(-1);
  return last === undefined || isConditional(last) ? '' : last.text;
}

/** 数や条件が成り立つときに先に使われる文。 */
export function conditionalSentences(sentences: readonly Sentence[]): readonly Sentence[] {
  const last = sentences.at(-1);
  return last === undefined || isConditional(last) ? sentences : sentences.slice(0, -1);
}

/** 最後の文を書き替える。空なら除く。 */
export function putPlain(sentences: readonly Sentence[], text: string): readonly Sentence[] {
  const before = conditionalSentences(sentences);
  return text === '' ? before : [...before, { text }];
}

/** 先に使われる文の一つを書き替える。空なら除く。条件はそのまま。 */
export function putConditional(
  sentences: readonly Sentence[],
  at: number,
  text: string,
): readonly Sentence[] {
  return text === ''
    ? sentences.toSpliced(at, 1)
    : sentences.map((sentence, index) => (index === at ? { ...sentence, text } : sentence));
}

/** 先に使われる文の一つの条件を書き替える。文はそのまま。 */
export function putConditions(
  sentences: readonly Sentence[],
  at: number,
  when: readonly string[],
): readonly Sentence[] {
  return sentences.map((sentence, index) => (index === at ? { ...sentence, when } : sentence));
}

/** 先に試す文を、ほかの先に試す文の後ろに足す。 */
export function addConditional(
  sentences: readonly Sentence[],
  text: string,
  when: readonly string[],
): readonly Sentence[] {
  const at = conditionalSentences(sentences).length;
  return sentences.toSpliced(at, 0, { text, when });
}

function isConditional({ when, parts }: Sentence): boolean {
  return (when?.length ?? 0) > 0 || parts !== undefined;
}

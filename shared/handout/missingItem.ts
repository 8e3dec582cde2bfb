import { formItems } from '../survey/form.ts';
import { findItem, findTally, type HandoutFacts, splitReference } from './facts.ts';

/** この回の様式の版に無い項目の、数や図の代わりに印刷する言葉。未回答 (尋ねたが答えが無い) とは違う。 */
export const MISSING_ITEM = 'この回の様式に無い項目';

/** この回の様式の版にある項目 (導出値を含む) か。 */
export function isInForm(facts: HandoutFacts, reference: string): boolean {
  const { form, item } = splitReference(reference);
  return (
    findItem(facts, reference) !== undefined ||
    findTally(facts, reference) !== undefined ||
    facts.tally.forms[form]?.derived[item] !== undefined
  );
}

/** 項目の名。この回の版に無ければ、ほかの回の新しい版の名。どの版にも無ければ code を添えた言葉。 */
export function itemLabel(facts: HandoutFacts, reference: string): string {
  const { form, item } = splitReference(reference);
  const known = findItem(facts, reference)?.label;
  if (known !== undefined) return known;
  const others = facts.otherRounds.flatMap((round) => round.forms).filter((each) => each.id === form);
  const found = others
    .toSorted((a, b) => b.version - a.version)
    .flatMap((each) => formItems(each))
    .find((each) => each.code === item);
  return found?.label ?? `項目 ${item}`;
}

/** その様式を答えるはずの区の数。この回が集めていない様式なら undefined。 */
export function respondentsOf(facts: HandoutFacts, reference: string): number | undefined {
  return facts.tally.forms[splitReference(reference).form]?.n;
}

import { findItem, findTally, type HandoutFacts, splitReference } from './facts.ts';

/** 誰も答えていない項目か。その0は数えた0ではない。前の問いに誰も答えていない項目もそう。 */
export function nobodyAnswered(facts: HandoutFacts, reference: string): boolean {
  const { form, item } = splitReference(reference);
  const tally = findTally(facts, reference);
  if (tally === undefined) {
    const derived = facts.tally.forms[form]?.derived[item];
    return derived !== undefined && Object.keys(derived.values).length === 0;
  }
  if (tally.noAnswer >= facts.wards.length) return true;
  const opener = findItem(facts, reference)?.base;
  return tally.base === 0 && opener !== undefined && nobodyAnswered(facts, `${form}.${opener.item}`);
}

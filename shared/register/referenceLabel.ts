import type { Reference } from './fieldContext.ts';

/** 参照の見せ方。同じ名がほかにもあれば、よみや区名を、それも同じなら id の終わりを添える。 */
export function referenceLabel(reference: Reference, all: readonly Reference[]): string {
  const namesakes = all.filter((each) => each.name === reference.name);
  if (namesakes.length <= 1) return reference.name;
  const alike = namesakes.filter((each) => each.detail === reference.detail);
  return alike.length <= 1 && reference.detail !== ''
    ? `${reference.name}（${reference.detail}）`
    : `${reference.name}〔${reference.id.slice(-6)}〕`;
}

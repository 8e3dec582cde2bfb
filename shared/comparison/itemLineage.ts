import { followsChain } from '../survey/followsChain.ts';
import { type FormDefinition, formItems, type Item } from '../survey/form.ts';
import { bandsChanged, findDefinitionBreak } from './findDefinitionBreak.ts';

/** 項目の系譜: どの版でどの code か、どこで比べられなくなったか。 */
export interface Lineage {
  /** いちばん新しい定義。 */
  readonly item: Item;
  /** その定義のある節の名。 */
  readonly section: string;
  /** 版 → その版での項目と、比べられる組の番号 (古いものから 0…)。項目の無い版は入らない。 */
  readonly versions: ReadonlyMap<number, LineageStep>;
  /** 組の番号 → その組の始まりで比べられなくなった訳。初めの組には無い。 */
  readonly reasons: ReadonlyMap<number, string>;
}

export interface LineageStep {
  readonly item: Item;
  readonly group: number;
  /** 分布 (階級) の比べられる組。 */
  readonly bandGroup: number;
}

/**
 * 様式の版のすべてから、項目の系譜を新しい版の並びで。どの新しい項目にも続かない古い項目は終わりに。
 * 分けられた項目 (split) は、分けた先のそれぞれの系譜の、古い側に現れる。
 */
export function itemLineages(versions: readonly FormDefinition[]): readonly Lineage[] {
  const sorted = versions.toSorted((a, b) => b.version - a.version);
  const claimed = new Set<string>();
  return sorted.flatMap((form, at) =>
    formItems(form).flatMap((item) => {
      if (claimed.has(item.code)) return [];
      const lineage = lineageOf(form, item, sorted.slice(at + 1));
      for (const each of lineage.versions.values()) claimed.add(each.item.code);
      return [lineage];
    }),
  );
}

function lineageOf(form: FormDefinition, head: Item, older: readonly FormDefinition[]): Lineage {
  const steps = [
    { form, item: head, how: 'same' as const },
    ...followsChain(older, head).flatMap(({ version, code, how }) => {
      const definition = older.find((each) => each.version === version);
      const item = definition && formItems(definition).find((each) => each.code === code);
      return definition === undefined || item === undefined ? [] : [{ form: definition, item, how }];
    }),
  ].toReversed();
  const found = new Map<number, LineageStep>();
  const reasons = new Map<number, string>();
  let group = 0;
  let bandGroup = 0;
  steps.forEach((step, at) => {
    const before = steps[at - 1];
    const reason = before === undefined ? null : findDefinitionBreak(before, step);
    if (reason !== null) {
      group += 1;
      reasons.set(group, reason);
    }
    if (before !== undefined && bandsChanged(before.item, step.item)) bandGroup += 1;
    found.set(step.form.version, { item: step.item, group, bandGroup });
  });
  const section = form.sections.find((each) => each.items.some((item) => item.code === head.code));
  return { item: head, section: section?.title ?? '', versions: found, reasons };
}

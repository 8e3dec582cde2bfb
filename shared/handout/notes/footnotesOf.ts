import { type HandoutFacts, wardNames } from '../facts.ts';
import type { FigureSource } from '../model/figureOrigin.ts';
import { findSeries } from '../yearValue.ts';

/**
 * 項目に付いた注: この年度から数え方が変わった訳と、「注記として印刷する」とされた確認の理由。
 * 理由は区の名を添え、同じ理由の区はまとめる。
 */
export function footnotesOfItem(facts: HandoutFacts, { form, item }: FigureSource): readonly string[] {
  const half = facts.survey?.half ?? 'year';
  const breaks = (findSeries(facts, `${form}.${item}`)?.breaks ?? [])
    .filter(({ between: [, to] }) => to.fiscalYear === facts.fiscalYear && to.half === half)
    .map(({ reason }) => reason);
  return [...new Set(breaks), ...reasons(facts, form, item)];
}

/** 様式全体についての確認の理由。 */
export function footnotesOfForm(facts: HandoutFacts, form: string): readonly string[] {
  return reasons(facts, form, null);
}

function reasons(facts: HandoutFacts, form: string, item: string | null): readonly string[] {
  const wards = new Map<string, Set<string>>();
  for (const note of facts.footnotes) {
    if (note.form !== form || note.item !== item) continue;
    wards.set(note.text, (wards.get(note.text) ?? new Set()).add(note.ward));
  }
  return [...wards].map(([text, codes]) => `${wardNames(facts, codes).join('・')}：${text}`);
}

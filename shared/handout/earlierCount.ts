import { fiscalYearLabel, halfLabel } from '../calendar/fiscalYear.ts';
import { followsChain } from '../survey/followsChain.ts';
import type { FormDefinition } from '../survey/form.ts';
import type { Half } from '../survey/survey.ts';
import { findItem, type HandoutFacts, splitReference } from './facts.ts';
import type { EarlierCount } from './model/statesBlock.ts';

/** 比べる前の期間。 */
export interface EarlierPeriod {
  readonly fiscalYear: number;
  readonly half: Half;
  /** 令和5年度、令和5年度上半期 */
  readonly label: string;
  /** この回と同じ長さの期間か。違えば差は言えない。 */
  readonly comparable: boolean;
}

const HALVES: readonly Half[] = ['year', 'second', 'first'];

/**
 * 前年度の数を、項目ごとに同じ期間から読む。公表値があればそれ、無ければ前の回の集計。
 * 意味の変わった項目 (`follows` が changed・split) の数は並べない。
 * @param references 並べる項目 (`ward.a_a_1`)。一つでも数のある期間のうち、年度の終わりに近いもの
 * @param choice 数える選択肢
 */
export function readEarlier(
  facts: HandoutFacts,
  references: readonly string[],
  choice: string,
): { readonly period: EarlierPeriod; readonly counts: readonly (EarlierCount | null)[] } | null {
  const fiscalYear = facts.fiscalYear - 1;
  for (const half of HALVES) {
    const counts = references.map((reference) => readCount(facts, reference, choice, fiscalYear, half));
    if (counts.every((count) => count === null)) continue;
    return {
      period: {
        fiscalYear,
        half,
        label: `${fiscalYearLabel(fiscalYear)}${half === 'year' ? '' : halfLabel(half)}`,
        comparable: half === facts.survey?.half,
      },
      counts,
    };
  }
  return null;
}

function readCount(
  facts: HandoutFacts,
  reference: string,
  choice: string,
  fiscalYear: number,
  half: Half,
): EarlierCount | null {
  const { form } = splitReference(reference);
  const codes = sameCodes(facts, reference);
  const published = facts.published.find(
    (figure) =>
      figure.form === form &&
      codes.has(figure.item) &&
      figure.part === choice &&
      figure.fiscalYear === fiscalYear &&
      figure.half === half,
  );
  if (published !== undefined) return { value: published.value, from: 'published' };
  for (const round of facts.otherRounds) {
    if (round.fiscalYear !== fiscalYear || round.survey.half !== half) continue;
    for (const code of codes) {
      const tally = round.tally.forms[form]?.items[code];
      if (tally === undefined || tally.noAnswer >= tally.base) continue;
      const count = 'counts' in tally ? tally.counts[choice] : undefined;
      if (count !== undefined) return { value: count, from: 'tally' };
    }
  }
  return null;
}

/** 意味の変わらないまま引き継いだ項目の code。 */
function sameCodes(facts: HandoutFacts, reference: string): ReadonlySet<string> {
  const { form, item: code } = splitReference(reference);
  const item = findItem(facts, reference);
  const present = facts.forms.find((each) => each.id === form);
  const older: FormDefinition[] = facts.otherRounds
    .flatMap((round) => round.forms)
    .filter((each) => each.id === form && each.version < (present?.version ?? 0));
  const links = item === undefined ? [] : followsChain(older, item);
  return new Set([
    code,
    ...links.flatMap((link) => (link.how === 'same' && link.code !== null ? [link.code] : [])),
  ]);
}

import { fiscalYearLabel, halfLabel } from '../../calendar/fiscalYear.ts';
import { type HandoutFacts, wardNames } from '../facts.ts';
import type { FigurePlace, FigureSource } from '../model/figureOrigin.ts';
import { findSeries, pointAt } from '../yearValue.ts';

/**
 * 項目に付いた注: 載せた年度・期から数え方が変わった訳と、「注記として印刷する」とされた確認の理由。
 * 理由は区の名を添え、同じ理由の区はまとめる。ほかの回の理由には、その年度と期を添える。
 * @param places 図に並ぶ年度と期。この回だけなら空
 */
export function footnotesOfItem(
  facts: HandoutFacts,
  { form, item }: FigureSource,
  places: readonly FigurePlace[],
): readonly string[] {
  const series = findSeries(facts, `${form}.${item}`);
  const present = { fiscalYear: facts.fiscalYear, half: facts.survey?.half ?? ('year' as const) };
  const shown = places.length === 0 ? [present] : places;
  const breaks = (series?.breaks ?? [])
    .filter(({ between: [from, to] }) =>
      places.length === 0
        ? samePlace(to, present)
        : shown.some((place) => samePlace(place, to)) && shown.some((place) => before(place, to, from)),
    )
    .map(({ reason }) => reason);
  const reasons = shown.flatMap((place) => {
    const point = pointAt(series, place);
    const own = samePlace(place, present) ? [facts.survey?.id ?? ''] : [];
    return [...new Set([...own, ...(point?.rounds ?? [])])].flatMap((survey) =>
      reasonsOf(facts, { survey, form, item: point?.code ?? item }),
    );
  });
  return [...new Set([...breaks, ...reasons])];
}

/** 導出値なら、それともとの項目。ほかはその項目だけ。 */
export function notedParts(facts: HandoutFacts, source: FigureSource): readonly FigureSource[] {
  const form = facts.forms.find(({ id }) => id === source.form);
  const items = form?.derived.find(({ code }) => code === source.item)?.items ?? [];
  return [source, ...items.map((item) => ({ form: source.form, item }))];
}

/** 様式全体についての、この回の確認の理由。 */
export function footnotesOfForm(facts: HandoutFacts, form: string): readonly string[] {
  return reasonsOf(facts, { survey: facts.survey?.id ?? '', form, item: null });
}

function samePlace(a: FigurePlace, b: FigurePlace): boolean {
  return a.fiscalYear === b.fiscalYear && a.half === b.half;
}

/** 切れ目の前の数が、図に並んでいるか。 */
function before(place: FigurePlace, to: FigurePlace, from: FigurePlace): boolean {
  return samePlace(place, from) || place.fiscalYear < to.fiscalYear;
}

interface ReasonPlace {
  readonly survey: string;
  readonly form: string;
  readonly item: string | null;
}

function reasonsOf(facts: HandoutFacts, { survey, form, item }: ReasonPlace): readonly string[] {
  const wards = new Map<string, Set<string>>();
  for (const note of facts.footnotes) {
    if (note.survey !== survey || note.form !== form || note.item !== item) continue;
    wards.set(note.text, (wards.get(note.text) ?? new Set()).add(note.ward));
  }
  const when = whenOf(facts, survey);
  return [...wards].map(([text, codes]) => `${when}${wardNames(facts, codes).join('・')}：${text}`);
}

/** ほかの回の年度と期。この回なら空。 */
function whenOf(facts: HandoutFacts, survey: string): string {
  const round = facts.otherRounds.find((each) => each.survey.id === survey);
  if (round === undefined) return '';
  const { half } = round.survey;
  return `${fiscalYearLabel(round.fiscalYear)}${half === 'year' ? '' : halfLabel(half)}　`;
}

import { fiscalYearLabel, halfLabel } from '../../calendar/fiscalYear.ts';
import { itemChoices } from '../../survey/form.ts';
import { findItem, type HandoutFacts, splitReference, wardNames } from '../facts.ts';
import type { CellStrip } from '../model/cellsBlock.ts';
import type { Segment, Tone } from '../model/segment.ts';
import { findSeries, pointAt } from '../yearValue.ts';

/** 今年度の帯に無い選択肢の濃さ。 */
const SPARE: readonly Tone[] = ['solid', 'hatched', 'light', 'white'];

/**
 * 前年度の同じ期の区数を、同じますの幅の帯に。公表値があればそれ、無ければその回の集計 (区の名も)。
 * 数が無いか、定義が変わって比べられなければ null。
 * @param tones 今年度の帯の、選択肢ごとの濃さ
 */
export function buildEarlierStrip(
  reference: string,
  facts: HandoutFacts,
  tones: ReadonlyMap<string, Tone>,
): CellStrip | null {
  const half = facts.survey?.half ?? 'year';
  const place = { fiscalYear: facts.fiscalYear - 1, half };
  const series = findSeries(facts, reference);
  const [point, present] = [place, { ...place, fiscalYear: facts.fiscalYear }].map((each) =>
    pointAt(series, each),
  );
  const item = findItem(facts, reference);
  if (point === undefined || item === undefined || point.group !== (present?.group ?? point.group))
    return null;
  const published = (code: string) => point.published.find((figure) => figure.part === code)?.value;
  const segments = itemChoices(item).flatMap(({ code, label }, index): readonly Segment[] => {
    const count = published(code) ?? point.counts?.[code] ?? 0;
    const wards = published(code) === undefined ? wardNames(facts, point.wards?.[code] ?? []) : [];
    return count === 0
      ? []
      : [{ code, label, count, tone: tones.get(code) ?? SPARE[index] ?? 'white', wards }];
  });
  const base = segments.reduce((sum, segment) => sum + segment.count, 0);
  if (base === 0) return null;
  return {
    title: `参考　${fiscalYearLabel(place.fiscalYear)}${half === 'year' ? '' : halfLabel(half)}`,
    hint: `n＝${base}区`,
    source: splitReference(reference),
    place,
    base,
    segments,
  };
}

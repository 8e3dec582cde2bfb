import { fiscalYearLabel, halfLabel } from '../calendar/fiscalYear.ts';
import { type Derived, type FormDefinition, formItems, type Item, itemChoices } from '../survey/form.ts';
import type { PublishedFigure } from '../survey/publishedFigure.ts';
import { differenceText } from './differenceText.ts';

export interface PublishedFinding {
  /**
   * totalNotParts 合計と内訳計が違う / withinOverTotal 再掲が合計より多い / notBase 区分の和が n と違う /
   * differs 同じ数が資料によって違う
   */
  readonly kind: 'totalNotParts' | 'withinOverTotal' | 'notBase' | 'differs';
  /** 関わる公表値の id。初めが合計。 */
  readonly figures: readonly string[];
  /** 公表値と、突き合わせた相手の数。単位は公表値の単位。 */
  readonly published: number;
  readonly compared: number;
  /** 一文。句点は付けない。 */
  readonly message: string;
}

/**
 * 公表値どうしを突き合わせる。どちらも直さず、合わない所を言うだけ (`domain.md` 7.6)。
 * 内訳・再掲・区分の関係は様式の定義から。内訳が全部そろっていないときは、内訳計が公表値を超えたときだけ言う。
 * 内訳は同じ資料のものを優先し、無ければ同じ期のほかの資料のもの。
 * @param forms 様式の版のすべて (同じ code は、後の版の定義で見る)
 */
export function checkPublishedFigures(
  figures: readonly PublishedFigure[],
  forms: readonly FormDefinition[],
): readonly PublishedFinding[] {
  const periods = Map.groupBy(
    figures,
    (figure) => `${figure.form ?? ''}/${figure.fiscalYear}/${figure.half}`,
  );
  return [...periods.values()].flatMap((own) => {
    const versions = forms
      .filter((form) => form.id === own[0]?.form)
      .toSorted((a, b) => a.version - b.version);
    const items = new Map(versions.flatMap(formItems).map((item) => [item.code, item]));
    const derived = new Map(versions.flatMap((form) => form.derived).map((each) => [each.code, each]));
    return [
      ...own
        .filter((figure) => figure.part === null)
        .flatMap((total) => checkTotal(total, own, items, derived)),
      ...checkShares(own, items),
      ...checkTwice(own),
    ];
  });
}

function checkTotal(
  total: PublishedFigure,
  own: readonly PublishedFigure[],
  items: ReadonlyMap<string, Item>,
  derived: ReadonlyMap<string, Derived>,
): readonly PublishedFinding[] {
  const figureOf = (code: string) =>
    pick(own, total, (figure) => figure.item === code && figure.part === null);
  const all = [...items.values()];
  const sum = derived.get(total.item);
  const partCodes =
    sum?.kind === 'sum'
      ? sum.items
      : all.filter((item) => item.partOf === total.item).map((item) => item.code);
  const parts = partCodes.map(figureOf).filter((figure) => figure !== undefined);
  const withins = all
    .filter((item) => item.within === total.item)
    .map((item) => figureOf(item.code))
    .filter((figure) => figure !== undefined);
  const compared = sumOf(parts);
  const complete = parts.length === partCodes.length;
  const wrong = parts.length > 0 && (complete ? compared !== total.value : compared > total.value);
  return [
    ...(wrong
      ? [
          {
            kind: 'totalNotParts' as const,
            figures: [total.id, ...parts.map((figure) => figure.id)],
            published: total.value,
            compared,
            message: `${nameOf(total)}: ${differenceText(total.value, compared, '内訳計')}${withinHint(total.value - compared, withins)}`,
          },
        ]
      : []),
    ...withins
      .filter((within) => within.value > total.value)
      .map((within) => ({
        kind: 'withinOverTotal' as const,
        figures: [total.id, within.id],
        published: total.value,
        compared: within.value,
        message: `${nameOf(total)}: 再掲「${within.label}」${number(within.value)} が合計 ${number(total.value)} より多い`,
      })),
  ];
}

/** 差が再掲の数と同じなら、再掲まで足したのかもしれない。決めつけずに言う。 */
function withinHint(difference: number, withins: readonly PublishedFigure[]): string {
  const same = withins.find((within) => within.value === difference);
  return same === undefined ? '' : `。差は「${same.label}」の ${number(same.value)} と同じ`;
}

/** 選択肢 (三状態・単一選択) か階級の区数がそろっているとき、和は n と等しい。n が無ければ調べない。 */
function checkShares(
  own: readonly PublishedFigure[],
  items: ReadonlyMap<string, Item>,
): readonly PublishedFinding[] {
  const shares = own.filter(
    (figure) => figure.part !== null && figure.part !== 'units' && figure.base !== null,
  );
  const groups = Map.groupBy(shares, (figure) => `${figure.item}/${figure.document}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const item = first === undefined ? undefined : items.get(first.item);
    if (first === undefined || first.base === null || item === undefined || item.type === 'multi') return [];
    const expected = item.bands?.filter((band) => !band.onlyWhenNotEmpty).map((band) => band.label) ?? [];
    const codes = expected.length > 0 ? expected : itemChoices(item).map((choice) => choice.code);
    const complete = codes.length > 0 && codes.every((code) => group.some((figure) => figure.part === code));
    const compared = sumOf(group);
    if (complete ? compared === first.base : compared <= first.base) return [];
    return [
      {
        kind: 'notBase' as const,
        figures: group.map((figure) => figure.id),
        published: first.base,
        compared,
        message: `${nameOf(first)}: n＝${number(first.base)}／区分の計 ${number(compared)}（差${number(first.base - compared).replace('-', '−')}）`,
      },
    ];
  });
}

function checkTwice(own: readonly PublishedFigure[]): readonly PublishedFinding[] {
  const groups = Map.groupBy(own, (figure) => `${figure.item}/${figure.part ?? ''}`);
  return [...groups.values()].flatMap((group) => {
    const [first, ...rest] = group;
    if (first === undefined) return [];
    return rest
      .filter((figure) => figure.value !== first.value)
      .map((figure) => ({
        kind: 'differs' as const,
        figures: [first.id, figure.id],
        published: first.value,
        compared: figure.value,
        message: `${nameOf(first)}: 「${first.document}」は ${number(first.value)}、「${figure.document}」は ${number(figure.value)}`,
      }));
  });
}

/** 条件に合う公表値。同じ資料のものを先に。 */
function pick(
  own: readonly PublishedFigure[],
  beside: PublishedFigure,
  wanted: (figure: PublishedFigure) => boolean,
): PublishedFigure | undefined {
  const found = own.filter(wanted);
  return found.find((figure) => figure.document === beside.document) ?? found[0];
}

function nameOf(figure: PublishedFigure): string {
  const half = figure.half === 'year' ? '' : ` ${halfLabel(figure.half)}`;
  return `${fiscalYearLabel(figure.fiscalYear)}${half}「${figure.label}」`;
}

function sumOf(figures: readonly PublishedFigure[]): number {
  return Math.round(figures.reduce((sum, figure) => sum + figure.value, 0) * 1000) / 1000;
}

function number(value: number): string {
  return value.toLocaleString('ja-JP');
}

import { partiallyBlank } from '../../shared/comparison/roundPoint.ts';
import {
  type Band,
  type FormDefinition,
  formItems,
  type Item,
  itemChoices,
  NONE_CHOICE,
} from '../../shared/survey/form.ts';
import { bandLabel } from '../../shared/survey/parseBandEdges.ts';
import type { ChoiceTally, FormTally, ItemTally } from '../../shared/survey/tally.ts';
import { tallyText } from './tallyText.ts';

export type Tone = 'solid' | 'hatched' | 'light' | 'dashed';

/** 数と、その後ろにいる区。 */
export interface Segment {
  readonly code: string;
  readonly label: string;
  readonly count: number;
  readonly tone: Tone;
  readonly wards: readonly string[];
}

export interface TallyView {
  readonly code: string;
  readonly label: string;
  readonly note: string | null;
  readonly base: number;
  readonly answered: number;
  /** 一部の区だけが答える項目か。 */
  readonly partial: boolean;
  readonly multiple: boolean;
  /** stack: 一本に積む。bars: 区分ごとの棒。values: 数だけ。text: 数えない。 */
  readonly shape: 'stack' | 'bars' | 'values' | 'text';
  readonly segments: readonly Segment[];
  /** 合計など、見出しに添える文。 */
  readonly facts: readonly string[];
  readonly values: Readonly<Record<string, number>> | null;
  readonly unit: string;
}

export const NO_ANSWER = 'noAnswer';
/** 表の下の計 (どの区分でもよい区) と合計 (値のある区)。 */
export const EVERY_SEGMENT = '*';
export const WITH_VALUE = '+';

/**
 * 表の数一つの後ろにいる区。計と合計は、区分をまたいで集める。
 * @param order 24区のコード、行政順
 */
export function segmentOf(view: TallyView, code: string, order: readonly string[]): Segment | null {
  const band = /^band (\S+) (\S*)$/.exec(code);
  if (band !== null) {
    const [, from = '', to = ''] = band;
    return bandSegment(view, { from: Number(from), to: to === '' ? null : Number(to) }, order);
  }
  if (code !== EVERY_SEGMENT && code !== WITH_VALUE)
    return view.segments.find((segment) => segment.code === code) ?? null;
  const found =
    code === EVERY_SEGMENT
      ? view.segments.flatMap((segment) => segment.wards)
      : Object.keys(view.values ?? {});
  const wards = inOrder(found, order);
  const label = code === EVERY_SEGMENT ? tallyText.total : tallyText.sumByBlock;
  return { code, label, count: wards.length, tone: 'solid', wards };
}

/**
 * 替えて見る階級一つ。code は区切りだけで決まり、segmentOf で開ける。
 * @param order 24区のコード、行政順
 */
export function bandSegment(
  view: TallyView,
  { from, to }: Pick<Band, 'from' | 'to'>,
  order: readonly string[],
): Segment {
  const wards = order.filter((ward) => {
    const value = view.values?.[ward];
    return value !== undefined && value >= from && (to === null || value < to);
  });
  return {
    code: `band ${from} ${to ?? ''}`,
    label: bandLabel(from, to, view.unit),
    count: wards.length,
    tone: 'solid',
    wards,
  };
}

/**
 * 集計の一項目を、棒と表に出す形にする。
 * @param wards 24区のコード、行政順
 */
export function tallyView(
  item: Item,
  form: FormDefinition,
  tally: FormTally,
  wards: readonly string[],
): TallyView {
  const counted = tally.items[item.code];
  const common = {
    code: item.code,
    label: item.label,
    note: item.note ?? null,
    base: counted?.base ?? 0,
    answered: (counted?.base ?? 0) - (counted?.noAnswer ?? 0),
    partial: item.base !== undefined,
    multiple: item.type === 'multi' && itemChoices(item).length > 1,
    facts: [],
    values: null,
    unit: item.unit ?? '',
  };
  if (counted === undefined) return { ...common, shape: 'text', segments: [] };
  const unanswered = (known: readonly string[]) =>
    noAnswerSegment(counted.noAnswer, unansweredWards(item, form, tally, wards, known));
  if (isChoiceTally(counted)) {
    const segments = choiceSegments(item, counted, wards);
    const shape = isStack(item) ? 'stack' : 'bars';
    const answered = segments.flatMap((segment) => segment.wards);
    return { ...common, shape, segments: [...segments, unanswered(answered)] };
  }
  if ('bands' in counted) {
    const facts = [
      tallyText.sum(counted.sum.toLocaleString('ja-JP'), item.unit ?? ''),
      tallyText.units(counted.units),
    ];
    const segments = [...bandSegments(item, counted, wards), unanswered(Object.keys(counted.values))];
    const shape = counted.bands.length > 0 ? 'bars' : 'values';
    return { ...common, shape, facts, segments, values: counted.values };
  }
  if ('rows' in counted) {
    const facts = [tallyText.sum(counted.rows.toLocaleString('ja-JP'), '件')];
    const segments = [...valueSegments(counted.values, wards), unanswered(Object.keys(counted.values))];
    return { ...common, shape: 'values', facts, segments, values: counted.values, unit: '件' };
  }
  return { ...common, shape: 'text', segments: [] };
}

/** 導出値も同じ見せ方にする。 */
export function derivedViews(
  form: FormDefinition,
  tally: FormTally,
  wards: readonly string[],
): readonly TallyView[] {
  return form.derived.flatMap((derived) => {
    const counted = tally.derived[derived.code];
    if (counted === undefined) return [];
    const unit = derived.kind === 'wards' ? '区' : '';
    const partial = partiallyBlank(tally, derived);
    return [
      {
        code: derived.code,
        label: derived.label,
        note: null,
        base: tally.n,
        answered: Object.keys(counted.values).length,
        partial: false,
        multiple: false,
        shape: 'values' as const,
        facts: [
          tallyText.sum(counted.value.toLocaleString('ja-JP'), unit),
          ...(partial.length > 0 ? [tallyText.partial(partial.length)] : []),
        ],
        segments: [
          ...valueSegments(counted.values, wards),
          noAnswerSegment(
            tally.n - Object.keys(counted.values).length,
            wards.filter((ward) => counted.values[ward] === undefined),
          ),
        ],
        values: counted.values,
        unit: '',
      },
    ];
  });
}

/** 一区が必ず一つを選び、濃・斜・淡で描き分けられるもの。 */
function isStack(item: Item): boolean {
  if (item.type === 'multi') return itemChoices(item).length === 1;
  return itemChoices(item).length <= STACK_TONES.length;
}

const STACK_TONES: readonly Tone[] = ['solid', 'hatched', 'light'];

function choiceSegments(item: Item, counted: ChoiceTally, wards: readonly string[]): readonly Segment[] {
  const choices = item.type === 'multi' ? [...itemChoices(item), NONE_CHOICE] : itemChoices(item);
  return choices.map((choice, index) => ({
    code: choice.code,
    label: choice.label,
    count: counted.counts[choice.code] ?? 0,
    tone: toneOf(item, choice.code, index, choices.length),
    wards: inOrder(counted.wards[choice.code] ?? [], wards),
  }));
}

function toneOf(item: Item, choice: string, index: number, n: number): Tone {
  if (choice === NONE_CHOICE.code) return 'light';
  if (!isStack(item)) return 'solid';
  // 二つしか無いときは、斜線より淡い方が隣と分かれる。
  return n === 2 && index === 1 ? 'light' : (STACK_TONES[index] ?? 'solid');
}

function bandSegments(
  item: Item,
  counted: Extract<ItemTally, { bands: unknown }>,
  wards: readonly string[],
): readonly Segment[] {
  if (counted.bands.length === 0) return valueSegments(counted.values, wards);
  const optional = new Set(item.bands?.filter((band) => band.onlyWhenNotEmpty).map((band) => band.label));
  return counted.bands
    .filter((band) => band.n > 0 || !optional.has(band.label))
    .map((band) => ({
      code: band.label,
      label: band.label,
      count: band.n,
      tone: 'solid' as const,
      wards: inOrder(band.wards, wards),
    }));
}

function valueSegments(
  values: Readonly<Record<string, number>>,
  wards: readonly string[],
): readonly Segment[] {
  const some = wards.filter((ward) => (values[ward] ?? 0) > 0);
  const none = wards.filter((ward) => values[ward] === 0);
  return [
    { code: 'some', label: tallyText.some, count: some.length, tone: 'solid', wards: some },
    { code: 'zero', label: tallyText.none, count: none.length, tone: 'light', wards: none },
  ];
}

function noAnswerSegment(count: number, wards: readonly string[]): Segment {
  return { code: NO_ANSWER, label: tallyText.noAnswer, count, tone: 'dashed', wards };
}

/** 答える番なのに答えの無い区。前問のある項目は、前問でその選択肢を選んだ区だけが答える番。 */
function unansweredWards(
  item: Item,
  form: FormDefinition,
  tally: FormTally,
  wards: readonly string[],
  answered: readonly string[],
): readonly string[] {
  const base = formItems(form).find((each) => each.code === item.base?.item);
  const baseTally = base === undefined ? undefined : tally.items[base.code];
  const based =
    item.base !== undefined && isChoiceTally(baseTally)
      ? new Set(item.base.choices.flatMap((choice) => baseTally.wards[choice] ?? []))
      : new Set(wards);
  const known = new Set(answered);
  return wards.filter((ward) => based.has(ward) && !known.has(ward));
}

function inOrder(some: readonly string[], wards: readonly string[]): readonly string[] {
  const wanted = new Set(some);
  return wards.filter((ward) => wanted.has(ward));
}

function isChoiceTally(tally: ItemTally | undefined): tally is ChoiceTally {
  return tally !== undefined && 'counts' in tally;
}

import { daysBetween } from '../../calendar/daysBetween.ts';
import { fiscalYearShort } from '../../calendar/fiscalYear.ts';
import type { FormId } from '../form.ts';
import type { Half, Survey } from '../survey.ts';
import type { RoundFields } from './checkRound.ts';
import { followingTitle } from './roundTitle.ts';

type Period = Pick<Survey, 'fiscalYear' | 'half'>;

/**
 * もとの回の次の回として、まず置いてみる値。人が直してから作る。
 *
 * 期は 上半期 → 下半期か通年 (前にその様式で集めたほう、無ければ下半期) → 次の年度の上半期。上半期の無い調査は年に一度。
 * もうある期は飛ばす。基準日と期限は前の同じ期の回と同じ月日 (無ければ9月30日か3月31日、期限までの日数はもとの回と同じ) で、
 * 期限が土日なら次の月曜日。祝日は見ない。
 *
 * @param all いまある回のすべて
 */
export function nextRound(from: Survey, all: readonly Survey[]): RoundFields {
  const forms = from.forms.map(({ form }) => form);
  const kin = all.filter((survey) => survey.forms.some(({ form }) => forms.includes(form)));
  const period = nextPeriod(from, kin);
  const model = kin
    .filter((survey) => survey.half === period.half && survey.fiscalYear < period.fiscalYear)
    .toSorted((a, b) => b.fiscalYear - a.fiscalYear)[0];
  const asOf =
    model === undefined ? lastDay(period) : addYears(model.asOf, period.fiscalYear - model.fiscalYear);
  const allowed = daysBetween((model ?? from).asOf, (model ?? from).deadline);
  return {
    id: freeId(from, period, forms, all),
    title: followingTitle(from, { ...period, forms }),
    ...period,
    asOf,
    deadline: toWeekday(addDays(asOf, allowed)),
    forms,
  };
}

function nextPeriod(from: Survey, kin: readonly Survey[]): Period {
  const taken = (period: Period) =>
    kin.some((survey) => survey.fiscalYear === period.fiscalYear && survey.half === period.half);
  const halves = kin.map((survey) => survey.half);
  let period = followingPeriod(from, halves);
  while (taken(period)) period = followingPeriod(period, halves);
  return period;
}

function followingPeriod(period: Period, halves: readonly Half[]): Period {
  if (period.half === 'first') {
    const rest = halves.includes('year') && !halves.includes('second') ? 'year' : 'second';
    return { fiscalYear: period.fiscalYear, half: rest };
  }
  const half = halves.includes('first') || period.half === 'second' ? 'first' : 'year';
  return { fiscalYear: period.fiscalYear + 1, half };
}

/** r7-first、様式C だけの回は r7-hub。使われていれば -2 から。 */
function freeId(from: Survey, period: Period, forms: readonly FormId[], all: readonly Survey[]): string {
  const [, kept] = /^[a-z]\d+-(.+)$/.exec(from.id) ?? [];
  const half = forms.join() === 'hub' ? 'hub' : period.half;
  const suffix = from.half === period.half && kept !== undefined ? kept : half;
  const id = `${fiscalYearShort(period.fiscalYear).toLowerCase()}-${suffix}`.slice(0, 36);
  const taken = (name: string) => all.some((survey) => survey.id === name);
  if (!taken(id)) return id;
  for (let count = 2; ; count += 1) {
    if (!taken(`${id}-${count}`)) return `${id}-${count}`;
  }
}

function lastDay({ fiscalYear, half }: Period): string {
  return half === 'first' ? `${fiscalYear}-09-30` : `${fiscalYear + 1}-03-31`;
}

/** 2月29日は、無い年では28日。 */
function addYears(day: string, years: number): string {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return addDays(moved, 0).slice(5) === day.slice(5) ? moved : `${moved.slice(0, 8)}28`;
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function toWeekday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 6) return addDays(day, 2);
  return weekday === 0 ? addDays(day, 1) : day;
}

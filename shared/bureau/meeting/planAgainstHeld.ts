import { MEETING_KINDS } from '../../register/definitions/meetingChoices.ts';
import type { RegisterRow } from '../../register/row.ts';
import { type FormDefinition, formItems, type Item, itemChoices } from '../../survey/form.ts';
import type { Ward } from '../../ward/ward.ts';
import { countMeetings, foldMeetings, meetingYear } from './countMeetings.ts';
import { findPlanDifferences } from './findPlanDifferences.ts';
import { PLAN_ITEMS } from './planItems.ts';
import type {
  KindTotals,
  PlanBand,
  PlanCounts,
  PlanReport,
  PlanSurvey,
  PlanTopic,
  WardAnswer,
  WardPlan,
} from './planReport.ts';

/** 計画と実績を作るのに要ること。 */
export interface PlanFacts {
  readonly fiscalYear: number;
  readonly kind: string;
  /** 今日 YYYY-MM-DD。 */
  readonly today: string;
  readonly wards: readonly Ward[];
  /** 会議の年度計画の行みな。 */
  readonly plans: readonly RegisterRow[];
  /** 会議の行みな。 */
  readonly meetings: readonly RegisterRow[];
  /** 階級と議題を決める様式。種類に項目が無ければ null。 */
  readonly form: FormDefinition | null;
  readonly survey: { readonly id: string; readonly title: string } | null;
  /** 区コード → 回答。 */
  readonly answers: ReadonlyMap<string, WardAnswer>;
}

/**
 * 年度の計画と、予定日のある会議・開いた会議を、区ごとに並べる。
 * 階級と議題は様式の定義から。議題は年度計画と会議の両方から、別々に数える (F-335…F-343)。
 */
export function planAgainstHeld(facts: PlanFacts): PlanReport {
  const { fiscalYear, kind, wards } = facts;
  const plans = facts.plans.filter((row) => row.fiscalYear === fiscalYear);
  const meetings = facts.meetings.filter((row) => meetingYear(row) === fiscalYear);
  const mine = {
    plans: plans.filter((row) => row.kind === kind),
    meetings: meetings.filter((row) => row.kind === kind),
  };
  const place = (ward: string | null, name: string) => wardPlan(facts, mine, ward, name);
  const byWard = [...mine.plans, ...mine.meetings].some(({ ward }) => ward !== null);
  const rows = byWard || kind in PLAN_ITEMS ? wards.map(({ code, name }) => place(code, name)) : [];
  const city = place(null, '市全体');
  const items = itemsOf(facts);
  const survey = items === null ? null : surveyOf(facts, items);
  return {
    fiscalYear,
    kind,
    label: kindLabel(kind),
    kinds: kindTotals(plans, meetings, facts.today),
    wards: rows,
    city: city.plan === null && city.meetings.length === 0 ? null : city,
    bands: items === null ? [] : bandsOf(items.count, rows),
    topics: items === null ? [] : topicsOf(items.topics, rows),
    survey,
    differences: survey === null || items === null ? [] : findPlanDifferences(rows, survey, items.topics),
  };
}

function wardPlan(
  { today, survey, answers }: PlanFacts,
  mine: { readonly plans: readonly RegisterRow[]; readonly meetings: readonly RegisterRow[] },
  ward: string | null,
  name: string,
): WardPlan {
  const plan = mine.plans.find((row) => (row.ward ?? null) === ward);
  const rows = mine.meetings.filter((row) => (row.ward ?? null) === ward);
  const meetings = foldMeetings(rows, today);
  const live = rows.filter((row) => row.cancelled !== 1);
  return {
    ward,
    name,
    plan: plan === undefined ? null : String(plan.id),
    ...countMeetings(numberOf(plan?.plannedCount), meetings),
    planTopics: codesOf(plan?.topicCodes),
    meetingTopics: [...new Set(live.flatMap((row) => codesOf(row.topicCodes)))].sort(),
    meetings,
    answer:
      survey === null || ward === null
        ? null
        : (answers.get(ward) ?? { reply: null, count: null, topics: null }),
  };
}

/** その年度に計画か会議のある種類を、種類の並びで。 */
function kindTotals(
  plans: readonly RegisterRow[],
  meetings: readonly RegisterRow[],
  today: string,
): readonly KindTotals[] {
  return MEETING_KINDS.flatMap(({ code, label }) => {
    const planned = plans.filter((row) => row.kind === code);
    const rows = meetings.filter((row) => row.kind === code);
    if (planned.length === 0 && rows.length === 0) return [];
    const places = new Set([...planned, ...rows].map((row) => row.ward ?? null));
    const counts = [...places].map((ward) =>
      countMeetings(
        numberOf(planned.find((row) => (row.ward ?? null) === ward)?.plannedCount),
        foldMeetings(
          rows.filter((row) => (row.ward ?? null) === ward),
          today,
        ),
      ),
    );
    return [{ kind: code, label, ...sumCounts(counts) }];
  });
}

/** 場所ごとの数の計。計画のある所が一つも無ければ、計画も残りも null。 */
export function sumCounts(counts: readonly PlanCounts[]): PlanCounts {
  const sum = (key: keyof PlanCounts): number => counts.reduce((total, each) => total + (each[key] ?? 0), 0);
  const planned = counts.some((each) => each.planned !== null);
  return {
    planned: planned ? sum('planned') : null,
    dated: sum('dated'),
    overdue: sum('overdue'),
    held: sum('held'),
    remaining: planned ? sum('remaining') : null,
    undated: sum('undated'),
  };
}

/** 種類の名。定義に無い code はあるまま。 */
export function kindLabel(kind: string): string {
  return MEETING_KINDS.find(({ code }) => code === kind)?.label ?? kind;
}

interface PlanItemPair {
  readonly count: Item;
  readonly topics: Item;
}

function itemsOf({ kind, form }: PlanFacts): PlanItemPair | null {
  const codes = PLAN_ITEMS[kind];
  if (codes === undefined || form === null) return null;
  const items = formItems(form);
  const count = items.find(({ code }) => code === codes.count);
  const topics = items.find(({ code }) => code === codes.topics);
  return count === undefined || topics === undefined ? null : { count, topics };
}

function surveyOf({ survey, answers }: PlanFacts, { count, topics }: PlanItemPair): PlanSurvey | null {
  if (survey === null) return null;
  return {
    ...survey,
    countItem: count.code,
    topicItem: topics.code,
    countLabel: count.label,
    topicLabel: topics.label,
    answered: [...answers.values()].filter(({ reply }) => reply !== null).length,
  };
}

/** 階級ごとの区。印刷しない決まりの階級は、どちらかに区のあるときだけ。 */
function bandsOf({ bands = [] }: Item, rows: readonly WardPlan[]): readonly PlanBand[] {
  return bands.flatMap((band) => {
    const within = (n: number | null) => n !== null && n >= band.from && (band.to === null || n < band.to);
    const register = rows.filter(({ planned }) => within(planned)).map(wardOf);
    const survey = rows.filter(({ answer }) => within(answer?.count ?? null)).map(wardOf);
    const empty = register.length + survey.length === 0;
    return band.onlyWhenNotEmpty === true && empty ? [] : [{ label: band.label, register, survey }];
  });
}

function topicsOf(item: Item, rows: readonly WardPlan[]): readonly PlanTopic[] {
  return itemChoices(item).map(({ code, label }) => ({
    code,
    label,
    plan: rows.filter(({ planTopics }) => planTopics.includes(code)).map(wardOf),
    meetings: rows.filter(({ meetingTopics }) => meetingTopics.includes(code)).map(wardOf),
    survey: rows.filter(({ answer }) => answer?.topics?.includes(code) === true).map(wardOf),
  }));
}

function wardOf({ ward }: WardPlan): string {
  return ward ?? '';
}

function numberOf(value: string | number | null | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function codesOf(value: string | number | null | undefined): readonly string[] {
  return typeof value === 'string' && value !== '' ? value.split('\n') : [];
}

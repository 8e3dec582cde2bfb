import { addDays } from '../../calendar/addDays.ts';
import { type BureauEvent, eventName, stateOf } from './bureauEvent.ts';

/** 期日のあるものの種類。 */
export type DueKind = 'meeting' | 'training' | 'visit' | 'followUp' | 'onboarding' | 'survey';

/** 期日の近いもの、過ぎたもの一つ。 */
export interface DueItem {
  readonly kind: DueKind;
  /** 台帳の行の id。調査は回の id、新任の段階は配置の id。 */
  readonly id: string;
  /** 期日 YYYY-MM-DD。 */
  readonly day: string;
  /** due 今日から先 / overdue 期日を過ぎて済んでいない / unrecorded 開いたかどうかが書かれていない。 */
  readonly state: 'due' | 'overdue' | 'unrecorded';
  /** 区コード。区のことでなければ null。 */
  readonly ward: string | null;
  readonly title: string;
}

/** 期日のあるもののもと。済んだもの・中止は渡しても外す。 */
export interface DueFacts {
  readonly events: readonly BureauEvent[];
  readonly visits: readonly DueVisit[];
  readonly onboarding: readonly DueStep[];
  readonly surveys: readonly DueSurvey[];
}

/** 訪問の行のうち、期日に要るもの。 */
export interface DueVisit {
  readonly id: string;
  readonly ward: string;
  /** 「区役所」「相談支援室」。 */
  readonly target: string;
  readonly plannedOn: string | null;
  readonly visitedOn: string | null;
  readonly followUp: string;
  readonly followUpDueOn: string | null;
  readonly followUpDoneOn: string | null;
}

/** 新任支援のまだ済んでいない段階。 */
export interface DueStep {
  readonly assignment: string;
  readonly ward: string | null;
  /** 「架空 太郎 採用月」。 */
  readonly title: string;
  /** この日までに。 */
  readonly dueOn: string;
}

/** 回答期限のある調査。 */
export interface DueSurvey {
  readonly id: string;
  readonly title: string;
  readonly deadline: string;
  readonly closed: boolean;
  /** まだ出していない所の数。 */
  readonly waiting: number;
}

/**
 * 今日から `days` 日のうち (今日と終わりの日を含む) に期日の来るものと、過ぎて済んでいないもの。日の順。
 * 予定日を過ぎて開催日も中止も書かれていない会議・研修は「開いたかどうかが書かれていない」。
 * 調査の期限は、出していない所が残っているときだけ過ぎたものに入れる。
 */
export function dueSoon(facts: DueFacts, today: string, days: number): readonly DueItem[] {
  const last = addDays(today, days);
  const items = [
    ...facts.events.flatMap((event) => eventItems(event, today)),
    ...facts.visits.flatMap((visit) => visitItems(visit, today)),
    ...facts.onboarding.map(({ assignment, ward, title, dueOn }) => ({
      kind: 'onboarding' as const,
      id: assignment,
      day: dueOn,
      state: late(dueOn, today),
      ward,
      title,
    })),
    ...facts.surveys.flatMap((survey) => surveyItems(survey, today)),
  ];
  return items
    .filter(({ day }) => day <= last)
    .sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}

function eventItems(event: BureauEvent, today: string): readonly DueItem[] {
  const state = stateOf(event, today);
  if (event.plannedOn === null || (state !== 'planned' && state !== 'overdue')) return [];
  return [
    {
      kind: event.table,
      id: event.id,
      day: event.plannedOn,
      state: state === 'planned' ? 'due' : 'unrecorded',
      ward: event.ward,
      title: eventName(event),
    },
  ];
}

function visitItems(visit: DueVisit, today: string): readonly DueItem[] {
  const at = { id: visit.id, ward: visit.ward };
  const items: DueItem[] = [];
  if (visit.visitedOn === null && visit.plannedOn !== null) {
    const state = visit.plannedOn < today ? 'unrecorded' : 'due';
    items.push({ ...at, kind: 'visit', day: visit.plannedOn, state, title: `${visit.target}への訪問` });
  }
  if (visit.followUpDoneOn === null && visit.followUpDueOn !== null) {
    const title = visit.followUp === '' ? `${visit.target}への訪問の後にすること` : visit.followUp;
    const state = late(visit.followUpDueOn, today);
    items.push({ ...at, kind: 'followUp', day: visit.followUpDueOn, state, title });
  }
  return items;
}

function surveyItems({ id, title, deadline, closed, waiting }: DueSurvey, today: string): readonly DueItem[] {
  if (closed || (deadline < today && waiting === 0)) return [];
  return [
    {
      kind: 'survey',
      id,
      day: deadline,
      state: late(deadline, today),
      ward: null,
      title: waiting === 0 ? `${title}の回答期限` : `${title}の回答期限（未提出 ${waiting}か所）`,
    },
  ];
}

function late(day: string, today: string): 'due' | 'overdue' {
  return day < today ? 'overdue' : 'due';
}

function order({ day, kind, ward, title, id }: DueItem): string {
  return [day, kind, ward ?? '', title, id].join('\t');
}

import type { IndicatorView } from '../../bureau/indicator/indicatorView.ts';
import type { GoalRecord } from '../../bureau/onboarding/onboardingGoal.ts';
import type { Questionnaire } from '../../bureau/questionnaire/questionnaire.ts';
import type { VisitRecord } from '../../bureau/visit/visitRecord.ts';
import type { VisitStatement } from '../../bureau/visit/visitSummary.ts';
import type { Half } from '../../survey/survey.ts';
import type { Block } from '../../ward/ward.ts';

/** 局の取組の台帳から、資料に刷るものの元。人の名 (教える人・訪問者) は刷らない。 */
export interface BureauFacts {
  /** 会議と研修・普及啓発。中止したものは含まない。日の順。 */
  readonly events: readonly BureauEvent[];
  readonly plans: readonly BureauPlan[];
  /** 調査の回答期限。 */
  readonly surveys: readonly BureauSurvey[];
  readonly questionnaires: readonly Questionnaire[];
  readonly onboarding: readonly OnboardingStep[];
  readonly goals: readonly GoalCheck[];
  readonly visits: readonly VisitRecord[];
  /** 訪問結果まとめの文。 */
  readonly statements: readonly VisitStatement[];
  /** 公開してよいと確かめた事例だけ。 */
  readonly cases: readonly PublicCase[];
  /** 評価指標。並ぶ順。 */
  readonly indicators: readonly IndicatorView[];
}

export type EventTable = 'meeting' | 'training';

/** 会議か研修・普及啓発の一行。部のあるものは部ごとに一つ。 */
export interface BureauEvent {
  readonly table: EventTable;
  readonly id: string;
  /** 会議の種類か、研修の区分の code。 */
  readonly kind: string;
  readonly title: string;
  /** 5桁の区コード。市全体なら null。 */
  readonly ward: string | null;
  readonly block: Block | null;
  readonly round: number | null;
  /** 第1部 など。無ければ空。 */
  readonly part: string;
  /** 年度 (西暦)。日も年度も無ければ null。 */
  readonly fiscalYear: number | null;
  /** 開いた日、まだなら予定の日 YYYY-MM-DD。 */
  readonly on: string | null;
  readonly held: boolean;
  /** 終わりの日 (期間のある取組)。 */
  readonly endedOn: string | null;
  /** HH:MM */
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly place: string;
  readonly format: 'inPerson' | 'online' | 'hybrid' | 'written' | null;
  /** 議題かテーマ、一行に一つ。 */
  readonly topics: readonly string[];
  readonly lecturers: readonly string[];
  readonly wards: number | null;
  /** 出席・参加の人数。 */
  readonly persons: number | null;
  readonly attendance: readonly EventAttendance[];
  readonly note: string;
}

/** 立場ごとの参加者。職種のある行は、その立場の内訳。 */
export interface EventAttendance {
  readonly id: string;
  readonly role: string;
  readonly occupation: string;
  readonly persons: number;
  readonly newcomers: number | null;
}

/** 調査の回の名と回答期限 YYYY-MM-DD。 */
export interface BureauSurvey {
  readonly title: string;
  readonly deadline: string;
}

/** 年度の計画の回数。 */
export interface BureauPlan {
  readonly id: string;
  readonly fiscalYear: number;
  readonly kind: string;
  readonly ward: string | null;
  readonly plannedCount: number;
}

/** 新任支援の一段階。人の名は持たない。 */
export interface OnboardingStep {
  readonly id: string;
  readonly step: string;
  readonly doneOn: string;
}

/** 到達目標の確かめ一つ。人の名は持たない。 */
export type GoalCheck = Pick<GoalRecord, 'id' | 'goal' | 'level' | 'checkedOn'>;

export interface PublicCase {
  readonly id: string;
  readonly fiscalYear: number;
  readonly half: Half;
  readonly position: number;
  readonly scene: 'daily' | 'discharge' | 'sudden' | 'endOfLife';
  readonly requester: string;
  readonly basics: string;
  readonly consultation: string;
  readonly response: string;
  readonly outcome: string;
}

export const NO_BUREAU_FACTS: BureauFacts = {
  events: [],
  plans: [],
  surveys: [],
  questionnaires: [],
  onboarding: [],
  goals: [],
  visits: [],
  statements: [],
  cases: [],
  indicators: [],
};

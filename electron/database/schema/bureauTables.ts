import type { Generated } from 'kysely';
import type { Block } from '../../../shared/ward/ward.ts';
import type { Flag, Versioned } from './columns.ts';

/** 局の取組の表。列の単位と形は migrations/0011〜0014 の SQL に書く。 */
export interface BureauTables {
  readonly meeting: MeetingTable;
  readonly meetingPlan: MeetingPlanTable;
  readonly training: TrainingTable;
  readonly attendance: AttendanceTable;
  readonly questionnaire: QuestionnaireTable;
  readonly questionnaireItem: QuestionnaireItemTable;
  readonly questionnaireChoice: QuestionnaireChoiceTable;
  readonly questionnaireComment: QuestionnaireCommentTable;
  readonly onboarding: OnboardingTable;
  readonly onboardingGoal: OnboardingGoalTable;
  readonly visit: VisitTable;
  readonly visitStatement: VisitStatementTable;
  readonly indicator: IndicatorTable;
  readonly indicatorValue: IndicatorValueTable;
  readonly caseExample: CaseExampleTable;
}

/** 主キーの列。 */
export const BUREAU_KEYS = {
  meeting: 'id',
  meetingPlan: 'id',
  training: 'id',
  attendance: 'id',
  questionnaire: 'id',
  questionnaireItem: 'id',
  questionnaireChoice: 'id',
  questionnaireComment: 'id',
  onboarding: 'id',
  onboardingGoal: 'id',
  visit: 'id',
  visitStatement: 'id',
  indicator: 'id',
  indicatorValue: 'id',
  caseExample: 'id',
} as const;

type EventFormat = 'inPerson' | 'online' | 'hybrid' | 'written';

interface MeetingTable extends Versioned {
  id: string;
  ward: string | null;
  block: Block | null;
  kind: string;
  title: Generated<string>;
  round: number | null;
  part: Generated<string>;
  plannedOn: string | null;
  heldOn: string | null;
  cancelled: Generated<Flag>;
  startTime: string | null;
  endTime: string | null;
  place: Generated<string>;
  format: EventFormat | null;
  topicCodes: Generated<string>;
  topics: Generated<string>;
  lecturer: Generated<string>;
  wards: number | null;
  attendance: number | null;
  materials: Generated<string>;
  note: Generated<string>;
  copiedFrom: Generated<string>;
}

interface MeetingPlanTable extends Versioned {
  id: string;
  fiscalYear: number;
  ward: string | null;
  kind: string;
  plannedCount: number;
  topicCodes: Generated<string>;
  note: Generated<string>;
}

interface TrainingTable extends Versioned {
  id: string;
  ward: string | null;
  block: Block | null;
  category: 'training' | 'awareness' | 'activityReport' | 'acpMonth';
  title: string;
  themes: Generated<string>;
  audiences: Generated<string>;
  methods: Generated<string>;
  fiscalYear: number | null;
  plannedOn: string | null;
  heldOn: string | null;
  endedOn: string | null;
  cancelled: Generated<Flag>;
  startTime: string | null;
  endTime: string | null;
  place: Generated<string>;
  format: EventFormat | null;
  lecturer: Generated<string>;
  wards: number | null;
  participants: number | null;
  materials: Generated<string>;
  note: Generated<string>;
  copiedFrom: Generated<string>;
}

interface AttendanceTable extends Versioned {
  id: string;
  meeting: string | null;
  training: string | null;
  role: string;
  occupation: Generated<string>;
  persons: number;
  newcomers: number | null;
  note: Generated<string>;
}

interface QuestionnaireTable extends Versioned {
  id: string;
  meeting: string | null;
  training: string | null;
  title: string;
  base: number | null;
  returned: number | null;
  source: Generated<string>;
  finished: Generated<Flag>;
  reason: Generated<string>;
  note: Generated<string>;
}

interface QuestionnaireItemTable extends Versioned {
  id: string;
  questionnaire: string;
  position: number;
  text: string;
  reason: Generated<string>;
  reasonFor: number | null;
  note: Generated<string>;
}

interface QuestionnaireChoiceTable extends Versioned {
  id: string;
  item: string;
  position: number;
  label: string;
  kind: Generated<'choice' | 'other' | 'noAnswer' | 'unknown'>;
  count: number | null;
}

interface QuestionnaireCommentTable extends Versioned {
  id: string;
  questionnaire: string;
  heading: Generated<string>;
  position: number;
  text: string;
  printed: Generated<Flag>;
}

interface OnboardingTable extends Versioned {
  id: string;
  assignment: string;
  step: 'hireMonth' | 'withinThreeMonths' | 'afterThreeMonths' | 'nineMonths';
  doneOn: string | null;
  trainer: Generated<string>;
  content: Generated<string>;
  note: Generated<string>;
}

interface OnboardingGoalTable extends Versioned {
  id: string;
  assignment: string;
  goal: 'g1' | 'g2' | 'g3' | 'g4';
  level: 'done' | 'partly' | 'notYet' | null;
  checkedOn: string | null;
  note: Generated<string>;
}

interface VisitTable extends Versioned {
  id: string;
  ward: string;
  target: 'wardOffice' | 'supportRoom';
  kind: 'support' | 'visit';
  reasons: Generated<string>;
  plannedOn: string | null;
  visitedOn: string | null;
  visitors: Generated<string>;
  workDone: Generated<string>;
  issues: Generated<string>;
  wishes: Generated<string>;
  followUp: Generated<string>;
  followUpDueOn: string | null;
  followUpDoneOn: string | null;
  note: Generated<string>;
}

interface VisitStatementTable extends Versioned {
  id: string;
  fiscalYear: number;
  heading: 'workDone' | 'issues' | 'wishes';
  position: number;
  text: string;
  lines: Generated<string>;
  printed: Generated<Flag>;
  note: Generated<string>;
}

interface IndicatorTable extends Versioned {
  id: string;
  position: number;
  name: string;
  definition: Generated<string>;
  side: 'medical' | 'care' | 'work';
  source: Generated<string>;
  unit: Generated<string>;
  numeratorItem: string | null;
  denominatorItem: string | null;
  direction: Generated<'up' | 'down'>;
  baselineYear: number | null;
  baseline: number | null;
  targetYear: number | null;
  target: number | null;
  note: Generated<string>;
}

interface IndicatorValueTable extends Versioned {
  id: string;
  indicator: string;
  fiscalYear: number;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  source: Generated<string>;
  note: Generated<string>;
}

interface CaseExampleTable extends Versioned {
  id: string;
  fiscalYear: number;
  half: 'first' | 'second' | 'year';
  ward: string | null;
  position: number;
  scene: 'daily' | 'discharge' | 'sudden' | 'endOfLife';
  requester: Generated<string>;
  basics: Generated<string>;
  consultation: Generated<string>;
  response: Generated<string>;
  outcome: Generated<string>;
  state: Generated<'internal' | 'public'>;
  checkedOn: string | null;
  checkedBy: Generated<string>;
  setAside: Generated<string>;
  note: Generated<string>;
}

import type { ReactNode } from 'react';
import type { TabLink } from '../ui/Tabs.tsx';
import type { BureauScreenProps } from './bureauScreen.ts';
import { CalendarScreen } from './calendar/CalendarScreen.tsx';
import { calendarText } from './calendar/calendarText.ts';
import { CaseScreen } from './caseExample/CaseScreen.tsx';
import { IndicatorScreen } from './indicator/IndicatorScreen.tsx';
import { OnboardingScreen } from './onboarding/OnboardingScreen.tsx';
import { PdcaScreen } from './pdca/PdcaScreen.tsx';
import { PlanScreen } from './plan/PlanScreen.tsx';
import { QuestionnaireScreen } from './questionnaire/QuestionnaireScreen.tsx';
import { TrainingScreen } from './training/TrainingScreen.tsx';
import { trainingText } from './training/trainingText.ts';
import { VisitScreen } from './visit/VisitScreen.tsx';

export interface BureauPlace {
  /** `/bureau/` の後ろ。 */
  readonly path: string;
  readonly label: string;
  readonly Screen: (props: BureauScreenProps) => ReactNode;
}

/** 局の取組の画面を、並ぶ順に。画面を増やすときはここに一行足す。 */
export const BUREAU_PLACES: readonly BureauPlace[] = [
  { path: 'calendar', label: calendarText.title, Screen: CalendarScreen },
  { path: 'plan', label: '計画と実績', Screen: PlanScreen },
  { path: 'training', label: trainingText.title, Screen: TrainingScreen },
  { path: 'questionnaire', label: 'アンケート', Screen: QuestionnaireScreen },
  { path: 'onboarding', label: '新任支援', Screen: OnboardingScreen },
  { path: 'visit', label: '個別支援・訪問', Screen: VisitScreen },
  { path: 'indicator', label: '評価指標', Screen: IndicatorScreen },
  { path: 'pdca', label: '課題と対応策', Screen: PdcaScreen },
  { path: 'case', label: '事例', Screen: CaseScreen },
];

/** 画面どうしの切替えと、その終わりに、表でそのまま打つ台帳への行き先。 */
export function bureauTabs(): readonly TabLink[] {
  return [
    ...BUREAU_PLACES.map(({ path, label }) => ({ to: `/bureau/${path}`, label })),
    { to: '/register/meeting', label: '表で打つ' },
  ];
}

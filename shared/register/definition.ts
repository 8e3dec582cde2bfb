import type { RegisterField } from './field.ts';

export type RegisterTable =
  | 'ward'
  | 'supportRoom'
  | 'coordinator'
  | 'assignment'
  | 'qualification'
  | 'experience'
  | 'institution'
  | 'meeting'
  | 'publishedFigure'
  | 'meetingPlan'
  | 'training'
  | 'attendance'
  | 'questionnaire'
  | 'questionnaireItem'
  | 'questionnaireChoice'
  | 'questionnaireComment'
  | 'onboarding'
  | 'onboardingGoal'
  | 'visit'
  | 'visitStatement'
  | 'indicator'
  | 'indicatorValue'
  | 'caseExample';

/** 台帳1つの見せ方と決まり。 */
export interface RegisterDefinition {
  readonly table: RegisterTable;
  readonly label: string;
  /**
   * base は人と室と医療機関の台帳、bureau は局の取組 (会議から事例まで)。
   * part はほかの台帳の行の中身で、表の見出しには並べない (打つのは持ち主の画面)。
   */
  readonly group: 'base' | 'bureau' | 'part';
  /** 主キーの列。 */
  readonly idKey: 'id' | 'code';
  readonly fields: readonly RegisterField[];
  /** 基準日で絞る列。無ければ基準日によらず全行。 */
  readonly valid: { readonly from: string; readonly to: string } | null;
  /** 行を名で呼ぶときの列 (履歴、消すときの確かめ、取り込みの照合)。 */
  readonly titleKeys: readonly string[];
  /** 行の決まった台帳。足すことも消すこともできない。 */
  readonly fixedRows: boolean;
  /** 逆さであってはならない日付の組 (前, 後)。 */
  readonly datePairs: readonly (readonly [string, string])[];
  /** この列がみな同じ行は、一つしか無い (立場と職種ごとの参加者など)。空も値のうち。 */
  readonly once?: readonly string[];
  /** どれか一つだけを書く列 (会議か、研修か)。 */
  readonly oneOf?: readonly string[];
}

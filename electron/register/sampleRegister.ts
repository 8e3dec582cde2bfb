import type { NewRow } from '../database/schema/databaseSchema.ts';

/** 見本の台帳の表。後の表が前の表を指すので、この順に足す (区は先に入っている)。 */
export const SAMPLE_TABLES = [
  'supportRoom',
  'coordinator',
  'assignment',
  'qualification',
  'experience',
  'institution',
  'meeting',
  'meetingPlan',
  'training',
  'attendance',
  'questionnaire',
  'questionnaireItem',
  'questionnaireChoice',
  'questionnaireComment',
  'onboarding',
  'onboardingGoal',
  'visit',
  'visitStatement',
  'indicator',
  'indicatorValue',
  'caseExample',
] as const;

export type SampleTable = (typeof SAMPLE_TABLES)[number];
export type SampleRegister = { readonly [T in SampleTable]: readonly NewRow<T>[] };

/**
 * 見本の台帳を読む。人と医療機関は架空、配分は公表値のとおり (`resources/sample/README.md`)。
 * 列の形は台帳に足すときに表の制約が確かめる。
 * @param readJson resources/ の下の JSON を名前で読むもの
 */
export function readSampleRegister(readJson: (...names: readonly string[]) => unknown): SampleRegister {
  const read = <T extends SampleTable>(table: T): readonly NewRow<T>[] => {
    const rows = readJson('sample', 'register', `${table}.json`);
    if (!Array.isArray(rows) || rows.length === 0) throw new Error(`見本の台帳 ${table} に行がありません`);
    return rows as readonly NewRow<T>[];
  };
  return {
    supportRoom: read('supportRoom'),
    coordinator: read('coordinator'),
    assignment: read('assignment'),
    qualification: read('qualification'),
    experience: read('experience'),
    institution: read('institution'),
    meeting: read('meeting'),
    meetingPlan: read('meetingPlan'),
    training: read('training'),
    attendance: read('attendance'),
    questionnaire: read('questionnaire'),
    questionnaireItem: read('questionnaireItem'),
    questionnaireChoice: read('questionnaireChoice'),
    questionnaireComment: read('questionnaireComment'),
    onboarding: read('onboarding'),
    onboardingGoal: read('onboardingGoal'),
    visit: read('visit'),
    visitStatement: read('visitStatement'),
    indicator: read('indicator'),
    indicatorValue: read('indicatorValue'),
    caseExample: read('caseExample'),
  };
}

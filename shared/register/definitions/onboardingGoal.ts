import { GOAL_LEVELS, ONBOARDING_GOALS } from '../../bureau/onboarding/onboardingGoal.ts';
import type { RegisterDefinition } from '../definition.ts';

/** 新任コーディネーターの到達目標に、いまどこまで届いているか。人ごとに四行。 */
export const ONBOARDING_GOAL_REGISTER: RegisterDefinition = {
  table: 'onboardingGoal',
  label: '新任の到達目標',
  group: 'bureau',
  idKey: 'id',
  valid: null,
  titleKeys: ['assignment', 'goal'],
  fixedRows: false,
  once: ['assignment', 'goal'],
  datePairs: [],
  fields: [
    {
      key: 'assignment',
      label: '配置',
      kind: 'reference',
      table: 'assignment',
      width: 260,
      required: true,
      frozen: true,
      personal: true,
    },
    {
      key: 'goal',
      label: '到達目標',
      kind: 'choice',
      width: 420,
      required: true,
      choices: ONBOARDING_GOALS.map(({ code, text }) => ({ code, label: text })),
    },
    {
      key: 'level',
      label: '達成の度合い',
      kind: 'choice',
      width: 120,
      choices: GOAL_LEVELS.map(({ code, label }) => ({ code, label })),
    },
    { key: 'checkedOn', label: '確かめた日', kind: 'date', width: 140 },
    { key: 'note', label: '備考', kind: 'longText', width: 240, personal: true, maxLength: 2000 },
  ],
};

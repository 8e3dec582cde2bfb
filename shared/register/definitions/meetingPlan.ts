import type { RegisterDefinition } from '../definition.ts';
import { LIAISON_TOPICS, MEETING_KINDS } from './meetingChoices.ts';

/** 会議の年度の計画: 区ごと種類ごとに、何回開くか。開いた数は会議の台帳から数える。 */
export const MEETING_PLAN_REGISTER: RegisterDefinition = {
  table: 'meetingPlan',
  label: '会議の年度計画',
  group: 'bureau',
  idKey: 'id',
  valid: null,
  titleKeys: ['fiscalYear', 'ward', 'kind'],
  fixedRows: false,
  datePairs: [],
  once: ['fiscalYear', 'ward', 'kind'],
  fields: [
    { key: 'fiscalYear', label: '年度', kind: 'fiscalYear', width: 110, required: true, frozen: true },
    { key: 'ward', label: '区', kind: 'ward', width: 100, emptyLabel: '市全体', frozen: true },
    { key: 'kind', label: '種類', kind: 'choice', width: 120, required: true, choices: MEETING_KINDS },
    { key: 'plannedCount', label: '予定回数', kind: 'count', width: 90, required: true },
    { key: 'topicCodes', label: '主な議題', kind: 'multi', width: 320, choices: LIAISON_TOPICS },
    { key: 'note', label: '備考', kind: 'longText', width: 240, maxLength: 2000 },
  ],
};

import type { RegisterDefinition } from '../definition.ts';

/** 区役所・相談支援室への個別支援と訪問。 */
export const VISIT_REGISTER: RegisterDefinition = {
  table: 'visit',
  label: '個別支援・訪問',
  group: 'bureau',
  idKey: 'id',
  valid: null,
  titleKeys: ['ward', 'target', 'visitedOn'],
  fixedRows: false,
  datePairs: [],
  fields: [
    { key: 'ward', label: '区', kind: 'ward', width: 100, required: true, frozen: true },
    {
      key: 'target',
      label: '行き先',
      kind: 'choice',
      width: 110,
      required: true,
      choices: [
        { code: 'wardOffice', label: '区役所' },
        { code: 'supportRoom', label: '相談支援室' },
      ],
    },
    {
      key: 'kind',
      label: '種類',
      kind: 'choice',
      width: 100,
      required: true,
      choices: [
        { code: 'support', label: '個別支援' },
        { code: 'visit', label: '訪問' },
      ],
    },
    {
      key: 'reasons',
      label: '対象にした理由',
      kind: 'multi',
      width: 180,
      choices: [
        { code: 'survey', label: '取組み調査の結果', aliases: ['調査結果', '取組調査'] },
        { code: 'newCoordinator', label: '新任コーディネーターの区', aliases: ['新任'] },
        { code: 'request', label: '区・室からの相談', aliases: ['相談'] },
        { code: 'all', label: '全区・全室', aliases: ['全区'] },
        { code: 'other', label: 'その他' },
      ],
    },
    { key: 'plannedOn', label: '予定日', kind: 'date', width: 140 },
    { key: 'visitedOn', label: '訪問日', kind: 'date', width: 140 },
    { key: 'visitors', label: '訪問者', kind: 'lines', width: 160, personal: true, maxLength: 500 },
    { key: 'workDone', label: '取組み内容', kind: 'longText', width: 280, maxLength: 5000 },
    { key: 'issues', label: '課題・困っていること', kind: 'longText', width: 280, maxLength: 5000 },
    { key: 'wishes', label: '取り組みたいこと', kind: 'longText', width: 280, maxLength: 5000 },
    { key: 'followUp', label: 'その後にすること', kind: 'longText', width: 220, maxLength: 2000 },
    { key: 'followUpDueOn', label: 'いつまでに', kind: 'date', width: 140 },
    { key: 'followUpDoneOn', label: '済んだ日', kind: 'date', width: 140 },
    { key: 'note', label: '備考', kind: 'longText', width: 240, maxLength: 2000 },
  ],
};

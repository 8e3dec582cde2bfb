import type { RegisterDefinition } from '../definition.ts';

/** 新任コーディネーターへの支援で済んだこと。段階の期日は着任日から出る。 */
export const ONBOARDING_REGISTER: RegisterDefinition = {
  table: 'onboarding',
  label: '新任支援',
  group: 'bureau',
  idKey: 'id',
  valid: null,
  titleKeys: ['assignment', 'step'],
  fixedRows: false,
  once: ['assignment', 'step'],
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
      key: 'step',
      label: '段階',
      kind: 'choice',
      width: 110,
      required: true,
      choices: [
        { code: 'hireMonth', label: '採用月' },
        { code: 'withinThreeMonths', label: '３か月まで' },
        { code: 'afterThreeMonths', label: '３か月以降' },
        { code: 'nineMonths', label: '９か月後頃' },
      ],
    },
    { key: 'doneOn', label: '済んだ日', kind: 'date', width: 140 },
    { key: 'trainer', label: '教える人', kind: 'text', width: 200, personal: true, maxLength: 100 },
    { key: 'content', label: '内容', kind: 'longText', width: 300, maxLength: 2000 },
    { key: 'note', label: '備考', kind: 'longText', width: 240, personal: true, maxLength: 2000 },
  ],
};

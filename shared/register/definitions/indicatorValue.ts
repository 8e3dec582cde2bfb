import type { RegisterDefinition } from '../definition.ts';

/** 評価指標の年度ごとの値。分子と分母を打てば率は計算で出る。 */
export const INDICATOR_VALUE_REGISTER: RegisterDefinition = {
  table: 'indicatorValue',
  label: '指標の値',
  group: 'bureau',
  idKey: 'id',
  valid: null,
  titleKeys: ['indicator', 'fiscalYear'],
  fixedRows: false,
  once: ['indicator', 'fiscalYear'],
  datePairs: [],
  fields: [
    {
      key: 'indicator',
      label: '指標',
      kind: 'reference',
      table: 'indicator',
      width: 300,
      required: true,
      frozen: true,
    },
    { key: 'fiscalYear', label: '年度', kind: 'fiscalYear', width: 110, required: true },
    { key: 'numerator', label: '分子', kind: 'figure', width: 90 },
    { key: 'denominator', label: '分母', kind: 'figure', width: 90 },
    { key: 'value', label: '値', kind: 'figure', width: 90 },
    { key: 'source', label: '出所', kind: 'text', width: 240, maxLength: 200 },
    { key: 'note', label: '備考', kind: 'longText', width: 240, maxLength: 2000 },
  ],
};

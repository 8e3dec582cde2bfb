import type { RegisterDefinition } from '../definition.ts';

/** 個別ケース相談の具体例。「公開」は、個人が特定されないことを確かめてから付ける。 */
export const CASE_EXAMPLE_REGISTER: RegisterDefinition = {
  table: 'caseExample',
  label: '事例',
  group: 'bureau',
  idKey: 'id',
  valid: null,
  titleKeys: ['fiscalYear', 'position', 'requester'],
  fixedRows: false,
  datePairs: [],
  fields: [
    { key: 'fiscalYear', label: '年度', kind: 'fiscalYear', width: 110, required: true, frozen: true },
    {
      key: 'half',
      label: '期',
      kind: 'choice',
      width: 80,
      required: true,
      choices: [
        { code: 'year', label: '通年', aliases: ['年度', '年間'] },
        { code: 'first', label: '上半期', aliases: ['上', '前期'] },
        { code: 'second', label: '下半期', aliases: ['下', '後期'] },
      ],
    },
    { key: 'position', label: '番号', kind: 'count', width: 70, required: true, frozen: true, min: 1 },
    { key: 'ward', label: '区', kind: 'ward', width: 100, personal: true },
    {
      key: 'scene',
      label: '場面',
      kind: 'choice',
      width: 140,
      required: true,
      choices: [
        { code: 'daily', label: '日常の療養支援' },
        { code: 'discharge', label: '入退院支援' },
        { code: 'sudden', label: '急変時の対応' },
        { code: 'endOfLife', label: '看取り' },
      ],
    },
    { key: 'requester', label: '相談者', kind: 'text', width: 180, maxLength: 100 },
    { key: 'basics', label: '基礎情報', kind: 'longText', width: 200, maxLength: 1000 },
    { key: 'consultation', label: '相談内容', kind: 'longText', width: 300, maxLength: 5000 },
    { key: 'response', label: '相談支援室の対応', kind: 'longText', width: 300, maxLength: 5000 },
    { key: 'outcome', label: 'その後の経過', kind: 'longText', width: 300, maxLength: 5000 },
    {
      key: 'state',
      label: '公開',
      kind: 'choice',
      width: 80,
      readOnly: true,
      empty: 'internal',
      choices: [
        { code: 'internal', label: '内部' },
        { code: 'public', label: '公開' },
      ],
    },
    { key: 'checkedOn', label: '確かめた日', kind: 'date', width: 140, readOnly: true },
    { key: 'checkedBy', label: '確かめた人', kind: 'text', width: 120, readOnly: true },
    { key: 'setAside', label: 'よいとした所見', kind: 'lines', width: 260, readOnly: true, personal: true },
    { key: 'note', label: '備考', kind: 'longText', width: 240, personal: true, maxLength: 2000 },
  ],
};

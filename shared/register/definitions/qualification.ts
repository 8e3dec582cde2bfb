import type { RegisterDefinition } from '../definition.ts';

/** 有資格状況の区分 (公表資料の区分名は失われたので `domain.md` 1.5 の仮のもの)。 */
const QUALIFICATION_KINDS: readonly string[] = [
  '保健師',
  '看護師',
  '准看護師',
  '助産師',
  '社会福祉士',
  '精神保健福祉士',
  '介護支援専門員',
  '主任介護支援専門員',
  '介護福祉士',
  '薬剤師',
  '理学療法士',
  '作業療法士',
  '言語聴覚士',
  '医師',
  '歯科医師',
  '歯科衛生士',
  '管理栄養士',
];

/** 人の持つ資格。介護支援専門員には有効期限がある。 */
export const QUALIFICATION_REGISTER: RegisterDefinition = {
  table: 'qualification',
  label: '資格',
  group: 'base',
  idKey: 'id',
  valid: null,
  titleKeys: ['coordinator', 'kind'],
  fixedRows: false,
  datePairs: [['obtainedOn', 'expiresOn']],
  fields: [
    {
      key: 'coordinator',
      label: '氏名',
      kind: 'reference',
      table: 'coordinator',
      width: 150,
      required: true,
      frozen: true,
      personal: true,
    },
    {
      key: 'kind',
      label: '資格',
      kind: 'text',
      width: 180,
      required: true,
      suggestions: QUALIFICATION_KINDS,
      maxLength: 60,
    },
    { key: 'number', label: '番号', kind: 'text', width: 140, personal: true, maxLength: 40 },
    { key: 'obtainedOn', label: '取得日', kind: 'date', width: 140 },
    { key: 'expiresOn', label: '有効期限', kind: 'date', width: 140 },
  ],
};

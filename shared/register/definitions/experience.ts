import type { RegisterDefinition } from '../definition.ts';

/** 実務経験の区分。資格要件の号が求めるもの (`domain.md` 1.5)。 */
const EXPERIENCE_ROUTES: readonly string[] = [
  '訪問看護及び保健福祉の相談等',
  '医療ソーシャルワーカー業務指針に基づく実務',
  '保健福祉の相談等',
  '保健医療の場での連携・調整',
];

/** 人の実務経験。いつまでが空なら今も。 */
export const EXPERIENCE_REGISTER: RegisterDefinition = {
  table: 'experience',
  label: '実務経験',
  group: 'base',
  idKey: 'id',
  valid: null,
  titleKeys: ['coordinator', 'route'],
  fixedRows: false,
  datePairs: [['from', 'to']],
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
      key: 'route',
      label: '経験の種類',
      kind: 'text',
      width: 280,
      required: true,
      suggestions: EXPERIENCE_ROUTES,
      maxLength: 100,
    },
    { key: 'from', label: 'いつから', kind: 'date', width: 140 },
    { key: 'to', label: 'いつまで', kind: 'date', width: 140 },
    { key: 'note', label: '備考', kind: 'longText', width: 240, personal: true, maxLength: 2000 },
  ],
};

import type { RegisterDefinition } from '../definition.ts';

/** 催しのアンケート。問いと数と自由記載は、アンケートの画面で。 */
export const QUESTIONNAIRE_REGISTER: RegisterDefinition = {
  table: 'questionnaire',
  label: 'アンケート',
  group: 'bureau',
  idKey: 'id',
  valid: null,
  titleKeys: ['meeting', 'training', 'title'],
  fixedRows: false,
  datePairs: [],
  oneOf: ['meeting', 'training'],
  fields: [
    { key: 'meeting', label: '会議', kind: 'reference', table: 'meeting', width: 280, frozen: true },
    { key: 'training', label: '研修・普及啓発', kind: 'reference', table: 'training', width: 220 },
    { key: 'title', label: 'アンケートの名', kind: 'text', width: 220, required: true, maxLength: 100 },
    { key: 'base', label: '配った数', kind: 'count', width: 90, emptyLabel: '参加者数' },
    { key: 'returned', label: '回収数', kind: 'count', width: 90 },
    { key: 'source', label: '取り込んだ表', kind: 'text', width: 180, readOnly: true },
    {
      key: 'finished',
      label: 'まとめ',
      kind: 'flag',
      width: 80,
      words: { yes: '済', no: '未' },
      empty: 0,
      readOnly: true,
    },
    { key: 'reason', label: '回収数の確認の理由', kind: 'longText', width: 200, readOnly: true },
    { key: 'note', label: '備考', kind: 'longText', width: 240, maxLength: 2000 },
  ],
};

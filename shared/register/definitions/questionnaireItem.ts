import type { RegisterDefinition } from '../definition.ts';

/** アンケートの問い。打つのはアンケートの画面で。 */
export const QUESTIONNAIRE_ITEM_REGISTER: RegisterDefinition = {
  table: 'questionnaireItem',
  label: 'アンケートの問い',
  group: 'part',
  idKey: 'id',
  valid: null,
  titleKeys: ['questionnaire', 'text'],
  fixedRows: false,
  datePairs: [],
  fields: [
    {
      key: 'questionnaire',
      label: 'アンケート',
      kind: 'reference',
      table: 'questionnaire',
      width: 240,
      required: true,
      frozen: true,
    },
    { key: 'position', label: '順', kind: 'count', width: 60, required: true },
    { key: 'text', label: '問いの文', kind: 'text', width: 360, required: true, maxLength: 200 },
    { key: 'reason', label: '合計の確認の理由', kind: 'longText', width: 240, readOnly: true },
    { key: 'reasonFor', label: '理由を書いたときの差', kind: 'count', width: 120, readOnly: true },
    { key: 'note', label: '備考', kind: 'longText', width: 240, maxLength: 2000 },
  ],
};

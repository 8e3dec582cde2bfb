import type { RegisterDefinition } from '../definition.ts';

/** アンケートの自由記載。見出しごとにまとめるのはアンケートの画面で。 */
export const QUESTIONNAIRE_COMMENT_REGISTER: RegisterDefinition = {
  table: 'questionnaireComment',
  label: 'アンケートの自由記載',
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
    { key: 'heading', label: '見出し', kind: 'text', width: 200, maxLength: 100 },
    { key: 'position', label: '順', kind: 'count', width: 60, required: true },
    { key: 'text', label: '自由記載', kind: 'longText', width: 480, required: true, maxLength: 2000 },
    {
      key: 'printed',
      label: '資料に載せる',
      kind: 'flag',
      width: 110,
      words: { yes: '載せる', no: '載せない' },
      empty: 1,
    },
  ],
};

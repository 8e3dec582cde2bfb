import type { RegisterDefinition } from '../definition.ts';

/** アンケートの問いの選択肢と、選んだ人の数。打つのはアンケートの画面で。 */
export const QUESTIONNAIRE_CHOICE_REGISTER: RegisterDefinition = {
  table: 'questionnaireChoice',
  label: 'アンケートの選択肢',
  group: 'part',
  idKey: 'id',
  valid: null,
  titleKeys: ['item', 'label'],
  fixedRows: false,
  datePairs: [],
  fields: [
    {
      key: 'item',
      label: '問い',
      kind: 'reference',
      table: 'questionnaireItem',
      width: 320,
      required: true,
      frozen: true,
    },
    { key: 'position', label: '順', kind: 'count', width: 60, required: true },
    { key: 'label', label: '選択肢', kind: 'text', width: 180, required: true, maxLength: 100 },
    {
      key: 'kind',
      label: '種類',
      kind: 'choice',
      width: 120,
      empty: 'choice',
      choices: [
        { code: 'choice', label: '選択肢' },
        { code: 'other', label: 'その他' },
        { code: 'noAnswer', label: '未回答', aliases: ['無回答'] },
        { code: 'unknown', label: '凡例の分からない値', aliases: ['不明'] },
      ],
    },
    { key: 'count', label: '人数', kind: 'count', width: 80 },
  ],
};

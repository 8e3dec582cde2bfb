import type { RegisterDefinition } from '../definition.ts';

/** 前の資料に印刷された数。回答からの再計算と並べ、食い違いを言うが、どちらも直さない (`domain.md` 7.6)。 */
export const PUBLISHED_FIGURE_REGISTER: RegisterDefinition = {
  table: 'publishedFigure',
  label: '公表値',
  group: 'base',
  idKey: 'id',
  valid: null,
  titleKeys: ['fiscalYear', 'half', 'label', 'part'],
  fixedRows: false,
  datePairs: [],
  fields: [
    { key: 'fiscalYear', label: '年度', kind: 'fiscalYear', width: 100, required: true, frozen: true },
    {
      key: 'half',
      label: '期',
      kind: 'choice',
      width: 80,
      required: true,
      frozen: true,
      choices: [
        { code: 'year', label: '通年', aliases: ['年度', '年間'] },
        { code: 'first', label: '上半期', aliases: ['上', '前期'] },
        { code: 'second', label: '下半期', aliases: ['下', '後期'] },
      ],
    },
    { key: 'label', label: '印刷された名', kind: 'text', width: 240, required: true, maxLength: 200 },
    {
      key: 'part',
      label: '区分',
      kind: 'text',
      width: 120,
      suggestions: ['実施済', '実施に向けて準備・調整中', '現時点では未着手', '1以上の区数'],
      maxLength: 200,
    },
    { key: 'value', label: '数', kind: 'figure', width: 90, required: true },
    {
      key: 'unit',
      label: '単位',
      kind: 'text',
      width: 70,
      suggestions: ['件', '回', '区', '人', 'か所', '時間'],
      maxLength: 20,
    },
    { key: 'base', label: 'n（区）', kind: 'count', width: 80 },
    { key: 'item', label: '様式の項目', kind: 'reference', table: 'formItem', width: 240 },
    { key: 'document', label: '出典の資料', kind: 'text', width: 260, required: true, maxLength: 200 },
    { key: 'page', label: '頁・場所', kind: 'text', width: 180, maxLength: 200 },
    { key: 'publishedOn', label: '資料の日付', kind: 'date', width: 140 },
    { key: 'note', label: '備考', kind: 'longText', width: 240, maxLength: 2000 },
  ],
};

import { VISIT_HEADINGS } from '../../bureau/visit/visitHeading.ts';
import type { RegisterDefinition } from '../definition.ts';

/** 訪問結果まとめの一行: 訪問の記録の行を、資料の言葉にまとめたもの。 */
export const VISIT_STATEMENT_REGISTER: RegisterDefinition = {
  table: 'visitStatement',
  label: '訪問結果まとめ',
  group: 'bureau',
  idKey: 'id',
  valid: null,
  titleKeys: ['fiscalYear', 'heading', 'text'],
  fixedRows: false,
  datePairs: [],
  fields: [
    { key: 'fiscalYear', label: '年度', kind: 'fiscalYear', width: 110, required: true, frozen: true },
    {
      key: 'heading',
      label: '見出し',
      kind: 'choice',
      width: 170,
      required: true,
      choices: VISIT_HEADINGS.map(({ code, label }) => ({ code, label })),
    },
    { key: 'position', label: '並び', kind: 'count', width: 70, required: true },
    { key: 'text', label: 'まとめの文', kind: 'longText', width: 420, required: true, maxLength: 500 },
    { key: 'lines', label: 'もとの行', kind: 'longText', width: 420, maxLength: 5000 },
    {
      key: 'printed',
      label: '資料に載せる',
      kind: 'flag',
      width: 110,
      required: true,
      words: { yes: '載せる', no: '載せない' },
    },
    { key: 'note', label: '備考', kind: 'longText', width: 240, maxLength: 2000 },
  ],
};

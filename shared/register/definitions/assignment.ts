import type { RegisterDefinition } from '../definition.ts';
import type { FieldChoice } from '../field.ts';

/** 該当要件の号。相談支援は 1〜3、連携拠点は ア〜エ (`domain.md` 1.5)。 */
const CLAUSES: readonly FieldChoice[] = ['1', '2', '3', 'ア', 'イ', 'ウ', 'エ'].map((code) => ({
  code,
  label: code,
}));

/** 誰が、どの相談支援室で、どの事業に、いつからいつまで。 */
export const ASSIGNMENT_REGISTER: RegisterDefinition = {
  table: 'assignment',
  label: '配置',
  group: 'base',
  idKey: 'id',
  valid: { from: 'from', to: 'to' },
  titleKeys: ['coordinator', 'supportRoom', 'programme'],
  fixedRows: false,
  datePairs: [['from', 'to']],
  fields: [
    { key: 'ward', label: '区', kind: 'ward', width: 100, readOnly: true, frozen: true },
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
      key: 'supportRoom',
      label: '相談支援室',
      kind: 'reference',
      table: 'supportRoom',
      width: 260,
      required: true,
    },
    {
      key: 'programme',
      label: '事業',
      kind: 'choice',
      width: 100,
      required: true,
      choices: [
        { code: 'room', label: '相談支援', aliases: ['相談支援室', '在宅医療・介護連携相談支援室'] },
        { code: 'hub', label: '連携拠点', aliases: ['拠点', '在宅医療連携拠点'] },
      ],
    },
    { key: 'from', label: '着任日', kind: 'date', width: 140 },
    { key: 'to', label: '離任日', kind: 'date', width: 140 },
    { key: 'fullTime', label: '常勤', kind: 'flag', width: 70, words: { yes: '常勤', no: '非常勤' } },
    { key: 'dedicated', label: '専任', kind: 'flag', width: 70, words: { yes: '専任', no: '兼任' } },
    { key: 'clause', label: '該当要件', kind: 'choice', width: 90, choices: CLAUSES },
    { key: 'note', label: '備考', kind: 'longText', width: 240, personal: true, maxLength: 2000 },
  ],
};

import type { RegisterDefinition } from '../definition.ts';

/** 評価指標の定義。分子・分母は様式の項目に結ぶか、年度ごとに打つ。 */
export const INDICATOR_REGISTER: RegisterDefinition = {
  table: 'indicator',
  label: '評価指標',
  group: 'bureau',
  idKey: 'id',
  valid: null,
  titleKeys: ['name'],
  fixedRows: false,
  datePairs: [],
  fields: [
    { key: 'position', label: '順', kind: 'count', width: 60, required: true, frozen: true, min: 1 },
    { key: 'name', label: '指標', kind: 'text', width: 280, required: true, frozen: true, maxLength: 200 },
    { key: 'definition', label: '定義', kind: 'longText', width: 300, maxLength: 2000 },
    {
      key: 'side',
      label: '側',
      kind: 'choice',
      width: 90,
      required: true,
      choices: [
        { code: 'medical', label: '医療側' },
        { code: 'care', label: '介護側' },
        { code: 'work', label: '取組' },
      ],
    },
    {
      key: 'source',
      label: '出所',
      kind: 'text',
      width: 220,
      suggestions: [
        '大阪市在宅医療・介護連携推進事業に関する医療施設等アンケート調査',
        '大阪市高齢者実態調査',
        '区役所・相談支援室への取組み調査',
      ],
      maxLength: 200,
    },
    {
      key: 'unit',
      label: '単位',
      kind: 'text',
      width: 70,
      suggestions: ['％', '件', '区', '人'],
      maxLength: 20,
    },
    { key: 'numeratorItem', label: '分子の項目', kind: 'reference', table: 'formFigure', width: 220 },
    { key: 'denominatorItem', label: '分母の項目', kind: 'reference', table: 'formFigure', width: 220 },
    {
      key: 'direction',
      label: 'よい向き',
      kind: 'choice',
      width: 100,
      required: true,
      empty: 'up',
      choices: [
        { code: 'up', label: '増やす', aliases: ['増加'] },
        { code: 'down', label: '減らす', aliases: ['減少'] },
      ],
    },
    { key: 'baselineYear', label: '基準年度', kind: 'fiscalYear', width: 110 },
    { key: 'baseline', label: '基準値', kind: 'figure', width: 90 },
    { key: 'targetYear', label: '目標年度', kind: 'fiscalYear', width: 110 },
    { key: 'target', label: '目標値', kind: 'figure', width: 90 },
    { key: 'note', label: '備考', kind: 'longText', width: 240, maxLength: 2000 },
  ],
};

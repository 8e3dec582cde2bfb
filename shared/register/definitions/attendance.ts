import type { RegisterDefinition } from '../definition.ts';

/** 会議・研修の参加者を立場ごとに。職種を書いた行は、その立場の内訳。 */
export const ATTENDANCE_REGISTER: RegisterDefinition = {
  table: 'attendance',
  label: '参加者の内訳',
  group: 'bureau',
  idKey: 'id',
  valid: null,
  titleKeys: ['meeting', 'training', 'role', 'occupation'],
  fixedRows: false,
  datePairs: [],
  once: ['meeting', 'training', 'role', 'occupation'],
  oneOf: ['meeting', 'training'],
  fields: [
    { key: 'meeting', label: '会議', kind: 'reference', table: 'meeting', width: 280, frozen: true },
    { key: 'training', label: '研修・普及啓発', kind: 'reference', table: 'training', width: 220 },
    {
      key: 'role',
      label: '立場',
      kind: 'choice',
      width: 150,
      required: true,
      choices: [
        { code: 'wardStaff', label: '区担当者', aliases: ['区役所職員', '区役所', '区職員'] },
        { code: 'coordinator', label: 'コーディネーター' },
        { code: 'newCoordinator', label: '新任コーディネーター' },
        { code: 'institution', label: '医療機関' },
        { code: 'association', label: '職能団体', aliases: ['医師会等'] },
        { code: 'care', label: '介護関係者' },
        { code: 'resident', label: '住民', aliases: ['区民'] },
        { code: 'other', label: 'その他' },
      ],
    },
    {
      key: 'occupation',
      label: '職種（内訳）',
      kind: 'text',
      width: 140,
      suggestions: ['事務職', '保健師', 'その他'],
      maxLength: 40,
    },
    { key: 'persons', label: '人数', kind: 'count', width: 80, required: true },
    { key: 'newcomers', label: 'うち新任', kind: 'count', width: 90 },
    { key: 'note', label: '備考', kind: 'longText', width: 240, maxLength: 2000 },
  ],
};

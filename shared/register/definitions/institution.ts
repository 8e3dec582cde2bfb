import type { RegisterDefinition } from '../definition.ts';

/** 在宅医療において積極的役割を担う医療機関。正式か内諾か、別事業での登録かを持つ (`domain.md` 3)。 */
export const INSTITUTION_REGISTER: RegisterDefinition = {
  table: 'institution',
  label: '積極的医療機関',
  group: 'base',
  idKey: 'id',
  valid: { from: 'designatedOn', to: 'endedOn' },
  titleKeys: ['name'],
  fixedRows: false,
  datePairs: [['designatedOn', 'endedOn']],
  fields: [
    { key: 'ward', label: '区', kind: 'ward', width: 100, required: true, frozen: true },
    { key: 'name', label: '名称', kind: 'text', width: 260, required: true, frozen: true, maxLength: 100 },
    {
      key: 'kind',
      label: '種別',
      kind: 'choice',
      width: 90,
      required: true,
      choices: [
        { code: 'hospital', label: '病院' },
        { code: 'clinic', label: '診療所', aliases: ['クリニック', '医院', '診療所（医科）'] },
      ],
    },
    {
      key: 'status',
      label: '位置づけ',
      kind: 'choice',
      width: 90,
      required: true,
      choices: [
        { code: 'formal', label: '正式', aliases: ['登録', '登録済'] },
        { code: 'consented', label: '内諾', aliases: ['内諾済'] },
      ],
    },
    { key: 'designatedOn', label: '登録日', kind: 'date', width: 140 },
    { key: 'endedOn', label: '終了日', kind: 'date', width: 140 },
    { key: 'functionDaily', label: '日常の療養支援', kind: 'flag', width: 120, empty: 0 },
    { key: 'functionDischarge', label: '入退院支援', kind: 'flag', width: 100, empty: 0 },
    { key: 'functionSudden', label: '急変時の対応', kind: 'flag', width: 110, empty: 0 },
    { key: 'functionEndOfLife', label: '看取り', kind: 'flag', width: 80, empty: 0 },
    { key: 'nightHours', label: '夜間の対応', kind: 'text', width: 220, maxLength: 200 },
    { key: 'otherScheme', label: '別事業登録', kind: 'text', width: 240, maxLength: 200 },
    { key: 'address', label: '所在地', kind: 'text', width: 260, maxLength: 200 },
    { key: 'note', label: '備考', kind: 'longText', width: 240, maxLength: 2000 },
  ],
};

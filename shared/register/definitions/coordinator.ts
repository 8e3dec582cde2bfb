import type { RegisterDefinition } from '../definition.ts';

/** コーディネーターその人。配置・資格・経験は別の台帳がこの行を指す。 */
export const COORDINATOR_REGISTER: RegisterDefinition = {
  table: 'coordinator',
  label: 'コーディネーター',
  group: 'base',
  idKey: 'id',
  valid: null,
  titleKeys: ['name'],
  fixedRows: false,
  datePairs: [],
  fields: [
    {
      key: 'name',
      label: '氏名',
      kind: 'text',
      width: 160,
      required: true,
      frozen: true,
      personal: true,
      maxLength: 60,
    },
    { key: 'kana', label: 'よみ', kind: 'kana', width: 180, personal: true, maxLength: 80 },
    { key: 'note', label: '備考', kind: 'longText', width: 320, personal: true, maxLength: 2000 },
  ],
};

import type { RegisterDefinition } from '../definition.ts';

/** 在宅医療・介護連携相談支援室。受託法人は複数ありうる (`domain.md` 1.4)。 */
export const SUPPORT_ROOM_REGISTER: RegisterDefinition = {
  table: 'supportRoom',
  label: '相談支援室',
  group: 'base',
  idKey: 'id',
  valid: { from: 'openedOn', to: 'closedOn' },
  titleKeys: ['name'],
  fixedRows: false,
  datePairs: [['openedOn', 'closedOn']],
  fields: [
    { key: 'ward', label: '区', kind: 'ward', width: 100, required: true, frozen: true },
    { key: 'name', label: '正式名', kind: 'text', width: 280, required: true, frozen: true, maxLength: 100 },
    { key: 'commonName', label: '通称', kind: 'text', width: 200, empty: null, maxLength: 100 },
    { key: 'operators', label: '受託法人', kind: 'lines', width: 220, maxLength: 500 },
    { key: 'postalCode', label: '郵便番号', kind: 'postalCode', width: 100 },
    { key: 'address', label: '所在地', kind: 'text', width: 260, maxLength: 200 },
    { key: 'telephone', label: '電話', kind: 'telephone', width: 130, personal: true },
    { key: 'fax', label: 'FAX', kind: 'telephone', width: 130, personal: true },
    { key: 'email', label: 'メール', kind: 'email', width: 220, maxLength: 254, personal: true },
    { key: 'openingHours', label: '開設時間', kind: 'text', width: 260, maxLength: 200 },
    { key: 'windowHours', label: '拠点の窓口 (時間/週)', kind: 'hours', width: 130 },
    { key: 'openedOn', label: '開設日', kind: 'date', width: 140 },
    { key: 'closedOn', label: '終了日', kind: 'date', width: 140 },
    { key: 'note', label: '備考', kind: 'longText', width: 240, maxLength: 2000 },
  ],
};

import type { RegisterField } from './field.ts';

export type RegisterTable =
  | 'ward'
  | 'supportRoom'
  | 'coordinator'
  | 'assignment'
  | 'qualification'
  | 'experience'
  | 'institution';

/** 台帳1つの見せ方。 */
export interface RegisterDefinition {
  readonly table: RegisterTable;
  readonly label: string;
  readonly fields: readonly RegisterField[];
  /** 基準日で絞る列。無ければ基準日によらず全行。 */
  readonly valid: { readonly from: string; readonly to: string } | null;
}

const PROGRAMMES = [
  { code: 'room', label: '相談支援' },
  { code: 'hub', label: '連携拠点' },
] as const;

/** 台帳の定義 (`design.md` 2)。一覧・書出しはこれを見る。 */
export const REGISTERS: readonly RegisterDefinition[] = [
  {
    table: 'ward',
    label: '区',
    valid: null,
    fields: [
      { key: 'position', label: '順', kind: 'count' },
      { key: 'code', label: '区コード', kind: 'text' },
      { key: 'name', label: '区名', kind: 'text' },
      { key: 'kana', label: 'よみ', kind: 'text' },
      { key: 'block', label: 'ブロック', kind: 'text' },
    ],
  },
  {
    table: 'supportRoom',
    label: '相談支援室',
    valid: { from: 'openedOn', to: 'closedOn' },
    fields: [
      { key: 'ward', label: '区', kind: 'ward' },
      { key: 'name', label: '正式名', kind: 'text' },
      { key: 'commonName', label: '通称', kind: 'text' },
      { key: 'operators', label: '受託法人', kind: 'text' },
      { key: 'postalCode', label: '郵便番号', kind: 'text' },
      { key: 'address', label: '所在地', kind: 'text' },
      { key: 'telephone', label: '電話', kind: 'text' },
      { key: 'fax', label: 'FAX', kind: 'text' },
      { key: 'email', label: 'メール', kind: 'text' },
      { key: 'openingHours', label: '開設時間', kind: 'text' },
      { key: 'windowHours', label: '拠点の窓口 (時間/週)', kind: 'hours' },
      { key: 'openedOn', label: '開設日', kind: 'date' },
      { key: 'closedOn', label: '終了日', kind: 'date' },
      { key: 'note', label: '備考', kind: 'text' },
    ],
  },
  {
    table: 'coordinator',
    label: 'コーディネーター',
    valid: null,
    fields: [
      { key: 'name', label: '氏名', kind: 'text' },
      { key: 'kana', label: 'よみ', kind: 'text' },
      { key: 'note', label: '備考', kind: 'text' },
    ],
  },
  {
    table: 'assignment',
    label: '配置',
    valid: { from: 'from', to: 'to' },
    fields: [
      { key: 'ward', label: '区', kind: 'ward' },
      { key: 'coordinatorName', label: '氏名', kind: 'text' },
      { key: 'supportRoomName', label: '相談支援室', kind: 'text' },
      { key: 'programme', label: '事業', kind: 'choice', choices: PROGRAMMES },
      { key: 'from', label: '着任日', kind: 'date' },
      { key: 'to', label: '離任日', kind: 'date' },
      { key: 'fullTime', label: '常勤', kind: 'flag' },
      { key: 'dedicated', label: '専任', kind: 'flag' },
      { key: 'clause', label: '該当要件', kind: 'text' },
      { key: 'note', label: '備考', kind: 'text' },
    ],
  },
  {
    table: 'qualification',
    label: '資格',
    valid: null,
    fields: [
      { key: 'coordinatorName', label: '氏名', kind: 'text' },
      { key: 'kind', label: '資格', kind: 'text' },
      { key: 'number', label: '番号', kind: 'text' },
      { key: 'obtainedOn', label: '取得日', kind: 'date' },
      { key: 'expiresOn', label: '有効期限', kind: 'date' },
    ],
  },
  {
    table: 'experience',
    label: '実務経験',
    valid: null,
    fields: [
      { key: 'coordinatorName', label: '氏名', kind: 'text' },
      { key: 'route', label: '経験の種類', kind: 'text' },
      { key: 'from', label: 'いつから', kind: 'date' },
      { key: 'to', label: 'いつまで', kind: 'date' },
      { key: 'note', label: '備考', kind: 'text' },
    ],
  },
  {
    table: 'institution',
    label: '積極的医療機関',
    valid: { from: 'designatedOn', to: 'endedOn' },
    fields: [
      { key: 'ward', label: '区', kind: 'ward' },
      { key: 'name', label: '名称', kind: 'text' },
      {
        key: 'kind',
        label: '種別',
        kind: 'choice',
        choices: [
          { code: 'hospital', label: '病院' },
          { code: 'clinic', label: '診療所' },
        ],
      },
      {
        key: 'status',
        label: '位置づけ',
        kind: 'choice',
        choices: [
          { code: 'formal', label: '正式' },
          { code: 'consented', label: '内諾' },
        ],
      },
      { key: 'designatedOn', label: '登録日', kind: 'date' },
      { key: 'endedOn', label: '終了日', kind: 'date' },
      { key: 'functionDaily', label: '日常の療養支援', kind: 'flag' },
      { key: 'functionDischarge', label: '入退院支援', kind: 'flag' },
      { key: 'functionSudden', label: '急変時の対応', kind: 'flag' },
      { key: 'functionEndOfLife', label: '看取り', kind: 'flag' },
      { key: 'nightHours', label: '夜間の対応', kind: 'text' },
      { key: 'otherScheme', label: '別事業登録', kind: 'text' },
      { key: 'address', label: '所在地', kind: 'text' },
      { key: 'note', label: '備考', kind: 'text' },
    ],
  },
];

/** 名前から台帳の定義。無ければ null。 */
export function registerDefinition(table: string): RegisterDefinition | null {
  return REGISTERS.find((definition) => definition.table === table) ?? null;
}

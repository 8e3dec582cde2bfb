/** 設定の表。 */
export interface SettingTables {
  readonly setting: SettingTable;
}

/** 主キーの列。 */
export const SETTING_KEYS = {
  setting: 'key',
} as const satisfies { readonly [T in keyof SettingTables]: keyof SettingTables[T] };

interface SettingTable {
  key: string;
  value: string;
}

import { BUREAU_KEYS } from './bureauTables.ts';
import type { DatabaseSchema, TableName } from './databaseSchema.ts';
import { FORM_KEYS } from './formTables.ts';
import { HANDOUT_KEYS } from './handoutTables.ts';
import { HISTORY_KEYS } from './historyTables.ts';
import { REGISTER_KEYS } from './registerTables.ts';
import { REPLY_KEYS } from './replyTables.ts';
import { SETTING_KEYS } from './settingTable.ts';
import { SURVEY_KEYS } from './surveyTables.ts';

/** 表の主キーの列。 */
export const PRIMARY_KEYS = {
  ...REGISTER_KEYS,
  ...BUREAU_KEYS,
  ...FORM_KEYS,
  ...SURVEY_KEYS,
  ...REPLY_KEYS,
  ...HANDOUT_KEYS,
  ...SETTING_KEYS,
  ...HISTORY_KEYS,
} as const satisfies { readonly [T in TableName]: keyof DatabaseSchema[T] };

import type { BureauTables } from './bureauTables.ts';
import type { FormTables } from './formTables.ts';
import type { HandoutTables } from './handoutTables.ts';
import type { RegisterTables } from './registerTables.ts';
import type { ReplyTables } from './replyTables.ts';
import type { SettingTables } from './settingTable.ts';
import type { SurveyTables } from './surveyTables.ts';

/** change を通して書ける表。表を足すときは、その部分のファイルだけに足す。 */
export interface WritableTables
  extends RegisterTables,
    BureauTables,
    FormTables,
    SurveyTables,
    ReplyTables,
    HandoutTables,
    SettingTables {}

export type WritableTable = keyof WritableTables;

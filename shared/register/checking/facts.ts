import type { HolidayTable } from '../../bureau/meeting/holidays.ts';
import type { FormDefinition } from '../../survey/form.ts';
import type { RegisterTable } from '../definition.ts';
import type { EligibilityRules } from '../eligibility/rules.ts';
import type { FieldContext } from '../fieldContext.ts';
import type { RegisterRow } from '../row.ts';

/** 点検する行のすべて。assignment の行には室のある区 (ward) を添える。 */
export type RegisterRows = Readonly<Record<RegisterTable, readonly RegisterRow[]>>;

/** 点検に要ること。 */
export interface CheckFacts {
  readonly context: FieldContext;
  readonly rules: EligibilityRules;
  /** 今日。期限や、いま人のいる室を見る日。 */
  readonly day: string;
  /** 様式の版のすべて。公表値の内訳・区分を見るのに使う。 */
  readonly forms: readonly FormDefinition[];
  /** 国民の祝日。会議の予定日を見るのに使う。 */
  readonly holidays: HolidayTable;
}

/** 文字の値。空は null。 */
export function textIn(row: RegisterRow, key: string): string | null {
  const value = row[key];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** 名簿の名。 */
export function personName(facts: CheckFacts, id: string | null): string {
  return facts.context.references.coordinator.find((each) => each.id === id)?.name ?? '';
}

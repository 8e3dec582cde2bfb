import type { Ward } from '../ward/ward.ts';
import type { ReferencedTable } from './field.ts';

/** 参照される行。 */
export interface Reference {
  readonly id: string;
  readonly name: string;
  /** 同じ名が二つあるときに添える語 (よみ、区名)。 */
  readonly detail: string;
  /** 読むときだけ認める、ほかの呼び名 (通称、区名)。 */
  readonly aliases: readonly string[];
}

/** 区の名や人の名を読み書きするのに要る、今の台帳の名簿。 */
export interface FieldContext {
  readonly wards: readonly Ward[];
  readonly references: Readonly<Record<ReferencedTable, readonly Reference[]>>;
}

/** 名簿の要らない列だけを読むときに。 */
export const NO_CONTEXT: FieldContext = {
  wards: [],
  references: {
    coordinator: [],
    supportRoom: [],
    formItem: [],
    formFigure: [],
    assignment: [],
    meeting: [],
    training: [],
    questionnaire: [],
    questionnaireItem: [],
    indicator: [],
  },
};

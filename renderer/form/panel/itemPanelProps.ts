import type { FormDefinition, Item } from '../../../shared/survey/form.ts';
import type { FormProblem } from '../../../shared/survey/formProblem.ts';

/** 項目の欄に要るもの。 */
export interface ItemPanelProps {
  readonly form: FormDefinition;
  readonly item: Item;
  /** 公表したすべての版、新しい順。 */
  readonly published: readonly FormDefinition[];
  readonly problems: readonly FormProblem[];
  /** この項目が公表した版にある初めの版。新しい項目なら null。 */
  readonly since: number | null;
  readonly onChange: (form: FormDefinition) => void;
  readonly onChoose: (key: string) => void;
}

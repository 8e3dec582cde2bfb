import type { Band, FormDefinition } from '../../../shared/survey/form.ts';
import { itemChoices } from '../../../shared/survey/form.ts';
import { findItemIn } from './itemLabel.ts';

interface Segment {
  readonly code: string;
  readonly label: string;
}

/** 項目の区分: 選択肢、無ければ階級 (この資料だけの階級があればそれ)。 */
export function segmentsOf(
  forms: readonly FormDefinition[],
  reference: string,
  bands: readonly Band[] | undefined,
): readonly Segment[] {
  const item = findItemIn(forms, reference);
  const choices = item === undefined ? [] : itemChoices(item);
  if (choices.length > 0) return choices;
  return (bands ?? item?.bands ?? []).map(({ label }) => ({ code: label, label }));
}

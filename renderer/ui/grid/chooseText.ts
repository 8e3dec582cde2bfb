import type { GridChoice, GridColumn } from './gridTypes.ts';
import { matchChoices } from './matchChoices.ts';

/**
 * 確定する字。一覧で選んだものがあればそれ、字のまま読めればその字、
 * 読めなくても合う選択肢が一つならそれ、でなければ打った字 (列が断る)。
 */
export function chooseText(column: GridColumn | null, typed: string, chosen: GridChoice | null): string {
  if (chosen !== null) return chosen.label;
  if (column?.choices === undefined || typed === '' || column.parse(typed).ok) return typed;
  const found = matchChoices(column.choices, typed);
  return found.length === 1 && found[0] ? found[0].label : typed;
}

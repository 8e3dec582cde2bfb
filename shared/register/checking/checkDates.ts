import { formatWareki } from '../../calendar/wareki.ts';
import type { RegisterDefinition } from '../definition.ts';
import type { RegisterRow } from '../row.ts';
import { textIn } from './facts.ts';
import type { RegisterFinding } from './finding.ts';

/** 逆さの日付: 終わりが始まりより前。 */
export function checkDates(
  definition: RegisterDefinition,
  rows: readonly RegisterRow[],
): readonly RegisterFinding[] {
  const label = (key: string) => definition.fields.find((field) => field.key === key)?.label ?? key;
  return rows.flatMap((row) =>
    definition.datePairs.flatMap(([first, last]) => {
      const [from, to] = [textIn(row, first), textIn(row, last)];
      if (from === null || to === null || from <= to) return [];
      return [
        {
          level: 'error' as const,
          table: definition.table,
          id: String(row[definition.idKey]),
          field: last,
          message: `「${label(last)}」(${formatWareki(to)}) が「${label(first)}」(${formatWareki(from)}) より前です。`,
        },
      ];
    }),
  );
}

import { formatWareki } from '../../calendar/wareki.ts';
import { type CheckFacts, type RegisterRows, textIn } from './facts.ts';
import type { RegisterFinding } from './finding.ts';

/** 研修・普及啓発: 中止なのに書かれた開催日、まだ来ていない開催日、日も年度も無い行、開いていないのに書かれた参加者数。 */
export function checkTrainings(rows: RegisterRows, { day }: CheckFacts): readonly RegisterFinding[] {
  return rows.training.flatMap((row): readonly RegisterFinding[] => {
    const at = { level: 'confirm', table: 'training', id: String(row.id) } as const;
    const held = textIn(row, 'heldOn');
    if (held !== null && row.cancelled === 1) {
      return [{ ...at, field: 'cancelled', message: '中止とありますが、開催日が書いてあります。' }];
    }
    if (held !== null && held > day) {
      return [{ ...at, field: 'heldOn', message: `開催日 (${formatWareki(held)}) がまだ来ていません。` }];
    }
    const year = row.fiscalYear ?? null;
    if (held === null && year === null && row.participants !== null && row.participants !== undefined) {
      return [{ ...at, field: 'heldOn', message: '参加者数がありますが、開催日も年度も空です。' }];
    }
    if (held === null && year === null && textIn(row, 'plannedOn') === null) {
      return [{ ...at, field: 'plannedOn', message: '予定日も開催日も年度も空です。' }];
    }
    return [];
  });
}

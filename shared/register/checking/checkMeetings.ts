import { formatWareki } from '../../calendar/wareki.ts';
import { type CheckFacts, type RegisterRows, textIn } from './facts.ts';
import type { RegisterFinding } from './finding.ts';

/** 会議: 中止なのに書かれた開催日、まだ来ていない開催日、日付の無い会議、開いていないのに書かれた出席者数。 */
export function checkMeetings(rows: RegisterRows, { day }: CheckFacts): readonly RegisterFinding[] {
  return rows.meeting.flatMap((row): readonly RegisterFinding[] => {
    const at = { level: 'confirm', table: 'meeting', id: String(row.id) } as const;
    const held = textIn(row, 'heldOn');
    if (held !== null && row.cancelled === 1) {
      return [{ ...at, field: 'cancelled', message: '中止とありますが、開催日が書いてあります。' }];
    }
    if (held !== null && held > day) {
      return [{ ...at, field: 'heldOn', message: `開催日 (${formatWareki(held)}) がまだ来ていません。` }];
    }
    if (held === null && row.attendance !== null && row.attendance !== undefined) {
      return [{ ...at, field: 'heldOn', message: '出席者数がありますが、開催日が空です。' }];
    }
    if (held === null && textIn(row, 'plannedOn') === null) {
      return [{ ...at, field: 'plannedOn', message: '予定日も開催日も空です。' }];
    }
    return [];
  });
}

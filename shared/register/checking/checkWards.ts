import { isValidOn } from '../isValidOn.ts';
import { type CheckFacts, type RegisterRows, textIn } from './facts.ts';
import type { RegisterFinding } from './finding.ts';

/** 今日、開いている相談支援室の無い区。 */
export function checkWards(rows: RegisterRows, { day }: CheckFacts): readonly RegisterFinding[] {
  const open = new Set(
    rows.supportRoom
      .filter((room) => isValidOn(textIn(room, 'openedOn'), textIn(room, 'closedOn'), day))
      .map((room) => room.ward),
  );
  return rows.ward
    .filter((ward) => !open.has(ward.code ?? null))
    .map((ward) => ({
      level: 'confirm',
      table: 'ward',
      id: String(ward.code),
      field: 'name',
      message: `${ward.name}には開いている相談支援室がありません。`,
    }));
}

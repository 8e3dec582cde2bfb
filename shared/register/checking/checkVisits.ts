import { formatWareki } from '../../calendar/wareki.ts';
import type { RegisterRow } from '../row.ts';
import { type CheckFacts, type RegisterRows, textIn } from './facts.ts';
import type { RegisterFinding } from './finding.ts';

/** 訪問: まだ来ていない訪問日、訪問日の無い記録、訪問より前に済んだその後のこと、することの無い期日と済んだ日、日の無い予定。 */
export function checkVisits(rows: RegisterRows, { day }: CheckFacts): readonly RegisterFinding[] {
  return rows.visit.flatMap((row) => checkVisit(row, day));
}

/** 一つの訪問。画面の欄の横でも、台帳の点検でも同じことを言う。 */
export function checkVisit(row: RegisterRow, day: string): readonly RegisterFinding[] {
  const at = { table: 'visit', id: String(row.id) } as const;
  const found: RegisterFinding[] = [];
  const visited = textIn(row, 'visitedOn');
  const written = FINDINGS.some((key) => textIn(row, key) !== null);
  if (visited !== null && visited > day) {
    found.push({
      ...at,
      level: written ? 'error' : 'confirm',
      field: 'visitedOn',
      message: written
        ? `聞き取ったことがありますが、訪問日 (${formatWareki(visited)}) がまだ来ていません。`
        : `訪問日 (${formatWareki(visited)}) がまだ来ていません。これからの訪問は「予定日」に書きます。`,
    });
  }
  if (visited === null && written) {
    found.push({
      ...at,
      level: 'confirm',
      field: 'visitedOn',
      message: '聞き取ったことがありますが、訪問日が空です。',
    });
  }
  if (visited === null && textIn(row, 'plannedOn') === null) {
    found.push({ ...at, level: 'confirm', field: 'plannedOn', message: '予定日も訪問日も空です。' });
  }
  const done = textIn(row, 'followUpDoneOn');
  if (done !== null && visited !== null && done < visited) {
    found.push({
      ...at,
      level: 'error',
      field: 'followUpDoneOn',
      message: `その後にすることの済んだ日 (${formatWareki(done)}) が訪問日 (${formatWareki(visited)}) より前です。`,
    });
  }
  if (done !== null && visited === null) {
    found.push({
      ...at,
      level: 'confirm',
      field: 'followUpDoneOn',
      message: 'その後にすることが済んでいますが、訪問日が空です。',
    });
  }
  const due = textIn(row, 'followUpDueOn');
  if ((done !== null || due !== null) && textIn(row, 'followUp') === null) {
    found.push({
      ...at,
      level: 'confirm',
      field: 'followUp',
      message: '期日か済んだ日がありますが、その後にすることが空です。',
    });
  }
  return found;
}

const FINDINGS = ['workDone', 'issues', 'wishes'] as const;

import type { EventRecord, EventTable } from '../../../shared/bureau/meeting/eventRecord.ts';
import type { RecordDraft } from '../../../shared/bureau/meeting/recordDraft.ts';

/** 書きかけと、書き始めたときの台帳。 */
export interface KeptRecord {
  readonly base: EventRecord;
  readonly draft: RecordDraft;
}

/** 実績の書きかけの置き場所。ほかの催しや画面へ移って戻っても失われない。 */
const kept = new Map<string, KeptRecord>();

export function keptRecord(table: EventTable, id: string): KeptRecord | null {
  return kept.get(`${table} ${id}`) ?? null;
}

/** null は、書きかけをやめた。 */
export function keepRecord(table: EventTable, id: string, record: KeptRecord | null): void {
  const before = kept.size;
  if (record === null) kept.delete(`${table} ${id}`);
  else kept.set(`${table} ${id}`, record);
  if (before === 0 && kept.size > 0) window.addEventListener('beforeunload', askBeforeClose);
  if (before > 0 && kept.size === 0) window.removeEventListener('beforeunload', askBeforeClose);
}

/** 書きかけがあるまま窓を閉じない。 */
function askBeforeClose(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

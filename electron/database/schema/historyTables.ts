import type { WritableTable } from './writableTables.ts';

/** 変更の履歴の表。 */
export interface HistoryTables {
  readonly historyBatch: HistoryBatchTable;
  readonly historyEntry: HistoryEntryTable;
}

/** 主キーの列。 */
export const HISTORY_KEYS = {
  historyBatch: 'id',
  historyEntry: 'id',
} as const satisfies { readonly [T in keyof HistoryTables]: keyof HistoryTables[T] };

/** 変更のまとまりの種類。増やすときはここに足す。 */
export type HistoryKind =
  | 'init'
  | 'edit'
  | 'import'
  | 'accept'
  | 'correct'
  | 'paper'
  | 'survey'
  | 'form'
  | 'send'
  | 'sendback'
  | 'proposal'
  | 'close'
  | 'reopen'
  | 'freezeHandout'
  | 'statement'
  | 'handout'
  | 'publish'
  | 'setting'
  | 'undo';

interface HistoryBatchTable {
  id: string;
  at: string;
  who: string;
  why: string | null;
  kind: HistoryKind;
  undoes: string | null;
  reply: string | null;
}

interface HistoryEntryTable {
  id: string;
  batch: string;
  table: WritableTable;
  rowId: string;
  field: string | null;
  old: string | null;
  new: string | null;
}

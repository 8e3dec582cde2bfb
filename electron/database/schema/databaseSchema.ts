import type { Insertable, Selectable, Updateable } from 'kysely';
import type { HistoryTables } from './historyTables.ts';
import type { WritableTable, WritableTables } from './writableTables.ts';

/**
 * 台帳の表。列の単位と形は migrations/ の SQL に書く。
 * 日付は YYYY-MM-DD、時刻は時差付き ISO 8601、真偽は 0/1、id は UUIDv7 (断りのないかぎり)。
 * 履歴そのものは change だけが書く。
 */
export interface DatabaseSchema extends WritableTables, HistoryTables {}

export type TableName = keyof DatabaseSchema;

export type Row<T extends TableName> = Readonly<Selectable<DatabaseSchema[T]>>;
/** 足すときの形。既定値のある列と NULL でよい列は省ける。version は数えない。 */
export type NewRow<T extends WritableTable> = Readonly<Omit<Insertable<DatabaseSchema[T]>, 'version'>>;
export type RowPatch<T extends WritableTable> = Readonly<Omit<Updateable<DatabaseSchema[T]>, 'version'>>;

export type SurveyRow = Row<'survey'>;
export type HistoryBatchRow = Row<'historyBatch'>;
export type HistoryEntryRow = Row<'historyEntry'>;

import type { ReadonlyKysely } from 'kysely/readonly';
import type { DatabaseSchema } from './schema/databaseSchema.ts';

/** 読むだけの手。読むだけのサービスはこれを受け取る。 */
export type Readable = ReadonlyKysely<DatabaseSchema>;

/** 書ける手。取引の中にだけあり、使うのは change と移行だけ。 */
export interface Writable {
  readonly read: Readable;
  /** 行を返さない文。 */
  run(sql: string, values: readonly SqlValue[]): void;
  /** 最初の行 (RETURNING も)。 */
  get(sql: string, values: readonly SqlValue[]): Readonly<Record<string, SqlValue>> | undefined;
}

/** SQLite に渡せる値。真偽は 0/1 に、日付は文字にしてから。 */
export type SqlValue = string | number | null | Uint8Array;

/** 開いている台帳。書くには change を通る。 */
export interface Register {
  /** 記憶だけの台帳では null。 */
  readonly file: string | null;
  readonly db: Readable;
  inTransaction<T>(job: (write: Writable) => Promise<T>): Promise<T>;
  /** 使いながら写しを作り、写しを開いて点検し、行数を比べる。違えば投げて写しを消す。 */
  backupTo(file: string): Promise<CopyReport>;
  /** 控えなどの写しを、読むだけで開いて全部点検する。 */
  checkCopy(file: string): Promise<CopyReport>;
  /** 全部の点検。空なら無事。 */
  integrityCheck(): readonly string[];
  /** 途中の呼び出しを待って閉じる。二度呼んでもよい。 */
  close(): Promise<void>;
}

/** 写しの点検の結果。`problems` が空なら無事。 */
export interface CopyReport {
  readonly structure: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly problems: readonly string[];
}

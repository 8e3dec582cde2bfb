import type { MigrationTarget } from './migrate.ts';

/** better-sqlite3 のうち台帳が使う分。読み込むのは connection.ts だけなので、ほかはこの形で受け取る。 */
export interface RawDatabase {
  readonly open: boolean;
  readonly inTransaction: boolean;
  prepare(sql: string): RawStatement;
  pragma(text: string, options?: { readonly simple?: boolean }): unknown;
  exec(sql: string): unknown;
  backup(file: string): Promise<unknown>;
  close(): unknown;
}

export interface RawStatement {
  readonly reader: boolean;
  all(...values: unknown[]): unknown[];
  run(...values: unknown[]): { changes: number; lastInsertRowid: number | bigint };
  iterate(...values: unknown[]): IterableIterator<unknown>;
  pluck(): RawStatement;
}

export function migrationTarget(raw: RawDatabase): MigrationTarget {
  return {
    readNumber: (pragma) => Number(raw.pragma(pragma, { simple: true })),
    execute: (sql) => void raw.exec(sql),
    rollBack: () => {
      if (raw.inTransaction) raw.exec('ROLLBACK');
    },
    countBrokenReferences: () => raw.prepare('PRAGMA foreign_key_check').all().length,
  };
}

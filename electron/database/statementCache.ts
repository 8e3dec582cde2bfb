import type { RawDatabase, RawStatement } from './rawDatabase.ts';
import { sqliteFailure } from './sqliteFailure.ts';

/** 用意した文を使い回し、SQLite の誤りを予期できる失敗に直す。 */
export function statementCache(raw: RawDatabase, file: string) {
  const known = new Map<string, ReturnType<typeof mapped>>();
  const mapped = (statement: RawStatement) => ({
    reader: statement.reader,
    all: (values: readonly unknown[]) => guarded(() => statement.all(...values)),
    run: (values: readonly unknown[]) => guarded(() => statement.run(...values)),
    iterate: (values: readonly unknown[]) => statement.iterate(...values),
  });
  const guarded = <T>(job: () => T): T => {
    try {
      return job();
    } catch (error) {
      throw sqliteFailure(error, file);
    }
  };
  return (sql: string) => {
    const prepared = known.get(sql) ?? mapped(guarded(() => raw.prepare(sql)));
    if (known.size >= 500) known.clear();
    known.set(sql, prepared);
    return prepared;
  };
}

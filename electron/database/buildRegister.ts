import { AsyncLocalStorage } from 'node:async_hooks';
import { rmSync } from 'node:fs';
import { Kysely, type KyselyPlugin, SqliteDialect } from 'kysely';
import { checkPages, countRows } from './inspect.ts';
import type { RawDatabase } from './rawDatabase.ts';
import type { CopyReport, Readable, Register, SqlValue, Writable } from './register.ts';
import type { DatabaseSchema } from './schema/databaseSchema.ts';
import { sqliteFailure } from './sqliteFailure.ts';
import { statementCache } from './statementCache.ts';
import { summariseProblems } from './summariseProblems.ts';

/** 開いて設定の済んだ SQLite を台帳にする。 */
export function buildRegister(
  raw: RawDatabase,
  file: string | null,
  checkCopy: (file: string) => Promise<CopyReport>,
): Register {
  const inside = new AsyncLocalStorage<true>();
  const prepare = statementCache(raw, file ?? ':memory:');
  const all = new Kysely<DatabaseSchema>({
    dialect: new SqliteDialect({ database: { prepare, close: () => raw.close() } }),
  });
  const write = (read: Readable): Writable => ({
    read,
    run: (sql, values) => void prepare(sql).run(values),
    get: (sql, values) => prepare(sql).all(values)[0] as Record<string, SqlValue> | undefined,
  });
  // 待ち合わせは Kysely の一本の接続がする: 取引のあいだ、ほかの読み書きは終わりを待つ。
  const alone = <T>(job: (read: Readable) => Promise<T>): Promise<T> => {
    if (inside.getStore()) throw new Error('変更の中で別の変更や控えは始められません');
    return all.connection().execute((connection) => job(connection as unknown as Readable));
  };
  return {
    file,
    db: all.withPlugin(refuseInside(inside)) as unknown as Readable,
    inTransaction: async (job) =>
      alone(async (read) => {
        raw.exec('BEGIN IMMEDIATE');
        try {
          const result = await inside.run(true, () => job(write(read)));
          raw.exec('COMMIT');
          return result;
        } catch (error) {
          if (raw.inTransaction) raw.exec('ROLLBACK');
          throw sqliteFailure(error, file ?? ':memory:');
        }
      }),
    backupTo: async (target) =>
      alone(async () => {
        try {
          await raw.backup(target);
          return compareCopies(await checkCopy(target), countRows(raw));
        } catch (error) {
          rmSync(target, { force: true });
          throw sqliteFailure(error, target);
        }
      }),
    checkCopy,
    integrityCheck: () => checkPages(raw, 'integrity_check'),
    close: async () => {
      if (raw.open) await alone(async () => void raw.close());
    },
  };
}

/** 変更の中から `register.db` で読むと、自分の終わりを待って止まる。止まる前に断る。 */
function refuseInside(inside: AsyncLocalStorage<true>): KyselyPlugin {
  return {
    transformQuery: ({ node }) => {
      if (inside.getStore()) throw new Error('変更の中では write.read で読みます');
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}

function compareCopies(report: CopyReport, live: CopyReport['counts']): CopyReport {
  const tables = Object.keys({ ...live, ...report.counts });
  const differing = tables.filter((table) => report.counts[table] !== live[table]);
  const problems = [...report.problems, ...differing.map((table) => `${table} の行数が台帳と違います`)];
  if (problems.length > 0) throw new Error(`控えが台帳と一致しません: ${summariseProblems(problems)}`);
  return report;
}

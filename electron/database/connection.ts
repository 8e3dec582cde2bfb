import { AsyncLocalStorage } from 'node:async_hooks';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type Database from 'better-sqlite3';
import { Kysely, type KyselyPlugin, SqliteDialect } from 'kysely';
import { DaichoError } from '../../shared/api/failure.ts';
import { isNetworkPath } from '../../shared/trust/isNetworkPath.ts';
import { makeBackup } from './backup.ts';
import { fileFailure } from './fileFailure.ts';
import { backupFolder } from './folder.ts';
import { checkStructure, type MigrationTarget, migrate } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import type { CopyReport, Readable, Register, SqlValue, Writable } from './register.ts';
import { requireNode } from './requireNode.ts';
import type { DatabaseSchema } from './schema.ts';
import { sqliteFailure } from './sqliteFailure.ts';
import { summariseProblems } from './summariseProblems.ts';

export interface OpenOptions {
  /** 新しく作る。もうあれば registerExists。 */
  readonly create?: boolean;
  /** 割り当てたドライブ文字が共有かどうかを知る手 (Windows の殻が渡す)。無ければ道の形だけで見る。 */
  readonly isNetworkDrive?: (file: string) => boolean;
  /** 試験のための構造の一覧。 */
  readonly migrations?: readonly Migration[];
}

/**
 * 台帳を開く。無ければ noRegister、壊れていれば damaged、新しい版なら newerVersion …と断り、
 * どの場合もファイルには触れない。開いているあいだ、ほかの過程はこのファイルを開けない。
 */
export async function openRegister(file: string, options: OpenOptions = {}): Promise<Register> {
  const path = resolve(file);
  if (isNetworkPath(file) || options.isNetworkDrive?.(path)) {
    throw new DaichoError('networkFolder', { folder: dirname(file) });
  }
  if (options.create) await createFile(path, options.migrations);
  else if (!existsSync(path)) throw new DaichoError('noRegister', { folder: dirname(path) });
  const raw = await openFile(path, { fileMustExist: true });
  try {
    configure(raw);
    // 鍵をかけるより先に見る: 空のファイルは、鍵をかけるだけで中身が書かれてしまう。
    checkStructure(migrationTarget(raw), options.migrations);
    hold(raw);
    const problems = check(raw, 'quick_check');
    if (problems.length > 0) throw new DaichoError('damaged', { detail: summariseProblems(problems) });
    const register = buildRegister(raw, path);
    const backUp = async () => {
      await makeBackup(register, backupFolder(dirname(path)), 'before-migration', new Date());
    };
    await migrate(migrationTarget(raw), backUp, options.migrations);
    return register;
  } catch (error) {
    raw.close();
    throw sqliteFailure(error, path);
  }
}

/** 記憶の上だけの空の台帳 (試験と試し読み)。 */
export async function openMemoryRegister(): Promise<Register> {
  const raw = await openFile(':memory:', {});
  configure(raw);
  await migrate(migrationTarget(raw), neverNeeded);
  return buildRegister(raw, null);
}

/** 写しを読むだけで開いて点検する。写しには何も書かない。新しい版のものは newerVersion。 */
export async function checkCopy(file: string): Promise<CopyReport> {
  const raw = await openFile(file, { readonly: true, fileMustExist: true });
  try {
    raw.pragma('trusted_schema = OFF');
    checkStructure(migrationTarget(raw));
    const problems = check(raw, 'integrity_check');
    const broken = migrationTarget(raw).countBrokenReferences();
    if (broken > 0) problems.push(`参照の切れた行が ${broken} 行`);
    return { structure: migrationTarget(raw).readNumber('user_version'), counts: countRows(raw), problems };
  } catch (error) {
    const failure = sqliteFailure(error, file);
    if (!(failure instanceof DaichoError) || failure.code !== 'damaged') throw failure;
    return { structure: 0, counts: {}, problems: [String(failure.details.detail)] };
  } finally {
    raw.close();
  }
}

async function openFile(file: string, options: Database.Options): Promise<Database.Database> {
  requireNode();
  const { default: Constructor } = await import('better-sqlite3');
  try {
    return new Constructor(file, { timeout: 500, ...options });
  } catch (error) {
    throw sqliteFailure(error, file);
  }
}

/** 途中で止まっても空の台帳を残さないよう、別の名で作り終えてから名を変える。 */
async function createFile(file: string, migrations?: readonly Migration[]): Promise<void> {
  if (existsSync(file)) throw new DaichoError('registerExists', { folder: dirname(file) });
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw fileFailure(error, dirname(file));
  }
  const unfinished = `${file}.new`;
  for (const leftover of [unfinished, `${unfinished}-journal`]) rmSync(leftover, { force: true });
  const raw = await openFile(unfinished, {});
  try {
    configure(raw);
    await migrate(migrationTarget(raw), neverNeeded, migrations);
  } catch (error) {
    throw sqliteFailure(error, file);
  } finally {
    raw.close();
  }
  renameSync(unfinished, file);
}

/** 開くたびに必ず設定する。better-sqlite3 の既定は開き直すと synchronous が下がる (notes.md 5)。 */
function configure(raw: Database.Database): void {
  raw.pragma('locking_mode = EXCLUSIVE');
  raw.pragma('trusted_schema = OFF');
  raw.pragma('journal_mode = DELETE');
  raw.pragma('synchronous = FULL');
  raw.pragma('foreign_keys = ON');
}

/**
 * locking_mode だけでは最初の書き込みまで鍵がかからないので、今すぐかける。書けない場所の台帳は
 * BEGIN だけでは分からない。書いてから取り消し、ファイルを変えずに確かめる。
 */
function hold(raw: Database.Database): void {
  raw.exec('BEGIN EXCLUSIVE');
  try {
    raw.pragma(`user_version = ${migrationTarget(raw).readNumber('user_version')}`);
  } finally {
    if (raw.inTransaction) raw.exec('ROLLBACK');
  }
}

function buildRegister(raw: Database.Database, file: string | null): Register {
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
          return await compareCopy(target, countRows(raw));
        } catch (error) {
          rmSync(target, { force: true });
          throw sqliteFailure(error, target);
        }
      }),
    integrityCheck: () => check(raw, 'integrity_check'),
    close: async () => {
      if (raw.open) await alone(async () => void raw.close());
    },
  };
}

function migrationTarget(raw: Database.Database): MigrationTarget {
  return {
    readNumber: (pragma) => Number(raw.pragma(pragma, { simple: true })),
    execute: (sql) => void raw.exec(sql),
    countBrokenReferences: () => (raw.pragma('foreign_key_check') as unknown[]).length,
  };
}

function statementCache(raw: Database.Database, file: string) {
  const known = new Map<string, ReturnType<typeof mapped>>();
  const mapped = (statement: Database.Statement<unknown[]>) => ({
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

/** @returns 誤りの行。見出しの行は除く。無事なら空 */
function check(raw: Database.Database, pragma: 'quick_check' | 'integrity_check'): string[] {
  const lines = (raw.prepare(`PRAGMA ${pragma}`).pluck().all() as string[]).flatMap((text) =>
    text.split('\n'),
  );
  return lines.filter((line) => line !== 'ok' && !line.startsWith('***'));
}

async function compareCopy(target: string, live: CopyReport['counts']): Promise<CopyReport> {
  const report = await checkCopy(target);
  const tables = Object.keys({ ...live, ...report.counts });
  const differing = tables.filter((table) => report.counts[table] !== live[table]);
  const problems = [...report.problems, ...differing.map((table) => `${table} の行数が台帳と違います`)];
  if (problems.length > 0) throw new Error(`控えが台帳と一致しません: ${summariseProblems(problems)}`);
  return report;
}

/** いまある表だけを数える: 移行の前の台帳には、まだ無い表がある。 */
function countRows(raw: Database.Database): CopyReport['counts'] {
  const tables = raw
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  return Object.fromEntries(
    (tables as string[]).map((table) => [
      table,
      Number(raw.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()),
    ]),
  );
}

async function neverNeeded(): Promise<void> {}

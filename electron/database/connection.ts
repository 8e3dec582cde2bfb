import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type Database from 'better-sqlite3';
import { DaichoError } from '../../shared/api/failure.ts';
import { isNetworkPath } from '../../shared/trust/isNetworkPath.ts';
import { makeFolder } from '../files/makeFolder.ts';
import { makeBackup } from './backup.ts';
import { buildRegister } from './buildRegister.ts';
import { fileFailure } from './fileFailure.ts';
import { backupFolder } from './folder.ts';
import { checkPages, countRows } from './inspect.ts';
import { checkStructure, migrate } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { migrationTarget, type RawDatabase } from './rawDatabase.ts';
import type { CopyReport, Register } from './register.ts';
import { requireNode } from './requireNode.ts';
import { sqliteFailure } from './sqliteFailure.ts';
import { summariseProblems } from './summariseProblems.ts';
import { syncFolder } from './syncFile.ts';

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
    const problems = checkPages(raw, 'quick_check');
    if (problems.length > 0) throw new DaichoError('damaged', { detail: summariseProblems(problems) });
    const register = buildRegister(raw, path, checkCopy);
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
  return buildRegister(raw, null, checkCopy);
}

/** 写しを読むだけで開いて点検する。写しには何も書かない。新しい版のものは newerVersion。 */
export async function checkCopy(file: string): Promise<CopyReport> {
  const raw = await openFile(file, { readonly: true, fileMustExist: true });
  try {
    raw.pragma('trusted_schema = OFF');
    checkStructure(migrationTarget(raw));
    const problems = checkPages(raw, 'integrity_check');
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

async function openFile(file: string, options: Database.Options): Promise<RawDatabase> {
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
    makeFolder(dirname(file));
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
  syncFolder(dirname(file));
}

/** 開くたびに必ず設定する。better-sqlite3 の既定では、開き直すと synchronous が下がることがある。 */
function configure(raw: RawDatabase): void {
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
function hold(raw: RawDatabase): void {
  raw.exec('BEGIN EXCLUSIVE');
  try {
    raw.pragma(`user_version = ${migrationTarget(raw).readNumber('user_version')}`);
  } finally {
    if (raw.inTransaction) raw.exec('ROLLBACK');
  }
}

async function neverNeeded(): Promise<void> {}

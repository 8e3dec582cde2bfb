import { DaichoError } from '../../shared/api/failure.ts';
import { MIGRATIONS } from './migrations/list.ts';
import type { Migration } from './migrations/migration.ts';

/** 台帳のファイルの印 `RKDA`。ほかの SQLite ファイルを台帳と取り違えない。 */
export const APPLICATION_ID = 0x524b4441;

/** 移行が要る分だけの SQLite。 */
export interface MigrationTarget {
  readNumber(pragma: string): number;
  execute(sql: string): void;
  /** 取り消す。いっぱいになった円盤などで SQLite がもう取り消していれば何もしない。 */
  rollBack(): void;
  /** 外部キーの食い違いの数。 */
  countBrokenReferences(): number;
}

/**
 * 構造を今の版に上げる。すでに台帳であるファイルは先に控えを取る。全部が一つの取引なので、
 * 途中で失敗すれば前の版のまま残る。
 */
export async function migrate(
  target: MigrationTarget,
  backUp: () => Promise<void>,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  const found = target.readNumber('user_version');
  const wanted = migrations.filter((migration) => migration.number > found);
  if (wanted.length === 0) return;
  if (found > 0) await backUp();
  // 表の作り直しのあいだ参照は切れる。取引の外でしか切り替えられない。
  target.execute('PRAGMA foreign_keys = OFF');
  try {
    target.execute('BEGIN EXCLUSIVE');
    try {
      for (const migration of wanted) target.execute(migration.sql);
      const broken = target.countBrokenReferences();
      if (broken > 0) throw new Error(`移行の後に参照の切れた行が ${broken} 行あります`);
      target.execute(`PRAGMA application_id = ${APPLICATION_ID}`);
      target.execute(`PRAGMA user_version = ${newestStructure(migrations)}`);
      target.execute('COMMIT');
    } catch (error) {
      target.rollBack();
      throw error;
    }
  } finally {
    target.execute('PRAGMA foreign_keys = ON');
  }
}

/** このファイルを開いてよいか。ほかのファイルと、新しい版の台帳を断る。 */
export function checkStructure(target: MigrationTarget, migrations: readonly Migration[] = MIGRATIONS): void {
  const found = target.readNumber('user_version');
  if (target.readNumber('application_id') !== APPLICATION_ID || found < 1) {
    throw new DaichoError('damaged', { detail: '在宅連携台帳の印がありません' });
  }
  const known = newestStructure(migrations);
  if (found > known) throw new DaichoError('newerVersion', { found, known });
}

/** いちばん新しい構造の番号。番号が 1 から大きくなる順に並んでいなければ作りの誤り。 */
export function newestStructure(migrations: readonly Migration[] = MIGRATIONS): number {
  let newest = 0;
  for (const { number } of migrations) {
    if (number <= newest) throw new Error(`移行の番号が小さい順に並んでいません: ${number}`);
    newest = number;
  }
  return newest;
}

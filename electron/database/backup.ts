import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupFile } from '../../shared/api/contract.ts';
import { keepBackups } from '../../shared/trust/keepBackups.ts';
import { tokyoTime } from '../../shared/trust/tokyoTime.ts';
import { fileFailure } from './fileFailure.ts';
import type { Register } from './register.ts';
import { syncFile, syncFolder } from './syncFile.ts';

export type BackupReason = 'manual' | 'before-import' | 'before-migration' | 'before-restore';

/**
 * 控えを一つ作る: 使いながら写す → 写しを開いて点検し行数を比べる → 名を付ける → 古いものを間引く。
 * 途中で止まっても、名の付いた控えはみな点検済み。
 * @param folder 控えの置き場 (folder.ts の backupFolder)
 */
export async function makeBackup(
  register: Register,
  folder: string,
  reason: BackupReason,
  now: Date,
): Promise<BackupFile> {
  try {
    mkdirSync(folder, { recursive: true });
    const unfinished = join(folder, UNFINISHED);
    // 前に途中で止まった跡。台帳を持つ過程は一つなので、ほかの誰かのものではない。
    for (const leftover of [unfinished, `${unfinished}-journal`]) rmSync(leftover, { force: true });
    await register.backupTo(unfinished);
    syncFile(unfinished);
    const name = freeName(folder, reason, now);
    renameSync(unfinished, join(folder, name));
    syncFolder(folder);
    thin(folder, now);
    return describe(folder, name);
  } catch (error) {
    throw fileFailure(error, folder);
  }
}

/** 控えの一覧。新しい順。 */
export function listBackups(folder: string): readonly BackupFile[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => NAME.test(name));
  return names.sort((a, b) => compare(sortKey(b), sortKey(a))).map((name) => describe(folder, name));
}

const UNFINISHED = 'unfinished.sqlite';
const NAME = /^renkei-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)(?:-(\d+))?-([a-z]+(?:-[a-z]+)*)\.sqlite$/;

function freeName(folder: string, reason: BackupReason, now: Date): string {
  const [day = '', time = ''] = tokyoTime(now).slice(0, 19).replaceAll(/[-:]/g, '').split('T');
  for (let n = 1; ; n += 1) {
    const name = `renkei-${day}-${time}${n === 1 ? '' : `-${n}`}-${reason}.sqlite`;
    if (!existsSync(join(folder, name))) return name;
  }
}

function describe(folder: string, name: string): BackupFile {
  const [, year, month, day, hour, minute, second, , reason = ''] = NAME.exec(name) ?? [];
  return {
    name,
    at: `${year}-${month}-${day}T${hour}:${minute}:${second}+09:00`,
    bytes: statSync(join(folder, name)).size,
    reason,
  };
}

/** いちばん新しいものは、規則がどうあれ消さない。 */
function thin(folder: string, now: Date): void {
  const backups = listBackups(folder);
  const kept = new Set(
    keepBackups(
      backups.map((backup) => backup.at),
      now,
    ),
  );
  for (const backup of backups.slice(1)) {
    if (!kept.has(backup.at)) rmSync(join(folder, backup.name), { force: true });
  }
}

/** 同じ秒に作ったものは通し番号で並べる。 */
function sortKey(name: string): string {
  const [, year, month, day, hour, minute, second, n = '1'] = NAME.exec(name) ?? [];
  return `${year}${month}${day}${hour}${minute}${second}${n.padStart(6, '0')}`;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

import { existsSync, lstatSync, readdirSync, renameSync, rmSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BackupFile } from '../../shared/api/contract.ts';
import { DaichoError } from '../../shared/api/failure.ts';
import { keepBackups } from '../../shared/trust/keepBackups.ts';
import { tokyoTime } from '../../shared/trust/tokyoTime.ts';
import { writeLog } from '../files/log.ts';
import { makeFolder } from '../files/makeFolder.ts';
import { fileFailure } from './fileFailure.ts';
import { logFolder } from './folder.ts';
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
    makeFolder(folder);
    const unfinished = join(folder, UNFINISHED);
    // 前に途中で止まった跡。台帳を持つ過程は一つなので、ほかの誰かのものではない。
    for (const leftover of [unfinished, `${unfinished}-journal`])
      rmSync(leftover, { recursive: true, force: true });
    await register.backupTo(unfinished);
    syncFile(unfinished);
    const name = freeName(folder, reason, now);
    renameSync(unfinished, join(folder, name));
    syncFolder(folder);
    await thinOrLog(register, folder, now);
    return describe(folder, name);
  } catch (error) {
    throw fileFailure(error, folder);
  }
}

/** 控えの一覧。新しい順。控えの名を持つフォルダや切れたリンクは控えではない。 */
export function listBackups(folder: string): readonly BackupFile[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const names = readdirSync(folder).filter((name) => NAME.test(name) && present(folder, name)?.isFile());
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
    bytes: present(folder, name)?.size ?? 0,
    reason,
  };
}

/** 間引きは本業ではない。しくじっても控えは取れているので、記録に残して先へ進む。 */
async function thinOrLog(register: Register, folder: string, now: Date): Promise<void> {
  try {
    await thin(register, folder, now);
  } catch (error) {
    const message = '古いバックアップを間引けません';
    writeLog(logFolder(dirname(folder)), { part: 'backup.thin', message, error });
  }
}

/**
 * 規則の上で不要な控えを消す。代わりに残る控えが後から壊れていることもあるので、開いて無事なときだけ。
 * いちばん新しいものは、規則がどうあれ消さない。
 */
async function thin(register: Register, folder: string, now: Date): Promise<void> {
  const [newest, ...older] = listBackups(folder);
  if (newest === undefined) return;
  const checked = new Map<string, boolean>();
  for (const [index, backup] of older.entries()) {
    const successors = [newest, ...older.slice(0, index)].filter(
      ({ at }) => !keepBackups([at, backup.at], now).includes(backup.at),
    );
    for (const { name } of successors) {
      const sound = checked.get(name) ?? (await isSound(register, join(folder, name)));
      checked.set(name, sound);
      if (!sound) continue;
      rmSync(join(folder, backup.name), { force: true });
      break;
    }
  }
}

async function isSound(register: Register, file: string): Promise<boolean> {
  try {
    return (await register.checkCopy(file)).problems.length === 0;
  } catch (error) {
    if (error instanceof DaichoError) return false;
    throw error;
  }
}

/** リンクはたどらない。無ければ undefined。 */
function present(folder: string, name: string): Stats | undefined {
  return lstatSync(join(folder, name), { throwIfNoEntry: false });
}

/** 同じ秒に作ったものは通し番号で並べる。 */
function sortKey(name: string): string {
  const [, year, month, day, hour, minute, second, n = '1'] = NAME.exec(name) ?? [];
  return `${year}${month}${day}${hour}${minute}${second}${n.padStart(6, '0')}`;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

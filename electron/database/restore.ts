import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BackupFile } from '../../shared/api/contract.ts';
import { DaichoError } from '../../shared/api/failure.ts';
import { tokyoTime } from '../../shared/trust/tokyoTime.ts';
import { listBackups, makeBackup } from './backup.ts';
import { checkCopy, openRegister } from './connection.ts';
import { fileFailure } from './fileFailure.ts';
import { backupFolder, registerFile } from './folder.ts';
import type { CopyReport, Register } from './register.ts';
import { summariseProblems } from './summariseProblems.ts';
import { syncFile, syncFolder } from './syncFile.ts';

export interface VerifiedBackup extends BackupFile {
  readonly structure: number;
  readonly counts: CopyReport['counts'];
}

export interface Restored {
  /** 戻した台帳。開いている。 */
  readonly register: Register;
  readonly backup: VerifiedBackup;
  /** それまでの台帳の行き先: 控えの名か、壊れていたので脇に置いたファイルの名。無かったら null。 */
  readonly keptAs: string | null;
}

/** 控えを開いて全部点検する。無い名は backupMissing、壊れていれば backupBroken。 */
export async function verifyBackup(folder: string, name: string): Promise<VerifiedBackup> {
  // 一覧にある名だけを受け付けるので、名で道をたどることはできない。
  const backup = listBackups(backupFolder(folder)).find((candidate) => candidate.name === name);
  if (!backup) throw new DaichoError('backupMissing', { name });
  const { problems, structure, counts } = await checkCopy(join(backupFolder(folder), name));
  if (problems.length > 0)
    throw new DaichoError('backupBroken', { name, detail: summariseProblems(problems) });
  return { ...backup, structure, counts };
}

/**
 * 控えから台帳を戻す。順: 控えを点検 → 台帳の隣に写して写しも点検 → 今の台帳を控える
 * (壊れていれば名を変えて脇に置く、決して消さない) → 一度に置き換える → 開く。
 * 置き換えるまでのどこで失敗しても、今の台帳のファイルはそのまま。鍵は呼ぶ側が持っていること。
 * @param current 開いている台帳。控えの点検に通った後で閉じる。開けなかったときは null
 */
export async function restoreBackup(
  folder: string,
  name: string,
  current: Register | null,
  now: Date,
): Promise<Restored> {
  const backup = await verifyBackup(folder, name);
  const target = registerFile(folder);
  const incoming = `${target}.restoring`;
  try {
    // 先に写す: 今の台帳を控えると間引きが走り、戻す控えそのものが消えることがある。
    copyFileSync(join(backupFolder(folder), name), incoming);
    syncFile(incoming);
    const { problems } = await checkCopy(incoming);
    if (problems.length > 0)
      throw new DaichoError('backupBroken', { name, detail: summariseProblems(problems) });
    const keptAs = await keepCurrent(folder, current, now);
    renameSync(incoming, target);
    syncFolder(dirname(target));
    return { register: await openRegister(target), backup, keptAs };
  } catch (error) {
    throw fileFailure(error, folder);
  } finally {
    rmSync(incoming, { force: true });
  }
}

async function openCurrent(file: string): Promise<Register | null> {
  if (!existsSync(file)) return null;
  try {
    return await openRegister(file);
  } catch (error) {
    if (error instanceof DaichoError && (error.code === 'damaged' || error.code === 'newerVersion'))
      return null;
    throw error;
  }
}

async function keepCurrent(folder: string, current: Register | null, now: Date): Promise<string | null> {
  const file = registerFile(folder);
  const register = current ?? (await openCurrent(file));
  if (!register) return existsSync(file) ? setAside(file, now) : null;
  try {
    const { name } = await makeBackup(register, backupFolder(folder), 'before-restore', now);
    await register.close();
    return name;
  } catch (error) {
    // 呼ぶ側の台帳は開いたまま返す。ここで開いたものは閉じる。
    if (!current) await register.close();
    throw error;
  }
}

/** 開けない台帳に名をもう一つ付けて残す。書きかけの `-journal` が残ると、戻した台帳に巻き戻しがかかって壊れる。 */
function setAside(file: string, now: Date): string {
  const stamp = tokyoTime(now).slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  for (let n = 1; ; n += 1) {
    const aside = `${file}.aside-${stamp}${n === 1 ? '' : `-${n}`}`;
    if (existsSync(aside)) continue;
    try {
      linkSync(file, aside);
    } catch {
      // 名を二つ持てない記憶装置: 写して残す。
      copyFileSync(file, aside);
      syncFile(aside);
    }
    if (existsSync(`${file}-journal`)) renameSync(`${file}-journal`, `${aside}-journal`);
    return aside.slice(dirname(file).length + 1);
  }
}

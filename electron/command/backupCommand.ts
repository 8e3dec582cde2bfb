import { existsSync } from 'node:fs';
import { DaichoError } from '../../shared/api/failure.ts';
import { listBackups, makeBackup } from '../database/backup.ts';
import { backupFolder, registerFile } from '../database/folder.ts';
import { acquireLock } from '../database/lock.ts';
import { restoreBackup, verifyBackup } from '../database/restore.ts';
import { type Command, type Context, expectWords, unknownAction } from './context.ts';

export const backupCommand: Command = async (args, context) => {
  const parsed = context.parse(args);
  const [action, ...words] = parsed.words;
  switch (action) {
    case 'make':
      return makeAction(words, context);
    case 'list':
      return listAction(words, context);
    case 'verify':
      return verifyAction(words, context);
    case 'restore':
      return restoreAction(words, context);
    default:
      throw unknownAction(action, ['make', 'list', 'verify', 'restore']);
  }
};

async function makeAction(words: readonly string[], context: Context): Promise<number> {
  expectWords(words, []);
  return context.withSession(async (session) => {
    const backup = await makeBackup(session.register, session.backupFolder, 'manual', new Date());
    context.answer(backup, () => `バックアップを作りました: ${backup.name}`);
    return 0;
  });
}

/** 台帳が壊れて開けないときにも使えるよう、台帳は開かず鍵だけを取る。 */
async function withLock<T>(context: Context, job: (folder: string) => Promise<T>): Promise<T> {
  const { folder } = context;
  if (!existsSync(registerFile(folder)) && !existsSync(backupFolder(folder))) {
    throw new DaichoError('noRegister', { folder });
  }
  const lock = acquireLock(folder);
  try {
    return await job(folder);
  } finally {
    lock.release();
  }
}

async function listAction(words: readonly string[], context: Context): Promise<number> {
  expectWords(words, []);
  return withLock(context, async (folder) => {
    const backups = listBackups(backupFolder(folder));
    context.answer(
      backups,
      () =>
        backups.map((each) => `${each.name}\t${each.at}\t${each.bytes}`).join('\n') ||
        'バックアップはまだありません',
    );
    return 0;
  });
}

/** 名が無ければみな確かめる。一つでも壊れていれば断り。 */
async function verifyAction(words: readonly string[], context: Context): Promise<number> {
  if (words.length > 1) expectWords(words, ['NAME']);
  return withLock(context, async (folder) => {
    const names = words.length === 1 ? words : listBackups(backupFolder(folder)).map((backup) => backup.name);
    const results: { name: string; ok: boolean; counts: Readonly<Record<string, number>> }[] = [];
    for (const name of names) {
      try {
        const { counts } = await verifyBackup(folder, name);
        results.push({ name, ok: true, counts });
      } catch (error) {
        if (!(error instanceof DaichoError) || error.code === 'backupMissing') throw error;
        context.refuse(error.message);
        results.push({ name, ok: false, counts: {} });
      }
    }
    context.answer(
      results,
      () =>
        results.map(({ name, ok }) => `${ok ? '無事' : '壊れています'}\t${name}`).join('\n') ||
        'バックアップはまだありません',
    );
    return results.every(({ ok }) => ok) ? 0 : 2;
  });
}

async function restoreAction(words: readonly string[], context: Context): Promise<number> {
  const [name = ''] = expectWords(words, ['NAME']);
  return withLock(context, async (folder) => {
    const { register, backup, keptAs } = await restoreBackup(folder, name, null, new Date());
    await register.close();
    context.answer({ restored: backup, keptAs }, () =>
      [
        `バックアップから戻しました: ${backup.name}`,
        ...(keptAs === null ? [] : [`それまでの台帳は残してあります: ${keptAs}`]),
      ].join('\n'),
    );
    return 0;
  });
}

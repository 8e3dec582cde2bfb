import { existsSync, statfsSync } from 'node:fs';
import { DaichoError } from '../../shared/api/failure.ts';
import { daysBetween } from '../../shared/calendar/daysBetween.ts';
import { isNetworkPath } from '../../shared/trust/isNetworkPath.ts';
import { createClock } from '../clock.ts';
import { listBackups } from '../database/backup.ts';
import { checkCopy } from '../database/connection.ts';
import { backupFolder, registerFile } from '../database/folder.ts';
import { acquireLock } from '../database/lock.ts';
import { newestStructure } from '../database/migrate.ts';
import { findBrowser } from '../standin/findBrowser.ts';
import { type Command, type Context, expectWords } from './context.ts';

/** 調べたこと一つ。ok でなければ人が見る。 */
interface Examined {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** 困ったときに初めに見るところを一度に調べる。何も書かず、何も直さない。 */
export const doctorCommand: Command = async (args, context) => {
  expectWords(context.parse(args).words, []);
  const found = [runtime(), ...(await examineFolder(context)), browser()];
  context.answer(found, () =>
    found.map(({ name, ok, detail }) => `${ok ? '無事' : '要確認'}\t${name}\t${detail}`).join('\n'),
  );
  return found.every(({ ok }) => ok) ? 0 : 1;
};

function runtime(): Examined {
  const { node = '' } = process.versions;
  return { name: '実行環境', ok: Number(node.split('.')[0]) >= 24, detail: `Node ${node}` };
}

async function examineFolder(context: Context): Promise<readonly Examined[]> {
  const { folder } = context;
  const place = { name: '置き場', ok: !isNetworkPath(folder), detail: folder };
  if (!existsSync(registerFile(folder)))
    return [place, { name: '台帳', ok: false, detail: '台帳がまだありません (daicho init で作る)' }];
  const lock = acquireLock(folder);
  try {
    return [place, space(folder), await register(folder), backups(context)];
  } finally {
    lock.release();
  }
}

/** 台帳のほかに、控えの写しを一つ置けるだけの空き。 */
function space(folder: string): Examined {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  return { name: '空き', ok: free >= 1024 ** 3, detail: `${(free / 1024 ** 3).toFixed(1)} GB` };
}

async function register(folder: string): Promise<Examined> {
  const name = '台帳';
  try {
    const { structure, counts, problems } = await checkCopy(registerFile(folder));
    if (problems.length > 0) return { name, ok: false, detail: problems.join('、') };
    const newest = newestStructure();
    const age = structure === newest ? '' : ` (開くと構造${newest}に移ります)`;
    const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return { name, ok: true, detail: `壊れたところはありません。構造${structure}${age}、${rows}行` };
  } catch (error) {
    if (!(error instanceof DaichoError)) throw error;
    return { name, ok: false, detail: error.message };
  }
}

function backups({ folder, today }: Context): Examined {
  const name = 'バックアップ';
  const kept = listBackups(backupFolder(folder));
  const last = kept
    .map(({ at }) => at)
    .sort()
    .at(-1);
  if (last === undefined) return { name, ok: false, detail: 'まだありません (daicho backup make で作る)' };
  const days = daysBetween(last.slice(0, 10), createClock(today ?? null).today());
  return {
    name,
    ok: days <= 7,
    detail: `${kept.length}個。新しいもの ${last.slice(0, 16).replace('T', ' ')}`,
  };
}

function browser(): Examined {
  const found = findBrowser();
  return {
    name: '刷る窓',
    ok: found !== null,
    detail: found ?? 'Edge・Chrome・Chromium がありません (PDF を作れません)',
  };
}

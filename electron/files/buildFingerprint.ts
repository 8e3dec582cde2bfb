import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const SOURCES = ['renderer', 'shared', 'electron', 'vite.config.ts', 'package-lock.json'];

/** 組む元の全ファイルの名・時刻・大きさを一つにした印。消えたファイルも、戻った時刻も違いになる。 */
export async function buildFingerprint(root: string): Promise<string> {
  const files = (await Promise.all(SOURCES.map((name) => listFiles(root, name)))).flat().sort();
  const hash = createHash('sha256');
  for (const file of files) {
    const { mtimeMs, size } = await stat(join(root, file));
    hash.update(`${file}\0${mtimeMs}\0${size}\n`);
  }
  return hash.digest('hex');
}

async function listFiles(root: string, name: string): Promise<string[]> {
  const path = join(root, name);
  if ((await stat(path)).isFile()) return [name];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

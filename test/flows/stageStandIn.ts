import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../../electron/files/ensureBuilt.ts';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'standin');

/** 試験用の main を、組み上げた本物の preload と並べる。返すのは dist の場所。 */
export async function stageStandIn(mainFixture: 'main.js' | 'awaitsReady.js'): Promise<string> {
  const built = await ensureBuilt(() => undefined);
  const dist = join(mkdtempSync(join(tmpdir(), '日本語 #1-')), 'dist');
  mkdirSync(join(dist, 'main'), { recursive: true });
  cpSync(join(FIXTURES, mainFixture), join(dist, 'main', 'main.js'));
  cpSync(join(FIXTURES, 'child.js'), join(dist, 'main', 'child.js'));
  cpSync(join(built, 'preload'), join(dist, 'preload'), { recursive: true });
  // Node はこの印で .js を ESM と読む。
  cpSync(join(FIXTURES, 'package.json'), join(dist, '..', 'package.json'));
  return dist;
}

export function newDataFolder(): string {
  return mkdtempSync(join(tmpdir(), '日本語 #1-'));
}

import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createBuilder } from 'vite';
import { buildFingerprint } from './files/buildFingerprint.ts';
import { projectRoot } from './files/resources.ts';

// 試験の中から呼ばれても、配るものと同じものを組む。
process.env.NODE_ENV = 'production';

/** `npm run build`: 三つの側を別のフォルダに組み、できてから dist と入れ替える。 */
await buildAll(projectRoot());

async function buildAll(root: string): Promise<void> {
  // 組んでいる間に書かれた分は次の回に組み直す: 印は始める前のもの。
  const fingerprint = await buildFingerprint(root);
  const fresh = join(root, 'node_modules', '.daicho', randomUUID());
  try {
    const builder = await createBuilder({
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'warn',
      environments: {
        client: { build: { outDir: join(fresh, 'renderer') } },
        main: { build: { outDir: join(fresh, 'main') } },
        preload: { build: { outDir: join(fresh, 'preload') } },
      },
    });
    await builder.buildApp();
    await writeFile(join(fresh, 'built.txt'), fingerprint);
    await takePlace(fresh, join(root, 'dist'));
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** 二つが同時に組んでも、置かれるのは必ず組み終えた一揃い。先を越されたら捨ててやり直す。 */
async function takePlace(fresh: string, place: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const old = `${fresh}-old`;
    try {
      if (existsSync(place)) await rename(place, old);
      await rename(fresh, place);
      return;
    } catch (error) {
      if (attempt === 5) throw error;
    } finally {
      await rm(old, { recursive: true, force: true });
    }
  }
}

import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** 速さの比べをみな、一つずつ走らせる。`npm run bench`。名を書けばそれだけ (`npm run bench -- grid`)。 */
const [, , only = ''] = process.argv;
for (const file of globSync(`${only}*.bench.ts`, { cwd: import.meta.dirname }).sort()) {
  await import(pathToFileURL(join(import.meta.dirname, file)).href);
}

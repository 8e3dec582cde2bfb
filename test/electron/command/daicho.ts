import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../../electron/files/resources.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** 本物の `daicho` を別の過程で走らせる。 */
export function daicho(...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(projectRoot(), 'electron', 'cli.ts'), ...args]);
    const ran = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      ran.out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      ran.err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, ...ran }));
  });
}

/** --json の答え。 */
export async function daichoJson<T>(...args: readonly string[]): Promise<T> {
  const { out } = await daicho(...args, '--json');
  return JSON.parse(out) as T;
}

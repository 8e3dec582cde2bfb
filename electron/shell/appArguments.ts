import { resolve } from 'node:path';
import { DaichoError } from '../../shared/api/failure.ts';

export interface AppArguments {
  /** --data DIR (絶対の場所) */
  readonly data?: string;
  /** --today YYYY-MM-DD */
  readonly today?: string;
}

/** 窓の起動の引数。Electron や Chromium が足すほかの引数は見ない。 */
export function parseAppArguments(argv: readonly string[]): AppArguments {
  const data = argumentAfter(argv, '--data');
  const today = argumentAfter(argv, '--today');
  if (today !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(today)) {
    throw new DaichoError('badArgument', { detail: `--today は 2024-10-01 のように書きます (${today})` });
  }
  return { ...(data !== undefined && { data: resolve(data) }), ...(today !== undefined && { today }) };
}

function argumentAfter(argv: readonly string[], name: string): string | undefined {
  const joined = argv.find((argument) => argument.startsWith(`${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 1);
  const at = argv.indexOf(name);
  return at < 0 ? undefined : argv[at + 1];
}

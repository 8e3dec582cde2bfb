import { parseArgs } from 'node:util';
import { DaichoError } from '../../shared/api/failure.ts';

export type OptionKinds = Readonly<Record<string, 'text' | 'flag'>>;

export interface Arguments {
  readonly words: readonly string[];
  text(name: string): string | undefined;
  flag(name: string): boolean;
}

/** 引数を読む。知らない指定、値の無い指定、値の要らない指定の値は、指定の名を言って断る。 */
export function readArguments(args: readonly string[], known: OptionKinds): Arguments {
  const { values, positionals } = parse(args, known);
  for (const [name, value] of Object.entries(values)) {
    if (value === '') throw problem(`--${name} の値が空です`);
  }
  return {
    words: positionals,
    text: (name) => {
      const value = values[name];
      return typeof value === 'string' ? value : undefined;
    },
    flag: (name) => values[name] === true,
  };
}

function parse(args: readonly string[], known: OptionKinds) {
  const options = Object.fromEntries(
    Object.entries(known).map(([name, kind]) => [
      name,
      { type: kind === 'text' ? 'string' : 'boolean' } as const,
    ]),
  );
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch {
    // parseArgs の文は英語なので、何が悪いかを自分で言う。
    throw problem(complaint(args, known));
  }
}

function complaint(args: readonly string[], known: OptionKinds): string {
  const end = args.indexOf('--');
  const written = end === -1 ? args : args.slice(0, end);
  for (let index = 0; index < written.length; index += 1) {
    const arg = written[index] ?? '';
    if (!arg.startsWith('-') || arg === '-') continue;
    const [, name = '', value] = /^--([^=]*)(=.*)?$/s.exec(arg) ?? [];
    if (!Object.hasOwn(known, name)) return `${arg} という指定はありません`;
    if (known[name] === 'flag' && value !== undefined) return `--${name} に値は付けられません`;
    if (known[name] !== 'text' || value !== undefined) continue;
    index += 1;
    const next = written[index];
    if (next === undefined || (next.startsWith('-') && next !== '-')) return `--${name} の値がありません`;
  }
  return '書き方が読めません';
}

function problem(detail: string): DaichoError {
  return new DaichoError('badArgument', { detail });
}

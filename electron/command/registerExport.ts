import { resolve } from 'node:path';
import { exportRegister } from '../register/exportRegister.ts';
import { checkDay } from './checkDay.ts';
import { type Context, expectWords, type Parsed } from './context.ts';

/** `register export TABLE FILE.xlsx|.csv [--as-of DATE]`。 */
export async function registerExport(
  words: readonly string[],
  parsed: Parsed,
  context: Context,
): Promise<number> {
  const [table = '', file = ''] = expectWords(words, ['TABLE', 'FILE.xlsx|.csv']);
  const day = parsed.text('as-of');
  const asOf = day === undefined ? null : checkDay('--as-of', day);
  return context.withSession(async (session) => {
    const request = { table, asOf, columns: null, ids: null };
    const { rows } = await exportRegister(session, request, resolve(file));
    context.answer({ table, file, rows }, () => `${rows}件を書き出しました: ${file}`);
    return 0;
  });
}

import type { RegisterFinding } from '../../shared/register/checking/finding.ts';
import { definitionOf } from '../../shared/register/tables.ts';
import { loadRegisterFindings } from '../register/checkRegister.ts';
import { checkDay } from './checkDay.ts';
import { type Context, expectWords, type Parsed } from './context.ts';

const LEVELS = { error: '誤り', confirm: '要確認', info: 'お知らせ' } as const;

/** `daicho register check [--as-of DATE]` — その日の目で点検し、見つかったことがあれば 1 で終わる。 */
export async function registerCheck(
  words: readonly string[],
  parsed: Parsed,
  context: Context,
): Promise<number> {
  expectWords(words, []);
  const asOf = parsed.text('as-of');
  if (asOf !== undefined) checkDay('--as-of', asOf);
  return context.withSession(async (session) => {
    const findings = await loadRegisterFindings(session.register.db, asOf ?? session.clock.today());
    context.answer(findings, () => findings.map(findingText).join('\n') || '登録に直すところはありません');
    return findings.length === 0 ? 0 : 1;
  });
}

function findingText({ level, table, id, field, message }: RegisterFinding): string {
  const definition = definitionOf(table);
  const column = definition.fields.find((each) => each.key === field)?.label ?? '';
  return [LEVELS[level], definition.label, column, message, id].join('\t');
}

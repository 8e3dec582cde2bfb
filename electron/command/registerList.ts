import type { RegisterDefinition } from '../../shared/register/definition.ts';
import type { FieldContext } from '../../shared/register/fieldContext.ts';
import { formatField } from '../../shared/register/formatField.ts';
import type { RegisterRow } from '../../shared/register/row.ts';
import { listRegister } from '../register/listRegister.ts';
import { loadFieldContext } from '../register/loadFieldContext.ts';
import { checkDay } from './checkDay.ts';
import { type Context, expectWords, type Parsed } from './context.ts';

/** `daicho register list TABLE [--as-of DATE]` */
export async function registerList(
  words: readonly string[],
  parsed: Parsed,
  context: Context,
): Promise<number> {
  const [table = ''] = expectWords(words, ['TABLE']);
  const asOf = parsed.text('as-of');
  if (asOf !== undefined) checkDay('--as-of', asOf);
  return context.withSession(async (session) => {
    const { definition, rows } = await listRegister(session.register.db, table, asOf ?? null);
    const names = await loadFieldContext(session.register.db);
    context.answer(rows, () => `${textTable(definition, rows, names)}\n${definition.label} ${rows.length}件`);
    return 0;
  });
}

function textTable(
  { fields }: RegisterDefinition,
  rows: readonly RegisterRow[],
  context: FieldContext,
): string {
  const lines = rows.map((row) =>
    fields
      .map((field) => formatField(field, row[field.key] ?? null, context).replace(/[\t\n]+/g, ' '))
      .join('\t'),
  );
  return [fields.map((field) => field.label).join('\t'), ...lines].join('\n');
}

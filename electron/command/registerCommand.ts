import type { RegisterField } from '../../shared/register/field.ts';
import { listRegister, type RegisterRow } from '../register/listRegister.ts';
import { checkDay } from './checkDay.ts';
import { type Command, expectWords, unknownAction } from './context.ts';

export const registerCommand: Command = async (args, context) => {
  const parsed = context.parse(args, { 'as-of': 'text' });
  const [action, ...words] = parsed.words;
  if (action !== 'list') throw unknownAction(action, ['list']);
  const [table = ''] = expectWords(words, ['TABLE']);
  const asOf = parsed.text('as-of');
  if (asOf !== undefined) checkDay('--as-of', asOf);
  return context.withSession(async (session) => {
    const { definition, rows } = await listRegister(session.register.db, table, asOf ?? null);
    context.answer(rows, () => `${textTable(definition.fields, rows)}\n${definition.label} ${rows.length}件`);
    return 0;
  });
};

function textTable(fields: readonly RegisterField[], rows: readonly RegisterRow[]): string {
  const lines = rows.map((row) => fields.map((field) => shown(field, row[field.key] ?? null)).join('\t'));
  return [fields.map((field) => field.label).join('\t'), ...lines].join('\n');
}

function shown(field: RegisterField, value: string | number | null): string {
  if (value === null) return '';
  if (field.kind === 'flag') return value === 1 ? '○' : '';
  const choice = field.choices?.find((each) => each.code === value);
  return (choice?.label ?? String(value)).replace(/[\t\n]+/g, ' ');
}

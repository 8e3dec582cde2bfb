import type { HistoryChange, HistoryView } from '../../shared/register/history.ts';
import { requireDefinition } from '../register/listRegister.ts';
import { queryHistory } from '../register/queryHistory.ts';
import { checkDay } from './checkDay.ts';
import { type Command, expectWords } from './context.ts';

export const historyCommand: Command = async (args, context) => {
  const parsed = context.parse(args, { field: 'text', day: 'text', who: 'text', coordinator: 'text' });
  const { words } = parsed;
  if (words.length > 0) expectWords(words, words.length === 1 ? ['TABLE'] : ['TABLE', 'ID']);
  const [table, id] = words;
  if (table !== undefined) requireDefinition(table);
  const day = parsed.text('day');
  if (day !== undefined) checkDay('--day', day);
  const query = {
    table,
    id,
    day,
    field: parsed.text('field'),
    who: parsed.text('who'),
    coordinator: parsed.text('coordinator'),
  };
  return context.withSession(async (session) => {
    const history = await queryHistory(session.register.db, query);
    context.answer(history, () => history.map(batchText).join('\n\n') || '変更はまだありません');
    return 0;
  });
};

/** 一まとまりに一段。多いまとまりは初めの方だけを見せ、残りの数を言う。 */
function batchText(batch: HistoryView): string {
  const head = [
    `${batch.at.slice(0, 19).replace('T', ' ')}  ${batch.who}  ${batch.kindLabel}`,
    ...(batch.why === null ? [] : [batch.why]),
    ...(batch.undoneBy === null ? [] : ['(取り消し済み)']),
  ].join('  ');
  const shown = batch.changes.slice(0, SHOWN).map((change) => `  ${changeText(change)}`);
  const left = batch.changes.length - shown.length;
  return [head, `  ${batch.id}`, ...shown, ...(left > 0 ? [`  …ほか ${left}件`] : [])].join('\n');
}

const SHOWN = 20;

function changeText(change: HistoryChange): string {
  const row = `${change.tableLabel} ${change.title} (${change.id})`;
  if (change.action === 'insert') return `追加  ${row}`;
  if (change.action === 'delete') return `削除  ${row}`;
  const shown = (text: string) => (text === '' ? '(空)' : text.replace(/\s+/g, ' '));
  return `変更  ${row}  ${change.fieldLabel}: ${shown(change.oldText)} → ${shown(change.newText)}`;
}

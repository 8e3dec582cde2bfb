import { useQueryClient } from '@tanstack/react-query';
import type { RegisterDefinition } from '../../shared/register/definition.ts';
import type { RowDependents } from '../../shared/register/edit.ts';
import type { FieldContext } from '../../shared/register/fieldContext.ts';
import { rowTitle } from '../../shared/register/rowTitle.ts';
import { call, failureMessage } from '../api/call.ts';
import { useAsk } from '../ui/DialogHost.tsx';
import { useStatusLine } from '../ui/StatusLineState.tsx';
import { DeleteDialog } from './dialogs/DeleteDialog.tsx';
import type { RegisterRow } from './registerColumns.ts';
import { dialogText } from './registerText.ts';
import { useUndo } from './UndoProvider.tsx';

/** 行を消す: ぶら下がるものを調べ、名を挙げて確かめてから。 */
export function useDeleteRows(definition: RegisterDefinition, context: FieldContext) {
  const queryClient = useQueryClient();
  const ask = useAsk();
  const { announce } = useStatusLine();
  const { push } = useUndo(definition.table);
  const { table, label, idKey } = definition;
  return async (rows: readonly RegisterRow[]): Promise<void> => {
    if (rows.length === 0 || definition.fixedRows) return;
    try {
      const named: RowDependents[] = [];
      for (const row of rows) {
        const id = String(row[idKey]);
        const dependents = await call('register.dependents', { table, id });
        named.push({ id, title: rowTitle(definition, row, context), dependents });
      }
      const why = await ask<string | null>((answer) => (
        <DeleteDialog label={label} rows={named} onAnswer={answer} />
      ));
      if (why === null) return;
      const outcome = await call('register.apply', {
        table,
        edits: [],
        inserts: [],
        deletes: rows.map((row) => ({
          id: String(row[idKey]),
          ...(typeof row.version === 'number' ? { version: row.version } : {}),
        })),
        cascade: named.some(({ dependents }) => dependents.length > 0),
        ...(why.trim() === '' ? {} : { why }),
      });
      await queryClient.invalidateQueries();
      if (outcome.state === 'done') {
        if (outcome.batch !== null) push(outcome.batch);
        announce({ level: 'done', text: dialogText.deleted(rows.length) });
      } else {
        announce({ level: 'failed', text: dialogText.deleteChanged });
      }
    } catch (error) {
      announce({ level: 'failed', text: failureMessage(error) });
    }
  };
}

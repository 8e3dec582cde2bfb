import { useQueryClient } from '@tanstack/react-query';
import type { RegisterDefinition } from '../../shared/register/definition.ts';
import type { CellConflict, CellEdit, CellRefusal, RowInsert } from '../../shared/register/edit.ts';
import type { FieldContext } from '../../shared/register/fieldContext.ts';
import { formatField } from '../../shared/register/formatField.ts';
import { parseField } from '../../shared/register/parse/parseField.ts';
import { call, failureMessage } from '../api/call.ts';
import { useAsk } from '../ui/DialogHost.tsx';
import { useStatusLine } from '../ui/StatusLineState.tsx';
import { ConflictDialog } from './dialogs/ConflictDialog.tsx';
import { registerText } from './registerText.ts';
import { useUndo } from './UndoProvider.tsx';

export interface WriteRequest {
  readonly edits: readonly CellEdit[];
  readonly inserts: readonly RowInsert[];
}

/** ok でなければ何も書かれていない。failure は欄によらない断り。 */
export type WriteResult =
  | { readonly ok: true; readonly inserted: readonly string[] }
  | { readonly ok: false; readonly refusals: readonly CellRefusal[]; readonly failure: string | null };

export type WriteRegister = (request: WriteRequest) => Promise<WriteResult>;

/**
 * 台帳への書き手。why は変更に添える理由 (空なら添えない)。表も右の欄もここから書く。見ていた値がほかで変わっていれば両方を見せて選ばせ、選んだとおりに書き直す。
 */
export function useRegisterWriter(
  definition: RegisterDefinition,
  context: FieldContext,
  why: string,
): WriteRegister {
  const queryClient = useQueryClient();
  const ask = useAsk();
  const { announce } = useStatusLine();
  const { push } = useUndo(definition.table);
  return async ({ edits: asked, inserts }) => {
    let edits = asked;
    try {
      while (edits.length + inserts.length > 0) {
        const outcome = await call('register.apply', {
          table: definition.table,
          edits: [...edits],
          inserts: inserts.map(({ values }) => ({ values: { ...values } })),
          deletes: [],
          ...(why.trim() === '' ? {} : { why: why.trim() }),
        });
        if (outcome.state === 'refused') return { ok: false, refusals: outcome.refusals, failure: null };
        if (outcome.state === 'done') {
          if (outcome.batch !== null) push(outcome.batch);
          void queryClient.invalidateQueries();
          return { ok: true, inserted: outcome.inserted };
        }
        // 消さない書き込みに、ぶら下がる行の断りは来ない。
        if (outcome.state === 'dependents') throw new Error('書き換えで dependents が返りました');
        const mine = await ask<ReadonlySet<CellConflict>>((answer) => (
          <ConflictDialog
            choices={outcome.conflicts.map((conflict) => ({
              conflict,
              mineText: mineText(definition, edits, conflict, context),
            }))}
            onAnswer={answer}
          />
        ));
        const gone = outcome.conflicts.filter(({ field }) => field === null);
        edits = settle(edits, outcome.conflicts, mine);
        const kept = outcome.conflicts.length - gone.length - mine.size;
        if (gone[0] !== undefined) {
          announce({ level: 'failed', text: registerText.conflictDropped(gone[0].title) });
        } else if (kept > 0) announce({ level: 'done', text: registerText.keptTheirs(kept) });
      }
      void queryClient.invalidateQueries();
      return { ok: true, inserted: [] };
    } catch (error) {
      const failure = failureMessage(error);
      announce({ level: 'failed', text: failure });
      return { ok: false, refusals: [], failure };
    }
  };
}

/** 選んだとおりに: 自分の値は今の値を見たものとして書き直し、台帳の値を残す所は外す。 */
function settle(
  edits: readonly CellEdit[],
  conflicts: readonly CellConflict[],
  mine: ReadonlySet<CellConflict>,
): readonly CellEdit[] {
  return edits.flatMap((edit) => {
    const conflict = conflicts.find(
      ({ id, field }) => id === edit.id && (field === null || field === edit.field),
    );
    if (conflict === undefined) return [edit];
    return mine.has(conflict) ? [{ ...edit, seen: conflict.present }] : [];
  });
}

function mineText(
  definition: RegisterDefinition,
  edits: readonly CellEdit[],
  conflict: CellConflict,
  context: FieldContext,
): string {
  const text = edits.find(({ id, field }) => id === conflict.id && field === conflict.field)?.value ?? '';
  const field = definition.fields.find(({ key }) => key === conflict.field);
  const parsed = field === undefined ? null : parseField(field, text, context);
  return field !== undefined && parsed?.ok === true ? formatField(field, parsed.value, context) : text;
}

import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { FormBook } from '../../shared/survey/formBook.ts';
import { useAsk } from '../ui/DialogHost.tsx';
import { ModalDialog } from '../ui/ModalDialog.tsx';
import { useChange } from '../ui/useChange.ts';
import { FileMenu } from './FileMenu.tsx';
import { formText } from './formText.ts';
import type { DraftEditor } from './useFormDraft.ts';

/** 下書きがどこまでしまえているか。 */
export function DraftState({ draft, latest }: { readonly draft: DraftEditor; readonly latest: number }) {
  if (draft.failure !== null) return <span className="late">{formText.notSaved}</span>;
  return <span>{draft.savedAt === null ? formText.noDraft(latest) : formText.savedAt(draft.savedAt)}</span>;
}

interface DraftActsProps {
  readonly book: FormBook;
  readonly draft: DraftEditor;
  readonly onImport: (file: File) => void;
  readonly onPublish: () => void;
  readonly onRestart: () => void;
}

/** 下書きの操作。青いのは公表へ進むだけ。 */
export function DraftActs({ book, draft, onImport, onPublish, onRestart }: DraftActsProps) {
  const input = useRef<HTMLInputElement>(null);
  const queryClient = useQueryClient();
  const discard = useDiscard(book, draft, onRestart);
  const latest = book.versions[0]?.definition.version ?? null;
  const reload = async () => {
    await queryClient.refetchQueries({ queryKey: ['form.book', { form: book.form }] });
    onRestart();
  };
  return (
    <>
      {draft.failure === null ? null : (
        <button
          type="button"
          className="button"
          onClick={() => (draft.failure?.conflict ? void reload() : draft.retry())}
        >
          {draft.failure.conflict ? formText.reload : formText.retry}
        </button>
      )}
      <button type="button" className="button" disabled={draft.undo === null} onClick={() => draft.undo?.()}>
        {formText.undo}
      </button>
      <button type="button" className="button" disabled={draft.redo === null} onClick={() => draft.redo?.()}>
        {formText.redo}
      </button>
      <FileMenu
        form={book.form}
        version={draft.seen === null ? latest : null}
        onImport={() => input.current?.click()}
        onDiscard={discard}
      />
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.xls,.ods"
        aria-label={formText.importDefinition}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) onImport(file);
          // 同じファイルをもう一度選んでも届くように。
          event.target.value = '';
        }}
      />
      <button type="button" className="button main" disabled={draft.seen === null} onClick={onPublish}>
        {formText.toPublish}
      </button>
    </>
  );
}

/** 確かめてから下書きを捨てる手。下書きが無ければ null。 */
function useDiscard(book: FormBook, draft: DraftEditor, onDone: () => void): (() => void) | null {
  const ask = useAsk();
  const discard = useChange('form.discardDraft', {
    busy: formText.discarding,
    done: () => formText.discarded,
  });
  const { seen } = draft;
  if (seen === null) return null;
  const go = async () => {
    if (!(await draft.settle())) return;
    const sure = await ask<boolean>((answer) => (
      <ModalDialog
        title={formText.discardTitle}
        onClose={() => answer(false)}
        acts={
          <>
            <button type="button" className="button" onClick={() => answer(false)}>
              {formText.cancel}
            </button>
            <button type="button" className="button main" onClick={() => answer(true)}>
              {formText.discard}
            </button>
          </>
        }
      >
        <p>{formText.discardAbout(draft.definition.version)}</p>
      </ModalDialog>
    ));
    if (sure) discard.mutate({ form: book.form, seen }, { onSuccess: onDone });
  };
  return () => void go();
}

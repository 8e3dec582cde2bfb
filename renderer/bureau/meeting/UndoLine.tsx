import type { ReactNode } from 'react';
import { useUndo } from '../../register/UndoProvider.tsx';
import { meetingText } from './meetingText.ts';

/** この窓で書いたものを戻す手と、そのほかの手。 */
export function UndoLine({ table, children }: { readonly table: string; readonly children?: ReactNode }) {
  const { canUndo, canRedo, undo, redo } = useUndo(table);
  return (
    <div className="undo-line">
      {canUndo ? (
        <button type="button" className="link-button" onClick={undo}>
          {meetingText.undo}
        </button>
      ) : null}
      {canRedo ? (
        <button type="button" className="link-button" onClick={redo}>
          {meetingText.redo}
        </button>
      ) : null}
      {children}
    </div>
  );
}

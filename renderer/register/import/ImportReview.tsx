import { useState } from 'react';
import { useChange } from '../../ui/useChange.ts';
import { exchangeText } from '../registerText.ts';
import { useUndo } from '../UndoProvider.tsx';
import { AddedRows, ChangedRows } from './ChosenRows.tsx';
import { MissingRows, RefusedRows, RespelledRows } from './LeftRows.tsx';
import type { Preview } from './usePreview.ts';

interface ImportReviewProps {
  readonly table: string;
  readonly name: string;
  readonly preview: Preview;
  readonly onClose: () => void;
}

/** 取り込むとどうなるか。行ごとに選んでから、一つのまとまりとして書く。 */
export function ImportReview({ table, name, preview, onClose }: ImportReviewProps) {
  const { changed, added, notFound, refused, unchanged, respelled, unknownColumns, unreadSheets } = preview;
  // 同じ名の行がほかにある新しい行は、人が確かめて選ぶ。
  const safe = added.filter(({ similar }) => similar.length === 0);
  const [rows, setRows] = useState<ReadonlySet<number>>(
    () => new Set([...changed, ...safe].map(({ row }) => row)),
  );
  const { push } = useUndo(table);
  const commit = useChange('register.commitImport', {
    busy: exchangeText.importing,
    done: (result) => {
      if (result.batch !== null) push(result.batch);
      return exchangeText.done(result.changed, result.added);
    },
  });
  const choose = (chosen: readonly number[], on: boolean) =>
    setRows((now) => {
      const next = new Set(now);
      for (const row of chosen) {
        if (on) next.add(row);
        else next.delete(row);
      }
      return next;
    });
  return (
    <>
      <div className="scroll padded import-review">
        <h2>{exchangeText.title(name)}</h2>
        <p role="status">
          {exchangeText.summary(changed.length, added.length, notFound.length, refused.length, unchanged)}
        </p>
        <p className="muted">
          {changed.length + added.length === 0 ? exchangeText.nothing : exchangeText.about}
        </p>
        {unknownColumns.length === 0 ? null : (
          <p className="muted">{exchangeText.unread(unknownColumns.join('、'))}</p>
        )}
        {unreadSheets.length === 0 ? null : (
          <p className="muted">{exchangeText.unreadSheets(unreadSheets.join('、'))}</p>
        )}
        <RefusedRows rows={refused} />
        <ChangedRows rows={changed} chosen={rows} onChoose={choose} />
        <AddedRows table={table} rows={added} chosen={rows} onChoose={choose} />
        <RespelledRows rows={respelled} />
        <MissingRows rows={notFound} />
      </div>
      <div className="decision">
        <span className="muted">{exchangeText.commit(rows.size)}</span>
        <div className="acts">
          <button type="button" className="button" disabled={commit.isPending} onClick={onClose}>
            {exchangeText.cancel}
          </button>
          <button
            type="button"
            className="button main"
            disabled={rows.size === 0 || commit.isPending}
            onClick={() =>
              commit.mutate({ token: preview.token, rows: [...rows] }, { onSuccess: () => onClose() })
            }
          >
            {exchangeText.commit(rows.size)}
          </button>
        </div>
      </div>
    </>
  );
}

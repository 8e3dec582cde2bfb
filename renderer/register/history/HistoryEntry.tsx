import { formatWareki } from '../../../shared/calendar/wareki.ts';
import type { HistoryChange, HistoryView } from '../../../shared/register/history.ts';
import { shortTime } from '../../ui/dayText.ts';
import { historyText, registerText } from '../registerText.ts';
import { useTakeBack } from '../useTakeBack.tsx';

interface HistoryEntryProps {
  readonly batch: HistoryView;
  /** この行の欄は、行の名を言わない。 */
  readonly row?: string;
}

/** 一度の書き込み: 前 → 後、いつ、だれ。まとまりごとに元に戻せる。 */
export function HistoryEntry({ batch, row }: HistoryEntryProps) {
  const takeBack = useTakeBack();
  const whole = historyText.whole(batch.size, batch.changes.length);
  return (
    <li>
      {batch.changes.map((change) => (
        <ChangeLine key={`${change.table} ${change.id} ${change.field ?? ''}`} change={change} row={row} />
      ))}
      <p className="muted small">
        {historyTime(batch.at)}　{batch.who}　{batch.kindLabel}
      </p>
      {batch.why === null ? null : <p className="small">{historyText.reason(batch.why)}</p>}
      {whole === null ? null : <p className="muted small">{whole}</p>}
      {batch.undoneBy !== null ? (
        <span className="muted small">{historyText.takenBack}</span>
      ) : batch.kind === 'init' ? null : (
        <button
          type="button"
          className="link-button small"
          aria-label={historyText.takeBackOf(`${historyTime(batch.at)}の変更`)}
          onClick={() => void takeBack(batch.id, registerText.undone)}
        >
          {historyText.takeBack}
        </button>
      )}
    </li>
  );
}

function ChangeLine({ change, row }: { readonly change: HistoryChange; readonly row: string | undefined }) {
  const label = row === change.id ? '' : `${change.tableLabel}「${change.title}」`;
  if (change.action !== 'update') {
    const word = change.action === 'insert' ? historyText.added : historyText.deleted;
    return (
      <p>
        <span className="muted small">
          {label}
          {word}
        </span>
      </p>
    );
  }
  return (
    <p>
      <span className="muted small">
        {label} {change.fieldLabel}
      </span>
      <span className="old-new">
        {change.oldText || historyText.blank} → {change.newText || historyText.blank}
      </span>
    </p>
  );
}

/** 令和6年10月1日 9:04。履歴は年をまたぐ。 */
export function historyTime(at: string): string {
  return `${formatWareki(at.slice(0, 10))} ${shortTime(at).split(' ')[1] ?? ''}`;
}

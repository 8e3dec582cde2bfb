import { Link } from 'wouter';
import type { RegisterTable } from '../../../shared/register/definition.ts';
import type { HistoryQuery } from '../../../shared/register/history.ts';
import { useCall } from '../../api/useCall.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { HistoryEntry } from '../history/HistoryEntry.tsx';
import { panelText } from '../registerText.ts';

/** その行の近ごろの変更。人の行なら配置・資格・経験の、催しの行なら参加者とアンケートの、アンケートの行なら中身の変更も。 */
export function RowHistory({ table, row }: { readonly table: RegisterTable; readonly row: string }) {
  const batches = useCall('register.history', { ...rowQuery(table, row), limit: 6 });
  return (
    <>
      <h3 className="history-title">
        {panelText.history}
        <Link href={`/register/${table}/history/${row}`}>{panelText.historyAll}</Link>
      </h3>
      <Loaded query={batches}>
        {(list) =>
          list.length === 0 ? (
            <p className="muted small">{panelText.historyNone}</p>
          ) : (
            <ul className="history-list">
              {list.map((batch) => (
                <HistoryEntry key={batch.id} batch={batch} row={row} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}

export function rowQuery(table: RegisterTable, row: string): HistoryQuery {
  if (table === 'coordinator') return { coordinator: row };
  if (table === 'meeting' || table === 'training') return { event: row };
  if (table === 'questionnaire') return { questionnaire: row };
  return { table, id: row };
}

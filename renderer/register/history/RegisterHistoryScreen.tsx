import '../register.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { HistoryQuery, HistoryView } from '../../../shared/register/history.ts';
import { REGISTERS, registerDefinition } from '../../../shared/register/tables.ts';
import { call } from '../../api/call.ts';
import { useAppState } from '../../api/useAppState.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { NotFoundScreen } from '../../ui/NotFoundScreen.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { AsOfField } from '../AsOfField.tsx';
import { rowQuery } from '../panel/RowHistory.tsx';
import { historyText } from '../registerText.ts';
import { HistoryEntry, historyTime } from './HistoryEntry.tsx';

interface RegisterHistoryScreenProps {
  readonly table: string;
  /** 一つの行の履歴だけを見るときの id。 */
  readonly row: string | null;
}

const EVERY = 'every';
/** 一度に読むまとまりの数。 */
const PAGE = 50;

/** だれが、いつ、何を、どう変えたか。どのまとまりも、あとから元に戻せる。 */
export function RegisterHistoryScreen({ table, row }: RegisterHistoryScreenProps) {
  const { today } = useAppState();
  const [, navigate] = useLocation();
  const [everyTable, setEveryTable] = useState(false);
  const [day, setDay] = useState<string | null>(null);
  const [who, setWho] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const definition = registerDefinition(table);
  const query: HistoryQuery = {
    ...(row !== null && definition !== null ? rowQuery(definition.table, row) : everyTable ? {} : { table }),
    ...(day === null ? {} : { day }),
    ...(who.trim() === '' ? {} : { who: who.trim() }),
  };
  const pages = useInfiniteQuery({
    queryKey: ['register.history', 'pages', query],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      call('register.history', { ...query, limit: PAGE, ...(pageParam === '' ? {} : { before: pageParam }) }),
    getNextPageParam: (last) => (last.length < PAGE ? undefined : last.at(-1)?.id),
  });
  if (definition === null) return <NotFoundScreen />;
  const batches = pages.data?.pages.flat() ?? [];
  const seen = batches.find(({ id }) => id === chosen) ?? null;
  return (
    <>
      <PageHeader title={historyText.title} about={historyText.about(definition.label)} lined>
        <Link href={`/register/${table}`} className="button">
          {historyText.back(definition.label)}
        </Link>
      </PageHeader>
      <div className="body">
        <div className="content">
          <div className="register-bar">
            {row === null ? (
              <label className="bar-label">
                {historyText.scope}
                <select
                  className="field"
                  value={everyTable ? EVERY : table}
                  onChange={(event) => {
                    setEveryTable(event.target.value === EVERY);
                    if (event.target.value !== EVERY) navigate(`/register/${event.target.value}/history`);
                  }}
                >
                  <option value={EVERY}>{historyText.everyTable}</option>
                  {REGISTERS.map((each) => (
                    <option key={each.table} value={each.table}>
                      {each.label}
                    </option>
                  ))}
                </select>
              </label>
            ) : (
              <>
                <span>{rowSentence(batches, row)}</span>
                <Link href={`/register/${table}/history`}>{historyText.wholeTable}</Link>
              </>
            )}
            <AsOfField
              label={historyText.day}
              todayLabel={historyText.today}
              day={day}
              today={today}
              onChange={setDay}
            />
            <label className="bar-label">
              {historyText.who}
              <input
                className="field"
                value={who}
                placeholder={historyText.whoAll}
                onChange={(event) => setWho(event.target.value)}
              />
            </label>
          </div>
          <div className="scroll history-table">
            <Loaded query={pages}>
              {() =>
                batches.length === 0 ? (
                  <Empty title={historyText.none} hint={historyText.noneHint} />
                ) : (
                  <>
                    <HistoryTable batches={batches} chosen={chosen} onChoose={setChosen} />
                    {pages.hasNextPage ? (
                      <button
                        type="button"
                        className="button more"
                        disabled={pages.isFetchingNextPage}
                        onClick={() => void pages.fetchNextPage()}
                      >
                        {historyText.more}
                      </button>
                    ) : null}
                  </>
                )
              }
            </Loaded>
          </div>
        </div>
        <Panel title={seen === null ? historyText.title : historyTime(seen.at)}>
          {seen === null ? (
            <p className="muted">{historyText.chosenNone}</p>
          ) : (
            <ul className="history-list">
              <HistoryEntry batch={seen} />
            </ul>
          )}
        </Panel>
      </div>
    </>
  );
}

interface HistoryTableProps {
  readonly batches: readonly HistoryView[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

function HistoryTable({ batches, chosen, onChoose }: HistoryTableProps) {
  return (
    <table className="table sticky">
      <thead>
        <tr>
          <th>{historyText.when}</th>
          <th>{historyText.kind}</th>
          <th>{historyText.target}</th>
          <th>{historyText.what}</th>
          <th className="number">{historyText.count}</th>
          <th>{historyText.whom}</th>
        </tr>
      </thead>
      <tbody>
        {batches.map((batch) => (
          <tr key={batch.id} className={batch.id === chosen ? 'chosen' : ''}>
            <td className="nowrap">
              <button
                type="button"
                className="row-button"
                aria-pressed={batch.id === chosen}
                onClick={() => onChoose(batch.id)}
              >
                {historyTime(batch.at)}
              </button>
            </td>
            <td className="nowrap">
              {batch.kindLabel}
              {batch.undoneBy === null ? null : (
                <span className="muted small">　{historyText.takenBack}</span>
              )}
            </td>
            <td>{titles(batch)}</td>
            <td>{summary(batch)}</td>
            <td className="number nowrap">{historyText.changes(batch.size)}</td>
            <td className="nowrap">{batch.who}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function titles({ changes }: HistoryView): string {
  const names = [...new Set(changes.map(({ tableLabel, title }) => `${tableLabel} ${title}`))];
  return names.length > 2 ? `${names.slice(0, 2).join('、')} ほか` : names.join('、');
}

function summary({ changes }: HistoryView): string {
  const [first] = changes;
  if (first === undefined) return '';
  if (first.action === 'insert') return historyText.added;
  if (first.action === 'delete') return historyText.deleted;
  return `${first.fieldLabel}　${first.oldText || historyText.blank} → ${first.newText || historyText.blank}`;
}

function rowSentence(batches: readonly HistoryView[], row: string): string {
  const change = batches.flatMap(({ changes }) => changes).find(({ id }) => id === row);
  return change === undefined ? historyText.rowOnlyUnnamed : historyText.rowOnly(change.title);
}

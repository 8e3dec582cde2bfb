import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { RegisterListing } from '../../shared/api/contract.ts';
import type { RegisterDefinition } from '../../shared/register/definition.ts';
import { NO_CONTEXT } from '../../shared/register/fieldContext.ts';
import { formatField } from '../../shared/register/formatField.ts';
import { call } from '../api/call.ts';
import { useAppState } from '../api/useAppState.ts';
import { useAsk } from '../ui/DialogHost.tsx';
import { type GridHandle, GridView } from '../ui/grid/GridView.tsx';
import type { GridBatch, GridCommitResult, GridRow, RefusedCell } from '../ui/grid/gridTypes.ts';
import { RefusedList } from '../ui/grid/RefusedList.tsx';
import { useLeaveGuard } from '../ui/LeaveGuard.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useStatusLine } from '../ui/StatusLineState.tsx';
import { LeaveDialog } from './dialogs/LeaveDialog.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { ImportButton } from './import/ImportButton.tsx';
import { ImportReview } from './import/ImportReview.tsx';
import { usePreview } from './import/usePreview.ts';
import { RegisterBar } from './RegisterBar.tsx';
import { RegisterPanel } from './RegisterPanel.tsx';
import { type RegisterRow, registerColumns, storedValue } from './registerColumns.ts';
import { checkText, historyText, registerText } from './registerText.ts';
import { useUndo } from './UndoProvider.tsx';
import { useDeleteRows } from './useDeleteRows.tsx';
import { useGoTo } from './useGoTo.ts';
import { useRegisterWriter, type WriteResult } from './useRegisterWriter.tsx';
import { useViewState } from './useViewState.ts';

/** 見せたい升目。field が null なら行。 */
export interface CellTarget {
  readonly id: string;
  readonly field: string | null;
}

interface RegisterTableProps {
  readonly definition: RegisterDefinition;
  readonly user: string;
  readonly asOf: string | null;
  readonly onAsOf: (day: string | null) => void;
  readonly checking: boolean;
  readonly onChecking: (checking: boolean) => void;
  readonly target: CellTarget | null;
  readonly onArrived: () => void;
  readonly tabs: ReactNode;
}

/** 一つの台帳: 表、その上の帯、右の欄。 */
export function RegisterTable(props: RegisterTableProps) {
  const { definition, user, asOf, onAsOf, checking, onChecking, target, onArrived } = props;
  const { table, label, idKey } = definition;
  const { today } = useAppState();
  const { announce, describe } = useStatusLine();
  const day = definition.valid === null ? null : asOf;
  const listing = useQuery<RegisterListing, Error>({
    queryKey: ['register.list', { table, asOf: day }],
    queryFn: () => call('register.list', { table, asOf: day }),
    // 基準日を変える間も表を消さない。
    placeholderData: keepPreviousData,
  });
  const context = listing.data?.context ?? NO_CONTEXT;
  const latest = useRef(context);
  latest.current = context;
  const known = (listing.data?.context.wards.length ?? 0) > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: 区の並びが読めたら作り直す。ほかの名簿は now が返す
  const columns = useMemo(
    () => registerColumns(definition.fields, () => latest.current),
    [definition, known],
  );
  const rows = useGridRows(listing.data?.rows, idKey);
  const [view, setView] = useViewState(user, table);
  const [search, setSearch] = useState('');
  const searching = useDeferredValue(search);
  const [shown, setShown] = useState<number | null>(null);
  const [chosen, setChosen] = useState<{ readonly id: string; readonly row: number } | null>(null);
  // 表に触れるまで、または閉じたあとは、行を選んでいないとみて集計を見せる。
  const [opened, setOpened] = useState(false);
  const [refused, setRefused] = useState<readonly RefusedCell[]>([]);
  const [selection, setSelection] = useState('');
  const [unsaved, setUnsaved] = useState(0);
  const grid = useRef<GridHandle | null>(null);
  const undo = useUndo(table);
  const write = useRegisterWriter(definition, context);
  const deleteRows = useDeleteRows(definition, context);
  const preview = usePreview(table);
  const ask = useAsk();

  useEffect(
    () => describe({ selection, unsaved, nextError: () => grid.current?.nextError() }),
    [describe, selection, unsaved],
  );
  useEffect(
    () => () => {
      describe(null);
      announce(null);
    },
    [describe, announce],
  );
  const goTo = useGoTo({ grid, view, onView: setView, onDropSearch: () => setSearch('') });
  const open = () => setOpened(true);
  useLeaveGuard(async (to) => {
    if (to === `/register/${table}` || to.startsWith(`/register/${table}/row/`)) return true;
    const left = (await grid.current?.flush()) ?? 0;
    return left === 0 || ask<boolean>((answer) => <LeaveDialog unsaved={left} onAnswer={answer} />);
  });
  const loaded = listing.data !== undefined && !listing.isPlaceholderData;
  // biome-ignore lint/correctness/useExhaustiveDependencies: 行き先と行がそろったときに一度
  useEffect(() => {
    if (target === null || !loaded) return;
    if (!rows.some(({ id }) => id === target.id)) {
      // 基準日で隠れているかもしれない。
      if (day !== null) return onAsOf(null);
      announce({ level: 'failed', text: registerText.cannotFind });
      return onArrived();
    }
    goTo(target.id, target.field ?? columns[0]?.key ?? '');
    open();
    onArrived();
  }, [target, loaded, rows]);

  const byId = (id: string): RegisterRow | null =>
    listing.data?.rows.find((row) => String(row[idKey]) === id) ?? null;
  const commit = async (batch: GridBatch): Promise<GridCommitResult> => {
    const result = await write({
      edits: batch.edits.map(({ id, key, seen, text }) => ({
        id,
        field: key,
        seen: storedValue(seen),
        value: text,
      })),
      inserts: batch.inserts.map(({ values }) => ({
        values: insertTexts(definition, values, latest.current),
      })),
    });
    return result.ok ? result : { ok: false, problems: problemsOf(result, batch) };
  };
  const chooseFile = async (file: File) => {
    const left = (await grid.current?.flush()) ?? 0;
    if (left > 0) return announce({ level: 'failed', text: registerText.unsavedStays(left) });
    await preview.read(file);
  };
  const exported = () => ({
    columns: columns
      .map(({ key }) => key)
      .filter((key) => !view.hidden.includes(key))
      .toSorted((a, b) => place(view.order, a) - place(view.order, b)),
    ids: grid.current?.shownIds() ?? null,
  });
  const total = rows.length;
  const chosenRow = opened && chosen !== null ? byId(chosen.id) : null;
  const reviewing = preview.state !== null;

  return (
    <>
      <PageHeader title={label}>
        {reviewing ? undefined : (
          <>
            <ImportButton onFile={(file) => void chooseFile(file)} />
            <ExportMenu table={table} asOf={day} scope={exported} />
            <button
              type="button"
              className="button"
              aria-pressed={checking}
              onClick={() => onChecking(!checking)}
            >
              {checkText.check}
            </button>
            <Link href={`/register/${table}/history`} className="button">
              {historyText.open}
            </Link>
            {definition.fixedRows ? null : (
              <button type="button" className="button main" onClick={() => grid.current?.goToNewRow()}>
                {registerText.addRow}
              </button>
            )}
          </>
        )}
      </PageHeader>
      {props.tabs}
      {preview.state === null ? null : (
        <ImportReview
          table={table}
          name={preview.state.name}
          preview={preview.state.preview}
          onClose={preview.close}
        />
      )}
      <div className="body" hidden={reviewing}>
        <div className="content">
          <RegisterBar
            dated={definition.valid !== null}
            asOf={asOf}
            today={today}
            onAsOf={onAsOf}
            count={
              shown === null || shown === total ? registerText.rows(total) : registerText.found(shown, total)
            }
            search={search}
            onSearch={setSearch}
            columns={columns}
            view={view}
            onView={setView}
            undo={undo}
          />
          <Loaded query={listing}>
            {() => (
              <div className="register-grid" onPointerDownCapture={open} onKeyDownCapture={open}>
                <GridView
                  key={String(known)}
                  label={registerText.grid(label)}
                  columns={columns}
                  rows={rows}
                  listKey={`${table} ${day ?? ''}`}
                  search={searching}
                  newRowAtEnd={!definition.fixedRows}
                  view={view}
                  onView={setView}
                  onCommit={commit}
                  onUndo={undo.undo}
                  onRedo={undo.redo}
                  onDeleteRows={(ids) => void deleteRows(ids.map(byId).filter((row) => row !== null))}
                  onActiveCell={({ id, row }) =>
                    setChosen((now) =>
                      id === null || (now?.id === id && now.row === row) ? now : { id, row },
                    )
                  }
                  onSelection={({ rows: height, columns: width, filled }) =>
                    setSelection(height * width <= 1 ? '' : registerText.selection(height, width, filled))
                  }
                  onMessage={(message) =>
                    announce(
                      message === null
                        ? null
                        : { level: message.level === 'error' ? 'failed' : 'done', text: message.text },
                    )
                  }
                  onRefused={setRefused}
                  onUnsaved={setUnsaved}
                  onShown={setShown}
                  onDropSearch={() => setSearch('')}
                  handle={grid}
                />
              </div>
            )}
          </Loaded>
          {refused.length === 0 ? null : (
            <RefusedList
              cells={refused}
              onGo={(cell) => grid.current?.goTo(cell.id, cell.key)}
              onClose={() => setRefused([])}
            />
          )}
        </div>
        <RegisterPanel
          definition={definition}
          row={chosenRow}
          number={chosen?.row ?? 0}
          context={context}
          day={asOf ?? today}
          write={write}
          checking={checking}
          onChecking={onChecking}
          onDelete={(row) => void deleteRows([row])}
          onClose={() => setOpened(false)}
        />
      </div>
    </>
  );
}

/** 台帳の行を表の行に。同じ行には同じものを渡し、表が畳み直さないようにする。 */
function useGridRows(rows: readonly RegisterRow[] | undefined, idKey: string): readonly GridRow[] {
  const made = useRef(new WeakMap<RegisterRow, GridRow>());
  return useMemo(
    () =>
      (rows ?? []).map((row) => {
        const kept = made.current.get(row) ?? { id: String(row[idKey]), values: row };
        made.current.set(row, kept);
        return kept;
      }),
    [rows, idKey],
  );
}

/** 足す行の値を、同じ値に読める字に。 */
function insertTexts(
  definition: RegisterDefinition,
  values: GridRow['values'],
  context: RegisterListing['context'],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    definition.fields.flatMap((field) => {
      const value = storedValue(values[field.key] ?? null);
      return field.readOnly === true || value === null || value === ''
        ? []
        : [[field.key, field.kind === 'lines' ? String(value) : formatField(field, value, context)]];
    }),
  );
}

function problemsOf(result: WriteResult & { readonly ok: false }, { inserts }: GridBatch) {
  if (result.failure !== null) return [{ reason: result.failure }];
  return result.refusals.map(({ id, insert, field, reason }) => {
    const row = id ?? (insert === null ? undefined : inserts[insert]?.id);
    return { ...(row === undefined ? {} : { id: row }), key: field, reason };
  });
}

/** 人が決めた順。覚えのない列は終わりに。 */
function place(order: readonly string[], key: string): number {
  const at = order.indexOf(key);
  return at === -1 ? order.length : at;
}

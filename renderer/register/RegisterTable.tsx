import { type ReactNode, useDeferredValue, useEffect, useRef, useState } from 'react';
import type { RegisterDefinition } from '../../shared/register/definition.ts';
import { useAppState } from '../api/useAppState.ts';
import { describeConditions } from '../ui/grid/describeConditions.ts';
import { GridView } from '../ui/grid/GridView.tsx';
import type { GridHandle } from '../ui/grid/gridProps.ts';
import type { GridBatch, GridCommitResult, RefusedCell } from '../ui/grid/gridTypes.ts';
import { RefusedList } from '../ui/grid/RefusedList.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useStatusLine } from '../ui/StatusLineState.tsx';
import { ConditionLine } from './ConditionLine.tsx';
import { visibleColumns } from './ExportMenu.tsx';
import { createDraftShelf, Drafts } from './form/draftShelf.ts';
import { buildWrite, problemsOf } from './gridCommit.ts';
import { ImportReview } from './import/ImportReview.tsx';
import { usePreview } from './import/usePreview.ts';
import { RegisterActs } from './RegisterActs.tsx';
import { RegisterBar } from './RegisterBar.tsx';
import { RegisterPanel } from './RegisterPanel.tsx';
import { registerText } from './registerText.ts';
import { useUndo } from './UndoProvider.tsx';
import { type CellTarget, useArrival } from './useArrival.ts';
import { useCountLine } from './useCountLine.ts';
import { useDeleteRows } from './useDeleteRows.tsx';
import { useGoTo } from './useGoTo.ts';
import { useKeptFilters } from './useKeptFilters.ts';
import { useOpenWork } from './useOpenWork.tsx';
import { useRegisterRows } from './useRegisterRows.ts';
import { type KeptViews, useRegisterView } from './useRegisterView.ts';
import { useRegisterWriter } from './useRegisterWriter.tsx';

interface RegisterTableProps {
  readonly definition: RegisterDefinition;
  readonly kept: KeptViews;
  readonly asOf: string | null;
  readonly onAsOf: (day: string | null) => void;
  readonly why: string;
  readonly onWhy: (why: string) => void;
  readonly checking: boolean;
  readonly onChecking: (checking: boolean) => void;
  readonly target: CellTarget | null;
  readonly onArrived: () => void;
  readonly tabs: ReactNode;
}

/** 一つの台帳: 表、その上の帯、右の欄。 */
export function RegisterTable(props: RegisterTableProps) {
  const { definition, asOf, onAsOf, why, onWhy, checking, onChecking, target, onArrived } = props;
  const { table, label } = definition;
  const { today } = useAppState();
  const { announce, describe } = useStatusLine();
  const day = definition.valid === null ? null : asOf;
  const { listing, known, loaded, context, latest, columns, rows, outside, byId } = useRegisterRows(
    definition,
    day,
  );
  const [view, setView] = useRegisterView(table, props.kept);
  const [filters, setFilters] = useKeptFilters(table);
  const [search, setSearch] = useState('');
  const searching = useDeferredValue(search);
  const [shown, setShown] = useState<number | null>(null);
  const [chosen, setChosen] = useState<{ readonly id: string; readonly row: number } | null>(null);
  // 表に触れるまで、または閉じたあとは、行を選んでいないとみて集計を見せる。
  const [opened, setOpened] = useState(false);
  const [refused, setRefused] = useState<readonly RefusedCell[]>([]);
  const [selection, setSelection] = useState('');
  const [unsaved, setUnsaved] = useState(0);
  const [refusedDrafts, setRefusedDrafts] = useState(0);
  const [shelf] = useState(() => createDraftShelf(setRefusedDrafts));
  const grid = useRef<GridHandle | null>(null);
  const undo = useUndo(table);
  const write = useRegisterWriter(definition, context, why);
  const deleteRows = useDeleteRows(definition, context);
  const preview = usePreview(table);
  const settle = useOpenWork(table, grid, shelf);
  const { count, todayLabel } = useCountLine({ definition, asOf: day, today, total: rows.length, shown });

  const dropConditions = () => {
    setSearch('');
    setFilters({});
  };
  const goTo = useGoTo({ grid, view, onView: setView, onDropConditions: dropConditions });
  const open = () => setOpened(true);
  const nextError = useRef(() => {});
  nextError.current = () => {
    const [draft] = shelf.refused();
    if (unsaved > 0 || draft === undefined) return grid.current?.nextError();
    goTo(draft.row, draft.field);
    open();
  };
  useEffect(
    () => describe({ selection, unsaved: unsaved + refusedDrafts, nextError: () => nextError.current() }),
    [describe, selection, unsaved, refusedDrafts],
  );
  useEffect(
    () => () => {
      describe(null);
      announce(null);
    },
    [describe, announce],
  );
  useArrival({
    target,
    rows,
    loaded,
    asOf: day,
    onAllTime: () => onAsOf(null),
    onFound: ({ id, field }) => {
      goTo(id, field ?? columns[0]?.key ?? '');
      open();
      onArrived();
    },
    onMissing: () => {
      announce({ level: 'failed', text: registerText.cannotFind });
      onArrived();
    },
  });

  const commit = async (batch: GridBatch): Promise<GridCommitResult> => {
    const result = await write(buildWrite(definition, batch, latest.current));
    return result.ok ? result : { ok: false, problems: problemsOf(result, batch) };
  };
  const chooseFile = async (file: File) => {
    const left = await settle();
    if (left > 0) return announce({ level: 'failed', text: registerText.unsavedStays(left) });
    await preview.read(file);
  };
  const exported = () => ({
    columns: visibleColumns(columns, view),
    ids: grid.current?.shownIds() ?? null,
  });
  const chosenRow = opened && chosen !== null ? byId(chosen.id) : null;
  const reviewing = preview.state !== null;

  return (
    <Drafts value={shelf}>
      <PageHeader title={label}>
        {reviewing ? undefined : (
          <RegisterActs
            definition={definition}
            asOf={day}
            scope={exported}
            onFile={(file) => void chooseFile(file)}
            checking={checking}
            onChecking={onChecking}
            onAddRow={() => grid.current?.goToNewRow()}
          />
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
            count={count}
            todayLabel={todayLabel}
            search={search}
            onSearch={setSearch}
            columns={columns}
            view={view}
            onView={setView}
            why={why}
            onWhy={onWhy}
            undo={undo}
          />
          <ConditionLine
            conditions={describeConditions(columns, filters, search)}
            onDropConditions={dropConditions}
            why={why.trim()}
            onDropWhy={() => onWhy('')}
          />
          <Loaded query={listing}>
            {() => (
              <div className="register-grid" onPointerDownCapture={open} onKeyDownCapture={open}>
                <GridView
                  key={String(known)}
                  label={registerText.grid(label)}
                  columns={columns}
                  rows={rows}
                  outside={outside}
                  listKey={`${table} ${day ?? ''}`}
                  search={searching}
                  newRowAtEnd={!definition.fixedRows}
                  view={view}
                  onView={setView}
                  filters={filters}
                  onFilters={setFilters}
                  onDropConditions={dropConditions}
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
          why={why}
          onWhy={onWhy}
          checking={checking}
          onChecking={onChecking}
          onDelete={(row) => void deleteRows([row])}
          onClose={() => setOpened(false)}
        />
      </div>
    </Drafts>
  );
}

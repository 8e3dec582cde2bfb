import { ModuleRegistry } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import {
  useCallback,
  useDeferredValue,
  useEffect,
  useImperativeHandle,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react';
import './grid.css';
import { columnDefs } from './columnDefs.ts';
import { arrange, displayed, popupPlace, readView } from './columnLayout.ts';
import { countValues } from './countValues.ts';
import { describeConditions } from './describeConditions.ts';
import { EntryField, type EntryHandle } from './EntryField.tsx';
import { FilterPopup } from './FilterPopup.tsx';
import { deleteRows, selectColumn, tellSelection } from './gridActions.ts';
import { GRID_LOCALE } from './gridLocale.ts';
import { GridModel } from './gridModel.ts';
import { GRID_MODULES } from './gridModules.ts';
import type { GridViewProps } from './gridProps.ts';
import { GridSurface } from './gridSurface.ts';
import { gridText } from './gridText.ts';
import { GRID_THEME } from './gridTheme.ts';
import { HeadingContext, type HeadingState } from './headingState.ts';
import { keepRowsDrawn } from './keepRowsDrawn.ts';
import type { KeyCommand } from './keyCommand.ts';
import { leaveGrid } from './leaveGrid.ts';
import { NothingFound } from './NothingFound.tsx';
import { isChosen } from './orderRows.ts';
import { BLANK_ID } from './rowOrder.ts';
import { runCommand } from './runCommand.ts';
import { selectOne } from './selection.ts';
import { usePointer } from './usePointer.ts';
import { arrangeColumns, freezeTo, frozenKeys } from './viewState.ts';

ModuleRegistry.registerModules(GRID_MODULES);

/** 表計算のように打てる表。約束は gridProps.ts。 */
export function GridView(props: GridViewProps) {
  const { columns, rows, listKey, outside, search, newRowAtEnd, view, onView, filters, onFilters } = props;
  const latest = useRef(props);
  latest.current = props;
  const root = useRef<HTMLElement>(null);
  const surface = useRef<GridSurface | null>(null);
  const entry = useRef<EntryHandle | null>(null);
  const [turn, redraw] = useReducer((count: number) => count + 1, 0);
  const [open, setOpen] = useState<string | null>(null);
  const items = useRef(new Map<string, { readonly id: string }>());
  const words = useDeferredValue(search);

  const [model] = useState(
    () =>
      new GridModel(arrangeColumns(columns, view), newRowAtEnd, {
        commit: (batch) => latest.current.onCommit(batch),
        ordered: () => showRows(),
        changed: () => {
          surface.current?.api.refreshCells({ force: true });
          latest.current.onUnsaved?.(model.store.places().length);
          redraw();
        },
        selected: (reveal) => {
          if (reveal !== null) surface.current?.reveal(reveal);
          surface.current?.paint();
          tellSelection(model, latest.current);
          redraw();
        },
        said: (message) => latest.current.onMessage?.(message),
        refused: (cells) => latest.current.onRefused?.(cells),
      }),
  );
  const showRows = () => {
    const known = items.current;
    const data = model.order.map((id) => {
      const item = known.get(id) ?? { id };
      known.set(id, item);
      return item;
    });
    surface.current?.api.setGridOption('rowData', data);
    surface.current?.api.refreshCells({ force: true });
    surface.current?.paint();
    latest.current.onShown?.(model.listed);
    redraw();
  };

  useEffect(() => model.setNewRows(newRowAtEnd), [model, newRowAtEnd]);
  useEffect(
    () => model.setConditions({ sort: view.sort, filters, search: words }),
    [model, view.sort, filters, words],
  );
  const list = useRef<string | null>(null);
  useEffect(() => {
    model.setRows(rows, list.current !== listKey, outside);
    latest.current.onShown?.(model.listed);
    list.current = listKey;
    surface.current?.api.refreshCells({ force: true });
    latest.current.onUnsaved?.(model.store.places().length);
    redraw();
  }, [model, rows, listKey, outside]);
  useEffect(() => arrange(surface.current, columns, view), [columns, view]);

  const goTo = useCallback(
    (id: string, key: string) => {
      // 表が組み上がる前は、選んでも見えるところまで動かせない。
      const spot = surface.current === null ? null : model.spotOf(id, key);
      if (spot !== null) {
        model.select(selectOne(spot));
        surface.current?.revealUntilShown(spot);
      }
      entry.current?.focus();
      return spot !== null;
    },
    [model],
  );
  const onCommand = (command: KeyCommand): boolean => {
    const here = surface.current;
    if (here === null) return false;
    switch (command.kind) {
      case 'undo':
      case 'redo':
        if (command.kind === 'undo' && model.takeBackRefused()) return true;
        void model.queue.idle().then(() => latest.current[command.kind === 'undo' ? 'onUndo' : 'onRedo']());
        return true;
      case 'leave':
        leaveGrid(here.root, command.back);
        return true;
      case 'openList':
        setOpen(model.activeColumn?.key ?? null);
        return true;
      case 'deleteRows':
        deleteRows(model, latest.current.onDeleteRows);
        return true;
      default:
        if (command.kind === 'edge' && (command.to === 'rowStart' || command.to === 'first'))
          here.revealStart();
        return runCommand(model, command, here.pageRows());
    }
  };
  useImperativeHandle(props.handle, () => ({
    focus: () => entry.current?.focus(),
    goTo,
    goToNewRow: () => {
      model.select(selectOne({ row: model.order.length - 1, column: 0 }));
      entry.current?.focus();
    },
    nextError: () => {
      onCommand({ kind: 'nextError', back: false });
      entry.current?.focus();
    },
    shownIds: () => model.order.filter((id) => id !== BLANK_ID && !model.store.isDraft(id)),
    flush: async () => {
      entry.current?.commit();
      await model.queue.idle();
      return model.store.places().length;
    },
    hasOpenWork: () => {
      entry.current?.commit();
      return model.queue.busy || model.store.places().length > 0;
    },
  }));

  const heading: HeadingState = {
    sort: view.sort,
    filtered: new Set(Object.keys(filters)),
    open,
    onOpen: setOpen,
    onSelect: (column, extend) => {
      selectColumn(model, column, extend);
      entry.current?.focus();
    },
  };
  const defs = useMemo(
    () =>
      columnDefs(model.columns, latest.current.view, {
        store: model.store,
        blankId: BLANK_ID,
        paint: (cell, row, key) => surface.current?.paintCell(cell, row, key),
      }),
    [model],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: showRows は ref と model だけを読む
  const table = useMemo(() => {
    const follow = () => {
      surface.current?.paint();
      entry.current?.place();
      redraw();
    };
    const keepColumns = () => {
      const now = latest.current;
      if (surface.current) now.onView(readView(surface.current, now.view));
    };
    return (
      <AgGridReact<{ id: string }>
        theme={GRID_THEME}
        columnDefs={defs}
        getRowId={({ data }) => data.id}
        localeText={{ ...GRID_LOCALE }}
        tabIndex={-1}
        suppressCellFocus
        suppressHeaderFocus
        suppressOverlays={['noRows', 'noMatchingRows', 'loading']}
        suppressDragLeaveHidesColumns
        suppressScrollOnNewData
        suppressMoveWhenColumnDragging
        animateRows={false}
        onGridReady={({ api }) => {
          if (root.current === null) return;
          surface.current = new GridSurface(root.current, api, model);
          surface.current.nameGrid(latest.current.label);
          keepRowsDrawn(root.current, () => model.order.length);
          model.setColumns(displayed(surface.current, latest.current.columns));
          showRows();
        }}
        onModelUpdated={follow}
        onBodyScroll={follow}
        onViewportChanged={follow}
        onGridSizeChanged={follow}
        onVirtualColumnsChanged={follow}
        onDisplayedColumnsChanged={() => {
          if (surface.current === null) return;
          model.setColumns(displayed(surface.current, latest.current.columns));
          follow();
        }}
        onColumnResized={({ finished, source }) => {
          follow();
          if (finished && source.startsWith('ui')) keepColumns();
        }}
        onColumnMoved={({ finished, source }) => {
          if (finished && source.startsWith('ui')) keepColumns();
        }}
      />
    );
  }, [defs, model]);
  const pointer = usePointer({ model, surface, entry });
  const closeFilter = () => {
    setOpen(null);
    entry.current?.focus();
  };
  const column = columns.find(({ key }) => key === open);

  return (
    <section
      ref={root}
      className="grid-view"
      aria-label={props.label}
      onMouseDownCapture={pointer.onMouseDown}
      onDoubleClick={pointer.onDoubleClick}
    >
      <HeadingContext value={heading}>{table}</HeadingContext>
      <EntryField
        model={model}
        surface={surface}
        handle={entry}
        turn={turn}
        onCommand={onCommand}
        onReadOnly={() => model.say(gridText.readOnly)}
      />
      {column && surface.current && (
        <FilterPopup
          key={column.key}
          column={column}
          counts={countValues(column, model.valuesFor(column.key))}
          countRows={(chosen) =>
            [...model.valuesFor(column.key)].filter((value) => isChosen(column, value, chosen)).length
          }
          chosen={filters[column.key] ?? null}
          sort={view.sort}
          {...popupPlace(surface.current, column.key)}
          onSort={(sort) => {
            onView({ ...view, sort });
            closeFilter();
          }}
          onApply={(chosen) => {
            const { [column.key]: _, ...others } = filters;
            onFilters(chosen === null ? others : { ...others, [column.key]: chosen });
            closeFilter();
          }}
          frozen={frozenKeys(columns, view).has(column.key)}
          onFreeze={(on) => {
            onView(freezeTo(columns, view, on ? column.key : null));
            closeFilter();
          }}
          onClose={closeFilter}
        />
      )}
      {model.count === 0 && rows.length > 0 && (
        <NothingFound
          conditions={describeConditions(columns, filters, search)}
          onDrop={props.onDropConditions}
        />
      )}
    </section>
  );
}

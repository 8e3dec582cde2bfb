import { ModuleRegistry } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import {
  type RefObject,
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
import { EntryField, type EntryHandle } from './EntryField.tsx';
import { FilterPopup } from './FilterPopup.tsx';
import { deleteRows, selectColumn, tellSelection } from './gridActions.ts';
import { GRID_LOCALE } from './gridLocale.ts';
import { BLANK_ID, GridModel } from './gridModel.ts';
import { GRID_MODULES } from './gridModules.ts';
import { GridSurface } from './gridSurface.ts';
import { gridText } from './gridText.ts';
import { GRID_THEME } from './gridTheme.ts';
import type {
  GridActiveCell,
  GridBatch,
  GridColumn,
  GridCommitResult,
  GridMessage,
  GridRow,
  GridSelectionSummary,
  GridViewState,
  RefusedCell,
} from './gridTypes.ts';
import { HeadingContext, type HeadingState } from './headingState.ts';
import type { KeyCommand } from './keyCommand.ts';
import { leaveGrid } from './leaveGrid.ts';
import { NothingFound } from './NothingFound.tsx';
import { runCommand } from './runCommand.ts';
import { selectOne } from './selection.ts';
import { usePointer } from './usePointer.ts';
import { arrangeColumns } from './viewState.ts';

ModuleRegistry.registerModules(GRID_MODULES);

/**
 * 表計算のように打てる表。分野を知らない: 何を書けるか、どう読むかは列 (GridColumn) が、しまい方は onCommit が決める。
 *
 * - 列の集まりが替わるときは `key` を替えて作り直す。行は同じ id のまま何度渡してもよい。
 * - `onCommit` の一回が「元に戻す」の一回。ok なら、その前後に新しい `rows` を渡す。ok でなければ何も書かれていない。
 * - 読めない字・断られた字は未保存のまま升目に残る (赤い字と印)。Escape で捨て、F8 で次へ。
 * - 並びは、人が並べ替えや絞り込みをやり直すまで動かない。`listKey` (台帳と基準日など) が替わると並べ直す。
 */
export interface GridViewProps {
  /** 読み上げの名。「積極的医療機関の一覧」。 */
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly listKey: string;
  /** 探す言葉。空白で区切ればどれも含む行。 */
  readonly search: string;
  /** 末尾の空行に打って行を足せる。 */
  readonly newRowAtEnd: boolean;
  readonly view: GridViewState;
  readonly onView: (view: GridViewState) => void;
  readonly onCommit: (batch: GridBatch) => Promise<GridCommitResult>;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Ctrl+-: 選んだ行を消したい。確かめて消すのは画面。 */
  readonly onDeleteRows?: (ids: readonly string[]) => void;
  readonly onActiveCell?: (cell: GridActiveCell) => void;
  readonly onSelection?: (selection: GridSelectionSummary) => void;
  /** 状態行の一文。null は言うことなし。 */
  readonly onMessage?: (message: GridMessage | null) => void;
  /** 貼り付けや一括で書けなかった升目。空なら全部書けた。 */
  readonly onRefused?: (cells: readonly RefusedCell[]) => void;
  /** 未保存の升目の数。0 でないまま画面を離れると字が失われる。 */
  readonly onUnsaved?: (count: number) => void;
  /** 見えている行の数。 */
  readonly onShown?: (count: number) => void;
  readonly onDropSearch?: () => void;
  readonly handle?: RefObject<GridHandle | null>;
}

export interface GridHandle {
  focus(): void;
  goTo(id: string, key: string): boolean;
  /** 末尾の空行の最初の列へ。 */
  goToNewRow(): void;
  nextError(): void;
  dropConditions(): void;
  /** 見えている行。上から。 */
  shownIds(): readonly string[];
  /** 打ちかけを確定し、送ったものがみな済むまで待つ。残った未保存の数を返す。 */
  flush(): Promise<number>;
}

type Filters = Readonly<Record<string, ReadonlySet<string>>>;

export function GridView(props: GridViewProps) {
  const { columns, rows, listKey, search, newRowAtEnd, view, onView } = props;
  const latest = useRef(props);
  latest.current = props;
  const root = useRef<HTMLElement>(null);
  const surface = useRef<GridSurface | null>(null);
  const entry = useRef<EntryHandle | null>(null);
  const [turn, redraw] = useReducer((count: number) => count + 1, 0);
  const [filters, setFilters] = useState<Filters>({});
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
    latest.current.onShown?.(model.count);
    redraw();
  };

  useEffect(() => model.setNewRows(newRowAtEnd), [model, newRowAtEnd]);
  useEffect(
    () => model.setConditions({ sort: view.sort, filters, search: words }),
    [model, view.sort, filters, words],
  );
  const list = useRef<string | null>(null);
  useEffect(() => {
    model.setRows(rows, list.current !== listKey);
    list.current = listKey;
    surface.current?.api.refreshCells({ force: true });
    latest.current.onUnsaved?.(model.store.places().length);
    redraw();
  }, [model, rows, listKey]);
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
        if (command.kind === 'undo' && model.restore()) return true;
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
        return runCommand(model, command, here.pageRows());
    }
  };
  const dropConditions = () => {
    setFilters({});
    props.onDropSearch?.();
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
    dropConditions,
    shownIds: () => model.order.filter((id) => id !== BLANK_ID && !model.store.isDraft(id)),
    flush: async () => {
      entry.current?.commit();
      await model.queue.idle();
      return model.store.places().length;
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
          chosen={filters[column.key] ?? null}
          sort={view.sort}
          {...popupPlace(surface.current, column.key)}
          onSort={(sort) => {
            onView({ ...view, sort });
            closeFilter();
          }}
          onApply={(chosen) => {
            const { [column.key]: _, ...others } = filters;
            setFilters(chosen === null ? others : { ...others, [column.key]: chosen });
            closeFilter();
          }}
          onClose={closeFilter}
        />
      )}
      {model.count === 0 && rows.length > 0 && (
        <NothingFound columns={columns} filters={filters} search={search} onDrop={dropConditions} />
      )}
    </section>
  );
}

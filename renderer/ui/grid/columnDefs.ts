import type { ColDef } from 'ag-grid-community';
import { CellView } from './CellView.ts';
import type { CellStore } from './cellStore.ts';
import type { GridSurface } from './gridSurface.ts';
import { NUMBER_KEY } from './gridSurface.ts';
import { gridText } from './gridText.ts';
import type { GridColumn, GridViewState } from './gridTypes.ts';
import { HeadingCell } from './HeadingCell.tsx';
import { RowNumberView } from './RowNumberView.ts';
import { COLUMN_WIDTH, frozenKeys } from './viewState.ts';

export interface ColumnParts {
  readonly store: CellStore;
  readonly paint: GridSurface['paintCell'];
  readonly blankId: string;
}

/** AG Grid に渡す列。値は渡さず、描く部品が CellStore から読む。並べ替えも絞り込みも AG Grid には任せない。 */
export function columnDefs(
  columns: readonly GridColumn[],
  view: GridViewState,
  { store, paint, blankId }: ColumnParts,
): ColDef<{ id: string }>[] {
  const frozen = frozenKeys(columns, view);
  return [
    {
      colId: NUMBER_KEY,
      headerName: gridText.rowNumber,
      headerClass: 'grid-number-heading',
      cellClass: 'grid-row-number',
      cellRenderer: RowNumberView,
      cellRendererParams: { paint, blankId },
      headerComponent: HeadingCell,
      headerComponentParams: { gridColumn: null },
      width: 36,
      pinned: 'left',
      lockPosition: 'left',
      lockPinned: true,
      suppressMovable: true,
      resizable: false,
      sortable: false,
    },
    ...columns.map((gridColumn) => ({
      colId: gridColumn.key,
      headerName: gridColumn.heading,
      cellClass: `grid-${gridColumn.kind}`,
      headerClass: `grid-heading-${gridColumn.kind}`,
      cellRenderer: CellView,
      cellRendererParams: { store, gridColumn, paint },
      headerComponent: HeadingCell,
      headerComponentParams: { gridColumn },
      initialWidth: view.widths[gridColumn.key] ?? gridColumn.width ?? COLUMN_WIDTH,
      initialHide: view.hidden.includes(gridColumn.key),
      sortable: false,
      minWidth: 28,
      lockPinned: true,
      ...(frozen.has(gridColumn.key) ? { initialPinned: 'left' as const } : {}),
    })),
  ];
}

import { type GridSurface, NUMBER_KEY } from './gridSurface.ts';
import type { GridColumn, GridViewState } from './gridTypes.ts';
import { arrangeColumns, COLUMN_WIDTH, frozenKeys } from './viewState.ts';

/** いま見えている列。左から。 */
export function displayed(surface: GridSurface, columns: readonly GridColumn[]): readonly GridColumn[] {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  return surface.api.getAllDisplayedColumns().flatMap((column) => byKey.get(column.getColId()) ?? []);
}

/** 覚えた見え方を表に当てる。人が動かした直後は同じ形なので、何も起きない。 */
export function arrange(
  surface: GridSurface | null,
  columns: readonly GridColumn[],
  view: GridViewState,
): void {
  const frozen = frozenKeys(columns, view);
  surface?.api.applyColumnState({
    applyOrder: true,
    state: arrangeColumns(columns, view).map(({ key, width }) => ({
      colId: key,
      hide: view.hidden.includes(key),
      pinned: frozen.has(key) ? 'left' : null,
      width: view.widths[key] ?? width ?? COLUMN_WIDTH,
    })),
  });
}

/** 人が動かした幅と順。 */
export function readView(surface: GridSurface, view: GridViewState): GridViewState {
  const state = surface.api.getColumnState().filter(({ colId }) => colId !== NUMBER_KEY);
  return {
    ...view,
    order: state.map(({ colId }) => colId),
    widths: Object.fromEntries(state.flatMap(({ colId, width }) => (width ? [[colId, width]] : []))),
  };
}

/** 見出しの下、表からはみ出さない所。 */
export function popupPlace(
  surface: GridSurface,
  key: string,
): { readonly left: number; readonly top: number } {
  const root = surface.root.getBoundingClientRect();
  const box = surface.heading(key)?.getBoundingClientRect() ?? root;
  return { left: Math.max(0, Math.min(box.left - root.left, root.width - 220)), top: box.bottom - root.top };
}

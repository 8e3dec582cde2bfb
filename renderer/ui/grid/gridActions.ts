import type { GridModel } from './gridModel.ts';
import type { GridActiveCell, GridColumn, GridSelectionSummary } from './gridTypes.ts';
import { summarise } from './readSelection.ts';
import { BLANK_ID } from './rowOrder.ts';
import { selectRange } from './selection.ts';

interface SelectionListeners {
  readonly onActiveCell?: (cell: GridActiveCell) => void;
  readonly onSelection?: (selection: GridSelectionSummary) => void;
}

/** 選択を画面に知らせる。 */
export function tellSelection(model: GridModel, { onActiveCell, onSelection }: SelectionListeners): void {
  const { active } = model.selection;
  const id = model.activeId;
  onActiveCell?.({
    id: id === BLANK_ID ? null : id,
    key: model.activeColumn?.key ?? '',
    row: active.row + 1,
  });
  onSelection?.(summarise(model));
}

/** 選んだ行を消す。まだしまっていない行はここで捨て、しまってある行は画面に頼む。 */
export function deleteRows(
  model: GridModel,
  onDeleteRows: ((ids: readonly string[]) => void) | undefined,
): void {
  const { ids } = summarise(model);
  for (const id of ids) if (model.store.isDraft(id)) model.dropDraft(id);
  const saved = ids.filter((id) => !model.store.isDraft(id) && model.store.has(id));
  if (saved.length > 0) onDeleteRows?.(saved);
}

/** 列ぜんぶ (null なら表ぜんぶ) を選ぶ。 */
export function selectColumn(model: GridModel, column: GridColumn | null, extend: boolean): void {
  const last = { row: model.count - 1, column: model.extent.columns - 1 };
  const at = model.columns.findIndex(({ key }) => key === column?.key);
  const from = extend ? model.selection.anchor.column : at;
  model.select(
    column === null
      ? selectRange({ row: 0, column: 0 }, last)
      : selectRange({ row: 0, column: from }, { row: last.row, column: at }),
    null,
  );
}

import type { GridModel } from './gridModel.ts';
import type { GridSurface } from './gridSurface.ts';

interface EntryParts {
  readonly area: HTMLElement;
  readonly shade: HTMLElement;
  readonly grip: HTMLElement;
  readonly here: GridSurface;
  readonly model: GridModel;
}

/**
 * 打つ欄 (area) を選んだ升目の上に、取っ手 (grip) を範囲の右下に置く。どちらも行の見える窓 (shade) で切る。
 * 升目の、表の左上からの四角を返す。出ていなければ null。
 */
export function placeEntry({ area, shade, grip, here, model }: EntryParts): DOMRect | null {
  const { active } = model.selection;
  const view = here.windowOf(active);
  const root = here.root.getBoundingClientRect();
  setRect(shade, view.left - root.left, view.top - root.top, view.width, view.height);
  const { bottom, right } = model.range;
  const last = here.cell({ row: bottom, column: right })?.getBoundingClientRect() ?? null;
  grip.hidden = last === null || model.editing !== null;
  if (last !== null) setRect(grip, last.right - view.left, last.bottom - view.top, 8, 8);
  const cell = here.cell(active)?.getBoundingClientRect() ?? null;
  if (cell === null) {
    area.style.opacity = '0';
    setRect(area, 0, 0, 1, 1);
    return null;
  }
  area.style.opacity = '';
  area.style.maxWidth = `${Math.max(cell.width, view.right - cell.left)}px`;
  setRect(area, cell.left - view.left, cell.top - view.top, cell.width, cell.height);
  return new DOMRect(cell.left - root.left, cell.top - root.top, cell.width, cell.height);
}

function setRect(element: HTMLElement, left: number, top: number, width: number, height: number): void {
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
  element.style.setProperty('--cell-width', `${width}px`);
  element.style.setProperty('--cell-height', `${height}px`);
}

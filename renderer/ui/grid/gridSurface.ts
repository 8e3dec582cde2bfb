import type { GridApi } from 'ag-grid-community';
import type { GridModel } from './gridModel.ts';
import { BLANK_ID } from './rowOrder.ts';
import { isInRange, type Spot } from './selection.ts';

/** 行番号の列。 */
export const NUMBER_KEY = 'grid:rowNumber';

const SCROLLERS = '.ag-grid-viewport, .ag-body-vertical-scroll-viewport, .ag-body-horizontal-scroll-viewport';

export type Pointed =
  | { readonly kind: 'cell'; readonly spot: Spot }
  | { readonly kind: 'rowNumber'; readonly row: number };

/** 画面に出ている升目と、表の中身の番目とを結ぶ。選択の印は、出ている升目だけを直に塗る。 */
export class GridSurface {
  readonly root: HTMLElement;
  readonly api: GridApi<{ id: string }>;
  private readonly model: GridModel;

  constructor(root: HTMLElement, api: GridApi<{ id: string }>, model: GridModel) {
    this.root = root;
    this.api = api;
    this.model = model;
  }

  cell({ row, column }: Spot): HTMLElement | null {
    const key = this.model.columns[column]?.key;
    return key === undefined
      ? null
      : this.find(`.ag-row[row-index="${row}"] .ag-cell[col-id="${CSS.escape(key)}"]`);
  }

  heading(key: string): HTMLElement | null {
    return this.find(`.ag-header-cell[col-id="${CSS.escape(key)}"]`);
  }

  /** 升目が動いて見える窓。凍らせた列の下には潜らせない。 */
  windowOf({ column }: Spot): DOMRect {
    const body = this.bodyBox();
    const frozen = this.api.getDisplayedLeftColumns();
    if (frozen.some((pinned) => pinned.getColId() === this.model.columns[column]?.key)) return body;
    const left = frozen.reduce((sum, pinned) => sum + pinned.getActualWidth(), 0);
    return new DOMRect(body.left + left, body.top, body.width - left, body.height);
  }

  /** 読み上げの名を付け、巻く枠に焦点が止まらないようにする (焦点は打つ欄が持つ)。 */
  nameGrid(label: string): void {
    this.find('.ag-grid-viewport')?.setAttribute('aria-label', label);
    for (const scroller of this.root.querySelectorAll(SCROLLERS)) scroller.setAttribute('tabindex', '-1');
  }

  /** 見出しと巻き棒を除いた、行の見える四角。 */
  bodyBox(): DOMRect {
    const viewport = this.find('.ag-grid-viewport') ?? this.root;
    const box = viewport.getBoundingClientRect();
    const head = this.find('.ag-header')?.offsetHeight ?? 0;
    return new DOMRect(box.left, box.top + head, viewport.clientWidth, viewport.clientHeight - head);
  }

  pointed(target: EventTarget | null): Pointed | null {
    if (!(target instanceof Element)) return null;
    const cell = target.closest<HTMLElement>('.ag-cell');
    const row = Number(cell?.closest('.ag-row')?.getAttribute('row-index') ?? Number.NaN);
    const key = cell?.getAttribute('col-id');
    if (Number.isNaN(row) || key === null || key === undefined) return null;
    if (key === NUMBER_KEY) return { kind: 'rowNumber', row };
    const column = this.model.columns.findIndex((candidate) => candidate.key === key);
    return column === -1 ? null : { kind: 'cell', spot: { row, column } };
  }

  reveal({ row, column }: Spot): void {
    if (row < 0 || row >= this.model.order.length) return;
    this.api.ensureIndexVisible(row);
    const key = this.model.columns[column]?.key;
    if (key !== undefined) this.api.ensureColumnVisible(key);
  }

  /** 行の頭へ。凍らせた列を選んだだけでは横に動かないので。 */
  revealStart(): void {
    const viewport = this.find('.ag-grid-viewport');
    if (viewport) viewport.scrollLeft = 0;
  }

  /** 表が寸法を知る前に動かすと効かないので、升目が現れるまで何度か動かす。 */
  revealUntilShown(spot: Spot, patience = 30): void {
    this.reveal(spot);
    if (this.cell(spot) !== null || patience === 0) return;
    requestAnimationFrame(() => this.revealUntilShown(spot, patience - 1));
  }

  /** 一画面の行数。 */
  pageRows(): number {
    const { height } = this.bodyBox();
    const row = this.find('.ag-row')?.offsetHeight ?? 28;
    return Math.max(1, Math.floor(height / row) - 1);
  }

  paint(): void {
    for (const row of this.root.querySelectorAll('.ag-row')) {
      const index = Number(row.getAttribute('row-index'));
      for (const cell of row.querySelectorAll<HTMLElement>('.ag-cell')) {
        this.paintCell(cell, index, cell.getAttribute('col-id') ?? '');
      }
    }
    const { column } = this.model.selection.active;
    const active = this.model.columns[column]?.key;
    for (const heading of this.root.querySelectorAll('.ag-header-cell')) {
      heading.classList.toggle('grid-active-column', heading.getAttribute('col-id') === active);
    }
  }

  readonly paintCell = (cell: HTMLElement, row: number, key: string): void => {
    const { active } = this.model.selection;
    const { range, columns } = this.model;
    const set = (name: string, on: boolean) => cell.classList.toggle(name, on);
    set('grid-blank', this.model.idAt(row) === BLANK_ID);
    if (key === NUMBER_KEY) {
      set('grid-active-number', row === active.row);
      return;
    }
    const column = columns.findIndex((candidate) => candidate.key === key);
    const inside = isInRange(range, row, column);
    set('grid-active', row === active.row && column === active.column);
    set('grid-in-range', inside && !this.model.isSingle());
    set('grid-top', inside && row === range.top);
    set('grid-bottom', inside && row === range.bottom);
    set('grid-left', inside && column === range.left);
    set('grid-right', inside && column === range.right);
    cell.setAttribute('aria-selected', String(inside));
  };

  private find(selector: string): HTMLElement | null {
    return this.root.querySelector<HTMLElement>(selector);
  }
}

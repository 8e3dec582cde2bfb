import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';

interface RowNumberParams extends ICellRendererParams<{ id: string }> {
  readonly blankId: string;
  readonly paint: (cell: HTMLElement, row: number, key: string) => void;
}

/** 行番号。いま見えている並びでの番目で、台帳の値ではない。 */
export class RowNumberView implements ICellRendererComp<{ id: string }> {
  private readonly element = document.createElement('span');

  init(params: RowNumberParams): void {
    this.refresh(params);
  }

  getGui(): HTMLElement {
    return this.element;
  }

  refresh({ data, node, blankId, paint, eGridCell, column }: RowNumberParams): boolean {
    const row = node.rowIndex ?? 0;
    this.element.textContent = data?.id === blankId ? '＊' : String(row + 1);
    paint(eGridCell, row, column?.getColId() ?? '');
    return true;
  }
}

import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { CellStore } from './cellStore.ts';
import type { GridColumn } from './gridTypes.ts';

interface CellViewParams extends ICellRendererParams<{ id: string }> {
  readonly store: CellStore;
  readonly gridColumn: GridColumn;
  readonly paint: (cell: HTMLElement, row: number, key: string) => void;
}

const SHAPES = {
  tick: '<svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true"><path d="m3 8.5 3.2 3.2L13 4.8"/></svg>',
  octagon:
    '<svg width="14" height="14" viewBox="0 0 16 16" fill="none" aria-hidden="true"><path d="M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3z" fill="currentColor"/><path d="m5.7 5.7 4.6 4.6M10.3 5.7l-4.6 4.6" stroke="#fff" stroke-width="1.5"/></svg>',
} as const;

/** 升目の中身。動かすたびに数百個作るので、React を通さない。 */
export class CellView implements ICellRendererComp<{ id: string }> {
  private readonly element = document.createElement('span');

  init(params: CellViewParams): void {
    this.element.className = 'grid-text';
    this.draw(params);
  }

  getGui(): HTMLElement {
    return this.element;
  }

  refresh(params: CellViewParams): boolean {
    this.draw(params);
    return true;
  }

  private draw({ store, gridColumn, data, node, eGridCell, paint }: CellViewParams): void {
    if (data === undefined) return;
    const { key, kind } = gridColumn;
    const text = store.text(data.id, key);
    const reason = store.reason(data.id, key);
    this.element.replaceChildren();
    if (kind === 'flag' && reason === null) {
      if (text === '') this.element.textContent = '';
      else this.element.append(shape('tick'), unseen(text));
    } else {
      const words = document.createElement('span');
      words.textContent = text.replace(/\n/g, ' ');
      this.element.append(words);
      if (reason !== null) this.element.append(shape('octagon'), unseen(`誤り: ${reason}`));
    }
    this.element.classList.toggle('wrong', reason !== null);
    this.element.title = reason ?? (kind === 'longText' ? text : '');
    paint(eGridCell, node.rowIndex ?? -1, key);
  }
}

/** SVG は決めた形だけ。台帳の字はここに入らない。 */
function shape(name: keyof typeof SHAPES): Element {
  const holder = document.createElement('span');
  holder.className = 'grid-mark';
  holder.innerHTML = SHAPES[name];
  return holder;
}

function unseen(text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'grid-unseen';
  element.textContent = text;
  return element;
}

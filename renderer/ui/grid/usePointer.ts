import { type MouseEvent as ReactMouseEvent, type RefObject, useRef } from 'react';
import type { EntryHandle } from './EntryField.tsx';
import type { GridModel } from './gridModel.ts';
import type { GridSurface, Pointed } from './gridSurface.ts';
import { planDragFill } from './planPaste.ts';
import { clampSpot, type Range, type Spot, selectOne, selectRange } from './selection.ts';

interface PointerParts {
  readonly model: GridModel;
  readonly surface: RefObject<GridSurface | null>;
  readonly entry: RefObject<EntryHandle | null>;
}

/** 表の端の外で押し続けたとき、一行ずつ進む間隔 (ミリ秒)。 */
const EDGE_STEP = 60;

/** 押す・引く・重ねて押す。焦点は打つ欄から動かさない。 */
export function usePointer({ model, surface, entry }: PointerParts) {
  const drag = useRef<(() => void) | null>(null);

  const onMouseDown = (event: ReactMouseEvent) => {
    const here = surface.current;
    if (here === null || event.button !== 0) return;
    if (event.target instanceof Element && event.target.closest('.grid-handle') !== null) {
      event.preventDefault();
      const source = model.range;
      follow(event, here, 'fill', source);
      return;
    }
    const pointed = here.pointed(event.target);
    if (pointed === null) return;
    event.preventDefault();
    entry.current?.commit();
    entry.current?.focus();
    press(model, pointed, event.shiftKey);
    follow(event, here, pointed.kind, model.range);
  };

  const follow = (
    start: ReactMouseEvent,
    here: GridSurface,
    kind: Pointed['kind'] | 'fill',
    source: Range,
  ) => {
    drag.current?.();
    let last = { x: start.clientX, y: start.clientY };
    const extend = () => {
      const spot = spotUnder(here, model, last.x, last.y);
      if (spot === null) return;
      if (kind === 'fill') model.select(stretch(source, spot), spot);
      else if (kind === 'rowNumber') {
        model.select({ ...model.selection, head: { row: spot.row, column: model.extent.columns - 1 } }, spot);
      } else model.select({ ...model.selection, head: spot });
    };
    const move = (event: MouseEvent) => {
      if (event.clientX === last.x && event.clientY === last.y) return;
      last = { x: event.clientX, y: event.clientY };
      extend();
    };
    const timer = window.setInterval(() => {
      if (isOutside(here, last.x, last.y)) extend();
    }, EDGE_STEP);
    const stop = () => {
      window.clearInterval(timer);
      window.removeEventListener('mousemove', move);
      window.removeEventListener('mouseup', finish);
      drag.current = null;
    };
    const finish = () => {
      stop();
      if (kind !== 'fill') return;
      const textAt = (row: number, column: number) => model.textAt(row, column);
      model.write(planDragFill(source, model.range, textAt), true);
    };
    drag.current = stop;
    window.addEventListener('mousemove', move);
    window.addEventListener('mouseup', finish);
  };

  const onDoubleClick = (event: ReactMouseEvent) => {
    const pointed = surface.current?.pointed(event.target);
    if (pointed?.kind !== 'cell') return;
    const { row, column } = pointed.spot;
    const [id, definition] = [model.idAt(row), model.columns[column]];
    if (id === null || definition === undefined || model.store.isReadOnly(id, definition.key)) return;
    if (definition.kind === 'flag') {
      model.write([{ row, column, text: model.textAt(row, column) === '' ? '○' : '' }]);
    } else entry.current?.begin('edit', model.store.editText(id, definition.key));
  };

  return { onMouseDown, onDoubleClick };
}

function press(model: GridModel, pointed: Pointed, extend: boolean): void {
  if (pointed.kind === 'rowNumber') {
    const anchor = extend ? model.selection.anchor.row : pointed.row;
    const right = { row: pointed.row, column: model.extent.columns - 1 };
    model.select(selectRange({ row: anchor, column: 0 }, right), null);
    return;
  }
  model.select(extend ? { ...model.selection, head: pointed.spot } : selectOne(pointed.spot));
}

/** 取っ手は縦か横の長いほうへだけ伸びる。 */
function stretch(source: Range, spot: Spot) {
  const down = Math.max(spot.row - source.bottom, source.top - spot.row, 0);
  const across = Math.max(spot.column - source.right, source.left - spot.column, 0);
  const anchor = { row: source.top, column: source.left };
  if (down >= across && spot.row < source.top) {
    return selectRange({ row: source.bottom, column: source.left }, { row: spot.row, column: source.right });
  }
  if (down >= across)
    return selectRange(anchor, { row: Math.max(spot.row, source.bottom), column: source.right });
  if (spot.column < source.left) {
    return selectRange(
      { row: source.top, column: source.right },
      { row: source.bottom, column: spot.column },
    );
  }
  return selectRange(anchor, { row: source.bottom, column: Math.max(spot.column, source.right) });
}

/** 指した所の升目。窓の外なら、その向きへ一つ進んだ升目。 */
function spotUnder(here: GridSurface, model: GridModel, x: number, y: number): Spot | null {
  const box = here.windowOf(model.selection.head);
  const inside = document.elementFromPoint(
    Math.min(Math.max(x, box.left + 1), box.right - 1),
    Math.min(Math.max(y, box.top + 1), box.bottom - 1),
  );
  const pointed = here.pointed(inside);
  if (pointed === null) return null;
  const spot = pointed.kind === 'cell' ? pointed.spot : { row: pointed.row, column: 0 };
  return clampSpot(
    {
      row: spot.row + Number(y > box.bottom) - Number(y < box.top),
      column: spot.column + Number(x > box.right) - Number(x < box.left),
    },
    model.extent,
  );
}

function isOutside(here: GridSurface, x: number, y: number): boolean {
  const box = here.bodyBox();
  return x < box.left || x > box.right || y < box.top || y > box.bottom;
}

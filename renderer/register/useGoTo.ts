import { type RefObject, useEffect, useRef } from 'react';
import type { GridHandle } from '../ui/grid/gridProps.ts';
import type { GridViewState } from '../ui/grid/gridTypes.ts';

interface GoToPlace {
  readonly grid: RefObject<GridHandle | null>;
  readonly view: GridViewState;
  readonly onView: (view: GridViewState) => void;
  readonly onDropConditions: () => void;
}

/** 条件を外した表が描き直るまで待つ、描き直しの数の上限。 */
const PATIENCE = 60;

/** 升目へ。隠した列は出し、絞り込みで見えない行なら条件を外す。 */
export function useGoTo({
  grid,
  view,
  onView,
  onDropConditions,
}: GoToPlace): (id: string, key: string) => void {
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return (id, key) => {
    if (view.hidden.includes(key)) {
      onView({ ...view, hidden: view.hidden.filter((hidden) => hidden !== key) });
    }
    const attempt = (left: number) => {
      if (grid.current?.goTo(id, key) === true || left === 0) return;
      // 初めの数回は、表がまだ組み上がっていないだけかもしれない。
      if (left === PATIENCE - 10) onDropConditions();
      frame.current = requestAnimationFrame(() => attempt(left - 1));
    };
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => attempt(PATIENCE));
  };
}

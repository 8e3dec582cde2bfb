/** AG Grid が「どちらの巻き枠が動かしているか」を忘れるまで (150ms) より長く。 */
const QUIET_MS = 200;
const PATIENCE = 5;

/**
 * 巻き終えたのに行が描かれず、空のまま残るのを直す。AG Grid は、機械が混んで片方の巻き枠の知らせが遅れると、
 * もう片方の最後の知らせを取り落とすことがある。静まっても行が窓を覆っていなければ、巻いたと知らせ直す。
 */
export function keepRowsDrawn(root: HTMLElement, rowCount: () => number): void {
  let timer = 0;
  const settle = (patience: number) => {
    const viewport = root.querySelector<HTMLElement>('.ag-grid-viewport');
    if (!root.isConnected || viewport === null || patience === 0) return;
    if (isCovered(root, viewport, rowCount())) return;
    viewport.dispatchEvent(new Event('scroll'));
    timer = window.setTimeout(() => settle(patience - 1), QUIET_MS);
  };
  root.addEventListener(
    'scroll',
    ({ isTrusted }) => {
      if (!isTrusted) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => settle(PATIENCE), QUIET_MS);
    },
    { capture: true, passive: true },
  );
}

function isCovered(root: HTMLElement, viewport: HTMLElement, rowCount: number): boolean {
  const box = viewport.getBoundingClientRect();
  const head = root.querySelector('.ag-header')?.getBoundingClientRect().bottom ?? box.top;
  let [top, bottom, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1];
  for (const row of root.querySelectorAll('.ag-row')) {
    const place = row.getBoundingClientRect();
    top = Math.min(top, place.top);
    bottom = Math.max(bottom, place.bottom);
    last = Math.max(last, Number(row.getAttribute('row-index')));
  }
  return rowCount === 0 || (top <= head + 1 && (bottom >= box.bottom - 1 || last >= rowCount - 1));
}

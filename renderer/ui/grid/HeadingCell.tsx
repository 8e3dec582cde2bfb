import { useContext } from 'react';
import { gridText } from './gridText.ts';
import type { GridColumn } from './gridTypes.ts';
import { HeadingContext } from './headingState.ts';

/** 列の見出し: 名を押すと列を選び、漏斗を押すと並べ替えと絞り込み。表の角 (列なし) は全部を選ぶ。 */
export function HeadingCell({ gridColumn }: { readonly gridColumn: GridColumn | null }) {
  const state = useContext(HeadingContext);
  if (state === null) return null;
  if (gridColumn === null) {
    return (
      <button
        type="button"
        tabIndex={-1}
        className="grid-corner"
        aria-label={gridText.selectAll}
        onClick={() => state.onSelect(null, false)}
      />
    );
  }
  const { key, heading } = gridColumn;
  const filtered = state.filtered.has(key);
  const sorted = state.sort?.key === key ? state.sort.direction : null;
  return (
    <div className={`grid-heading${filtered || sorted ? ' busy' : ''}`}>
      <button
        type="button"
        tabIndex={-1}
        className="grid-heading-name"
        title={heading}
        onClick={(event) => state.onSelect(gridColumn, event.shiftKey)}
      >
        {heading}
      </button>
      {sorted && (
        <svg
          width="10"
          height="12"
          viewBox="0 0 10 12"
          role="img"
          aria-label={gridText[sorted === 'up' ? 'ascending' : 'descending']}
        >
          <path
            d={sorted === 'up' ? 'M5 11V2M1.5 5.2 5 1.7l3.5 3.5' : 'M5 1v9M1.5 6.8 5 10.3l3.5-3.5'}
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
          />
        </svg>
      )}
      <button
        type="button"
        tabIndex={-1}
        className={`grid-funnel${filtered ? ' on' : ''}`}
        aria-label={gridText.filterButton(heading, filtered)}
        aria-haspopup="dialog"
        aria-expanded={state.open === key}
        onClick={() => state.onOpen(state.open === key ? null : key)}
      >
        <svg width="13" height="13" viewBox="0 0 16 16" aria-hidden="true">
          <path
            d="M1.8 2.5h12.4L9.5 8.3v5.2l-3-1.7V8.3z"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            strokeLinejoin="round"
          />
        </svg>
      </button>
    </div>
  );
}

import type { ReviewRow } from './reviewRows.ts';
import { reviewText } from './reviewText.ts';

export type Filter = 'all' | 'findings' | 'changed';

const SHOWN: Readonly<Record<Filter, (row: ReviewRow) => boolean>> = {
  all: () => true,
  findings: (row) => row.findings.length + row.settled.length > 0,
  changed: (row) => row.changed || row.correction !== null,
};

export function filterRows(rows: readonly ReviewRow[], filter: Filter): readonly ReviewRow[] {
  return rows.filter(SHOWN[filter]);
}

interface ReviewFilterProps {
  readonly rows: readonly ReviewRow[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** この節のどの項目を見せるか。数はこの節のもの。 */
export function ReviewFilter({ rows, filter, onFilter }: ReviewFilterProps) {
  return (
    <fieldset className="review-filter">
      <legend className="unseen">{reviewText.filter}</legend>
      {(['all', 'findings', 'changed'] as const).map((each) => (
        <label key={each} className="choice-label">
          <input
            type="radio"
            name="review-filter"
            checked={each === filter}
            onChange={() => onFilter(each)}
          />
          {reviewText.filters[each](filterRows(rows, each).length)}
        </label>
      ))}
    </fieldset>
  );
}

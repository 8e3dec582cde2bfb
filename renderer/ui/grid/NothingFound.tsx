import { gridText } from './gridText.ts';
import type { GridColumn } from './gridTypes.ts';

interface NothingFoundProps {
  readonly columns: readonly GridColumn[];
  readonly filters: Readonly<Record<string, ReadonlySet<string>>>;
  readonly search: string;
  readonly onDrop: () => void;
}

/** 条件に合う行が無いとき: 条件を繰り返し、外すことを勧める。 */
export function NothingFound({ columns, filters, search, onDrop }: NothingFoundProps) {
  const conditions = [
    ...(search.trim() === '' ? [] : [gridText.searchCondition(search.trim())]),
    ...columns.flatMap(({ key, heading }) => {
      const chosen = filters[key];
      return chosen
        ? [
            gridText.filterCondition(
              heading,
              [...chosen].map((text) => text || gridText.blank),
            ),
          ]
        : [];
    }),
  ];
  return (
    <div className="grid-nothing" role="status">
      <strong>{gridText.nothingFound}</strong>
      <p>{conditions.join('、')}</p>
      <button type="button" className="button small-button" onClick={onDrop}>
        {gridText.dropConditions}
      </button>
    </div>
  );
}

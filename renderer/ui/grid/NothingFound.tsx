import { gridText } from './gridText.ts';

interface NothingFoundProps {
  readonly conditions: readonly string[];
  readonly onDrop: () => void;
}

/** 条件に合う行が無いとき: 条件を繰り返し、外すことを勧める。 */
export function NothingFound({ conditions, onDrop }: NothingFoundProps) {
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

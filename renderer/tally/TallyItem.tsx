import { barSegments, ItemChart } from './ItemChart.tsx';
import { Legend } from './Legend.tsx';
import { tallyText } from './tallyText.ts';
import type { TallyView } from './tallyView.ts';

interface TallyItemProps {
  readonly view: TallyView;
  readonly max: number;
  readonly legend: boolean;
  readonly chosen: boolean;
  readonly segment: string | null;
  readonly onChoose: (segment: string | null) => void;
}

/** 項目の名と棒の一行。 */
export function TallyItem({ view, max, legend, chosen, segment, onChoose }: TallyItemProps) {
  const base = view.partial ? tallyText.baseOnly : tallyText.base;
  return (
    <li className={`tally-item ${view.shape} ${chosen ? 'chosen' : ''}`}>
      <div>
        <button
          type="button"
          className="row-button item-name"
          aria-pressed={chosen}
          onClick={() => onChoose(null)}
        >
          {view.label}
        </button>
        <p className="about">
          <span>{base(view.base, view.answered)}</span>
          {view.multiple ? <span>{tallyText.multiple}</span> : null}
          {(view.shape === 'values' ? [] : view.facts).map((fact) => (
            <strong key={fact}>{fact}</strong>
          ))}
        </p>
        {legend ? <Legend segments={view.segments} /> : null}
        {view.shape === 'bars' ? (
          <ul className="bar-labels" aria-hidden="true">
            {barSegments(view).map((each) => (
              <li key={each.code}>{each.label}</li>
            ))}
          </ul>
        ) : null}
      </div>
      {view.shape === 'values' ? (
        <p className="tally-number">{view.facts.join('　')}</p>
      ) : (
        <ItemChart view={view} max={max} chosen={chosen ? segment : null} onChoose={onChoose} />
      )}
    </li>
  );
}

import '../../survey/wardTiles.css';
import type { VisitCoverage, WardCoverage } from '../../../shared/bureau/visit/visitCoverage.ts';
import { shortDay } from '../../../shared/calendar/datedDay.ts';
import type { FieldContext } from '../../../shared/register/fieldContext.ts';
import { VisitMark } from './VisitMarks.tsx';
import { visitText } from './visitText.ts';

interface VisitTilesProps {
  readonly coverage: VisitCoverage;
  readonly context: FieldContext;
  readonly onOpen: (visit: string) => void;
  readonly onPlan: (ward: string) => void;
}

/** 一年度の24区を行政順 6×4 に。訪問のあるますはその訪問を、無いますは予定を開く。 */
export function VisitTiles({ coverage, context, onOpen, onPlan }: VisitTilesProps) {
  const label = visitText.targets[coverage.target];
  const { visited, planned, wards } = coverage;
  return (
    <section className="tile-block" aria-label={visitText.tiles(label)}>
      <div className="tile-head">
        <h2>{label}</h2>
        <ul>
          <li>{visitText.visitedOf(visited)}</li>
          <li>{visitText.plannedOf(planned)}</li>
          <li>{visitText.restOf(wards.length - visited - planned)}</li>
        </ul>
      </div>
      <ul className="tiles">
        {wards.map((each) => (
          <li key={each.ward}>
            <Tile
              covered={each}
              name={context.wards.find(({ code }) => code === each.ward)?.name ?? each.ward}
              onOpen={onOpen}
              onPlan={onPlan}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface TileProps {
  readonly covered: WardCoverage;
  readonly name: string;
  readonly onOpen: (visit: string) => void;
  readonly onPlan: (ward: string) => void;
}

function Tile({ covered, name, onOpen, onPlan }: TileProps) {
  const [visit] = covered.visits;
  const day = covered.visitedOn ?? covered.plannedOn;
  return (
    <button
      type="button"
      className="tile visit-tile"
      title={visit === undefined ? visitText.planTile(name) : visitText.openTile(name)}
      onClick={() => (visit === undefined ? onPlan(covered.ward) : onOpen(visit))}
    >
      <span className="first">
        <span className="name">{name}</span>
      </span>
      <span className="second">
        <VisitMark state={covered.state} />
      </span>
      <span className="days">{day === null ? '' : shortDay(day).replace(/（.*$/, '')}</span>
    </button>
  );
}

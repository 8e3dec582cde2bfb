import type { Series } from '../../../shared/comparison/comparison.ts';
import type { Period } from '../../../shared/comparison/period.ts';
import { Icon } from '../../ui/Icon.tsx';
import { longPeriod, numberText, shortPeriod, yearsText } from './yearsText.ts';
import { breakBefore, leadingPart, partsGap, pointAt, shownFigure } from './yearsView.ts';

interface YearsTableProps {
  readonly section: string;
  readonly series: readonly Series[];
  readonly periods: readonly Period[];
  readonly chosen: { readonly code: string; readonly period: Period | null };
  readonly onChoose: (code: string, period: Period | null) => void;
}

/** 節の系列を、項目 × 期の表に。切れ目は二重線、前の定義は斜線。 */
export function YearsTable({ section, series, periods, chosen, onChoose }: YearsTableProps) {
  return (
    <table className="table years-table" aria-label={yearsText.table(section)}>
      <thead>
        <tr>
          <th scope="col">{yearsText.item}</th>
          {periods.map((period) => (
            <th
              key={shortPeriod(period)}
              scope="col"
              className={`number ${period.half === 'year' ? '' : 'half'}`}
              aria-label={longPeriod(period)}
            >
              {shortPeriod(period)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {series.map((each) => (
          <tr key={each.code} className={each.code === chosen.code ? 'chosen' : ''}>
            <th scope="row">
              <button
                type="button"
                className="row-button"
                aria-pressed={each.code === chosen.code}
                onClick={() => onChoose(each.code, null)}
              >
                {each.label}
                {leadingPart(each) === null ? null : <small className="muted">{each.parts[0]?.label}</small>}
              </button>
            </th>
            {periods.map((period) => (
              <YearCell
                key={shortPeriod(period)}
                series={each}
                all={series}
                period={period}
                chosen={
                  each.code === chosen.code &&
                  shortPeriod(period) === (chosen.period && shortPeriod(chosen.period))
                }
                onChoose={() => onChoose(each.code, period)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface YearCellProps {
  readonly series: Series;
  readonly all: readonly Series[];
  readonly period: Period;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function YearCell({ series, all, period, chosen, onChoose }: YearCellProps) {
  const point = pointAt(series, period);
  if (point === null) return <td className={period.half === 'year' ? '' : 'half'} />;
  const { shown, recalculated, old } = shownFigure(series, point, leadingPart(series));
  const reason = breakBefore(series, point);
  const gap = leadingPart(series) === null ? partsGap(all, series, period) : null;
  const other = recalculated ?? gap?.sum ?? null;
  const classes = [
    'number',
    period.half === 'year' ? '' : 'half',
    old ? 'old' : '',
    reason === null ? '' : 'broken',
  ];
  return (
    <td className={classes.join(' ')}>
      <button
        type="button"
        className="row-button figure"
        aria-pressed={chosen}
        aria-label={`${series.label} ${longPeriod(period)} ${shown === null ? yearsText.unsettled : numberText(shown)}`}
        title={[reason, point.note].filter((text) => text !== null).join('。')}
        onClick={onChoose}
      >
        {other === null ? null : (
          <span className="mark confirm">
            <Icon name="triangle" size={12} />
          </span>
        )}
        {shown === null ? <span className="muted">{yearsText.unsettled}</span> : numberText(shown)}
        {other === null ? null : <small className="muted">{numberText(other)}</small>}
      </button>
    </td>
  );
}

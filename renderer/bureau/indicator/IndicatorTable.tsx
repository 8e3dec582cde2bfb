import { Fragment } from 'react';
import { Link } from 'wouter';
import type { IndicatorView } from '../../../shared/bureau/indicator/indicatorView.ts';
import { fiscalYearShort } from '../../../shared/calendar/fiscalYear.ts';
import { Icon } from '../../ui/Icon.tsx';
import { indicatorText } from './indicatorText.ts';
import { ProgressMark } from './ProgressMark.tsx';

/** 表に並べる年度の数の上限。古いものは右の欄にある。 */
const MOST_YEARS = 6;

interface IndicatorTableProps {
  readonly indicators: readonly IndicatorView[];
  readonly chosen: string | null;
}

/** 指標を側ごとに、年度の値を横に並べる。切れ目は二重線。 */
export function IndicatorTable({ indicators, chosen }: IndicatorTableProps) {
  const years = shownYears(indicators);
  const sides = Map.groupBy(indicators, ({ side }) => side);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: 長い一覧をキーだけで送れるようにする
    <section className="scroll padded" tabIndex={0} aria-label={indicatorText.table}>
      <table className="table sticky indicator-table" aria-label={indicatorText.table}>
        <thead>
          <tr>
            <th scope="col">{indicatorText.name}</th>
            <th scope="col" className="number">
              {indicatorText.baseline}
            </th>
            {years.map((year) => (
              <th key={year} scope="col" className="number">
                {fiscalYearShort(year)}
              </th>
            ))}
            <th scope="col" className="number">
              {indicatorText.target}
            </th>
            <th scope="col">{indicatorText.progress}</th>
          </tr>
        </thead>
        <tbody>
          {SIDES.filter((side) => sides.has(side)).map((side) => (
            <Fragment key={side}>
              <tr className="group">
                <th scope="rowgroup" colSpan={years.length + 4}>
                  <strong>{indicatorText.sides[side]}</strong>
                  {indicatorText.count(sides.get(side)?.length ?? 0)}
                </th>
              </tr>
              {(sides.get(side) ?? []).map((each) => (
                <Row key={each.id} indicator={each} years={years} chosen={each.id === chosen} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const SIDES = ['medical', 'care', 'work'] as const;

interface RowProps {
  readonly indicator: IndicatorView;
  readonly years: readonly number[];
  readonly chosen: boolean;
}

function Row({ indicator, years, chosen }: RowProps) {
  const { id, name, baseline, target, judged, problems } = indicator;
  return (
    <tr className={chosen ? 'chosen' : ''}>
      <th scope="row">
        <Link
          href={`/bureau/indicator/${id}`}
          className="indicator-link"
          {...(chosen ? { 'aria-current': 'true' as const } : {})}
        >
          {name}
        </Link>
        {problems.length === 0 ? null : (
          <span className="mark confirm small">
            <Icon name="triangle" size={12} />
            {indicatorText.problems(problems.length)}
          </span>
        )}
      </th>
      <td className="number nowrap">
        {baseline.text}
        {baseline.fiscalYear === null || baseline.text === '' ? null : (
          <small>{fiscalYearShort(baseline.fiscalYear)}</small>
        )}
      </td>
      {years.map((year) => {
        const found = indicator.years.find(({ fiscalYear }) => fiscalYear === year);
        const broken = found?.brokenBefore ?? null;
        return (
          <td
            key={year}
            className={broken === null ? 'number nowrap' : 'number nowrap broken'}
            title={broken === null ? undefined : indicatorText.broken(broken)}
          >
            {found === undefined ? '' : found.text || <span className="muted">{indicatorText.noValue}</span>}
          </td>
        );
      })}
      <td className="number nowrap">
        {target.text}
        {target.fiscalYear === null || target.text === '' ? null : (
          <small>{fiscalYearShort(target.fiscalYear)}</small>
        )}
      </td>
      <td>
        <ProgressMark progress={judged.progress} />
      </td>
    </tr>
  );
}

/** どれかの指標に値のある年度の、新しいものから。 */
function shownYears(indicators: readonly IndicatorView[]): readonly number[] {
  const years = indicators.flatMap((each) =>
    each.years.flatMap(({ fiscalYear, text }) => (text === '' ? [] : [fiscalYear])),
  );
  return [...new Set(years)].sort((a, b) => a - b).slice(-MOST_YEARS);
}

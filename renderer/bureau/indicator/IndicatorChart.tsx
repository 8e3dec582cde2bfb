import type { IndicatorView } from '../../../shared/bureau/indicator/indicatorView.ts';
import { fiscalYearShort } from '../../../shared/calendar/fiscalYear.ts';
import { indicatorText } from './indicatorText.ts';

const WIDTH = 268;
const HEIGHT = 150;
const PLOT = { left: 10, right: 258, top: 26, bottom: 124 };

/** 年度の値の折れ線と目標の破線。切れ目で線を切る。同じ数は下の表にもある。 */
export function IndicatorChart({ indicator }: { readonly indicator: IndicatorView }) {
  const { name, target, baseline } = indicator;
  const values = indicator.years.flatMap(({ fiscalYear, value, text, brokenBefore }) =>
    value === null ? [] : [{ fiscalYear, value, text, brokenBefore }],
  );
  const points =
    baseline.value !== null &&
    baseline.fiscalYear !== null &&
    values.every(({ fiscalYear }) => fiscalYear !== baseline.fiscalYear)
      ? [
          { fiscalYear: baseline.fiscalYear, value: baseline.value, text: baseline.text, brokenBefore: null },
          ...values,
        ]
      : values;
  const sorted = points.toSorted((a, b) => a.fiscalYear - b.fiscalYear);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return null;
  const end = Math.max(last.fiscalYear, target.fiscalYear ?? last.fiscalYear);
  const top = Math.max(...sorted.map(({ value }) => value), target.value ?? 0) * 1.05;
  const bottom = Math.min(0, ...sorted.map(({ value }) => value));
  const x = (year: number) =>
    end === first.fiscalYear
      ? (PLOT.left + PLOT.right) / 2
      : 26 + ((year - first.fiscalYear) / (end - first.fiscalYear)) * (PLOT.right - 52);
  const y = (value: number) =>
    top === bottom
      ? PLOT.bottom
      : PLOT.bottom - ((value - bottom) / (top - bottom)) * (PLOT.bottom - PLOT.top);
  const spoken = [
    ...sorted.map(({ fiscalYear, text }) => `${fiscalYearShort(fiscalYear)} ${text}`),
    ...(target.text === '' ? [] : [indicatorText.targetLine(target.text)]),
  ].join('、');
  return (
    <svg
      className="indicator-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={indicatorText.chart(name, spoken)}
    >
      <line x1={PLOT.left} x2={PLOT.right} y1={PLOT.bottom} y2={PLOT.bottom} className="axis" />
      {target.value === null ? null : (
        <>
          <line x1={PLOT.left} x2={PLOT.right} y1={y(target.value)} y2={y(target.value)} className="target" />
          <text x={PLOT.right} y={y(target.value) - 5} textAnchor="end">
            {indicatorText.targetLine(target.text)}
          </text>
        </>
      )}
      {sorted.slice(1).map((point, at) => {
        const before = sorted[at];
        return before === undefined || point.brokenBefore !== null ? null : (
          <line
            key={point.fiscalYear}
            x1={x(before.fiscalYear)}
            y1={y(before.value)}
            x2={x(point.fiscalYear)}
            y2={y(point.value)}
            className="line"
          />
        );
      })}
      {sorted.map((point) => (
        <g key={point.fiscalYear}>
          <circle cx={x(point.fiscalYear)} cy={y(point.value)} r={4} />
          <text x={x(point.fiscalYear)} y={y(point.value) + 17} textAnchor="middle" className="value">
            {point.text}
          </text>
          <text x={x(point.fiscalYear)} y={HEIGHT - 6} textAnchor="middle">
            {fiscalYearShort(point.fiscalYear)}
          </text>
        </g>
      ))}
    </svg>
  );
}

import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import { useEffect, useRef } from 'react';
import type { Series } from '../../../shared/comparison/comparison.ts';
import type { Period } from '../../../shared/comparison/period.ts';
import type { Tone } from '../tallyView.ts';
import { type Column, drawColumns } from './drawColumns.ts';
import { numberText, shortPeriod, yearsText } from './yearsText.ts';
import { breakBefore, pointAt, shownFigure } from './yearsView.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

interface YearsChartProps {
  readonly series: Series;
  readonly periods: readonly Period[];
  /** 描く区分。null は値。 */
  readonly part: string | null;
}

/** 年度の縦棒。同じ数は下の表にもある。 */
export function YearsChart({ series, periods, part }: YearsChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const columns = yearColumns(series, periods, part);
  const key = JSON.stringify(columns);
  useEffect(() => {
    if (canvas.current === null) return;
    const chart = createChart(canvas.current, JSON.parse(key) as readonly Column[]);
    // 字が届く前に描いた数は代わりの字になっている。
    void document.fonts.load('700 13px Fig', '0123').then(() => chart.canvas && chart.draw());
    return () => chart.destroy();
  }, [key]);
  return (
    <div className="years-chart">
      <canvas
        ref={canvas}
        role="img"
        aria-label={yearsText.chart(
          series.label,
          columns.map(({ label, text }) => `${label} ${text}`).join('、'),
        )}
      />
    </div>
  );
}

/** 三状態は積み、ほかは選んだ一つの数を一本に。 */
export function yearColumns(
  series: Series,
  periods: readonly Period[],
  part: string | null,
): readonly Column[] {
  const own = periods.filter((period) => pointAt(series, period) !== null);
  return own.flatMap((period) => {
    const point = pointAt(series, period);
    if (point === null) return [];
    const { shown, recalculated, old } = shownFigure(series, point, part);
    const tone: Tone = old ? 'hatched' : period.half === 'year' ? 'solid' : 'light';
    return [
      {
        label: shortPeriod(period),
        segments: [{ count: shown ?? 0, tone }],
        text: shown === null ? yearsText.unsettled : numberText(shown),
        recalculated,
        broken: breakBefore(series, point) !== null,
        half: period.half !== 'year',
      },
    ];
  });
}

function createChart(canvas: HTMLCanvasElement, columns: readonly Column[]): Chart<'bar'> {
  const depth = Math.max(1, ...columns.map((column) => column.segments.length));
  return new Chart(canvas, {
    type: 'bar',
    data: {
      labels: columns.map((column) => column.label),
      datasets: Array.from({ length: depth }, (_, at) => ({
        data: columns.map((column) => column.segments[at]?.count ?? 0),
        backgroundColor: 'transparent',
        maxBarThickness: 56,
        categoryPercentage: 0.7,
      })),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { top: 20, left: 4, right: 12 } },
      scales: {
        x: {
          stacked: true,
          grid: { display: false },
          ticks: { color: '#1a1a1a', font: { family: 'Fig, "BIZ UDPGothic"', size: 12 }, maxRotation: 0 },
        },
        y: {
          stacked: true,
          beginAtZero: true,
          grace: '8%',
          grid: { color: '#e6e6e6' },
          border: { display: false },
          ticks: {
            color: '#4d4d4d',
            font: { family: 'Fig, "BIZ UDPGothic"', size: 12 },
            maxTicksLimit: 5,
            precision: 0,
            callback: (value) => Number(value).toLocaleString('ja-JP'),
          },
        },
      },
    },
    plugins: [drawColumns(columns)],
  });
}

import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import { useEffect, useRef } from 'react';
import { drawSegments } from './drawSegments.ts';
import { tallyText } from './tallyText.ts';
import type { Segment, TallyView } from './tallyView.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

interface ItemChartProps {
  readonly view: TallyView;
  /** 軸の右端。24区。 */
  readonly max: number;
  /** 選ばれている区分。この項目でなければ null。 */
  readonly chosen: string | null;
  readonly onChoose: (segment: string) => void;
}

export const BAR_ROW = 28;

/** 横棒。同じ数は下の表にもあり、表からもキーで選べる。 */
export function ItemChart({ view, max, chosen, onChoose }: ItemChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const choose = useRef(onChoose);
  choose.current = onChoose;
  const stacked = view.shape === 'stack';
  const segments = barSegments(view);

  useEffect(() => {
    if (canvas.current === null) return;
    const drawn = barSegments(view);
    const chart = createChart(canvas.current, drawn, stacked, max, chosen, (code) => choose.current(code));
    // 字が届く前に描いた数は代わりの字になっている。
    void document.fonts.load('700 13px Fig', '0123').then(() => chart.canvas && chart.draw());
    return () => chart.destroy();
  }, [view, stacked, max, chosen]);

  return (
    <div className="item-chart" style={{ height: stacked ? 32 : segments.length * BAR_ROW }}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={tallyText.chartOf(
          view.label,
          segments.map((segment) => tallyText.part(segment.label, segment.count)).join('、'),
        )}
      />
    </div>
  );
}

/** 棒にする区分。いない未回答は棒にしない (表には必ず出る)。 */
export function barSegments(view: TallyView): readonly Segment[] {
  return view.segments.filter((segment) => segment.tone !== 'dashed' || segment.count > 0);
}

function createChart(
  canvas: HTMLCanvasElement,
  segments: readonly Segment[],
  stacked: boolean,
  max: number,
  chosen: string | null,
  onChoose: (segment: string) => void,
): Chart<'bar'> {
  const at = (dataset: number, index: number) => segments[stacked ? dataset : index];
  const plain = { backgroundColor: 'transparent', barThickness: stacked ? 26 : 20 };
  return new Chart(canvas, {
    type: 'bar',
    data: stacked
      ? { labels: [''], datasets: segments.map((segment) => ({ ...plain, data: [segment.count] })) }
      : {
          labels: segments.map((segment) => segment.label),
          datasets: [{ ...plain, data: segments.map((segment) => segment.count) }],
        },
    options: {
      indexAxis: 'y',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: ['click'],
      layout: { padding: { left: 2, right: 28, top: 0, bottom: 0 } },
      scales: { x: { display: false, min: 0, max, stacked }, y: { display: false, stacked } },
      onClick: (event, _elements, chart) => {
        const hit = chart.getElementsAtEventForMode(
          event as unknown as Event,
          'nearest',
          { intersect: true },
          true,
        )[0];
        const segment = hit === undefined ? undefined : at(hit.datasetIndex, hit.index);
        if (segment !== undefined) onChoose(segment.code);
      },
    },
    plugins: [
      drawSegments((dataset, index) => {
        const segment = at(dataset, index);
        return segment === undefined ? undefined : { ...segment, chosen: segment.code === chosen };
      }, stacked),
    ],
  });
}

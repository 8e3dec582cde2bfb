import type { BarElement, Chart, Plugin } from 'chart.js';
import { type Box, paint } from '../drawSegments.ts';
import type { Tone } from '../tallyView.ts';

export interface Column {
  readonly label: string;
  /** 下から積む数。 */
  readonly segments: readonly { readonly count: number; readonly tone: Tone }[];
  /** 棒の上に書く字。 */
  readonly text: string;
  /** 公表値が再計算と違うとき、再計算の数。その高さに破線を引く。 */
  readonly recalculated: number | null;
  /** この棒の前で系列が切れるか。 */
  readonly broken: boolean;
  /** 半期の棒は細く。 */
  readonly half: boolean;
}

/**
 * 縦棒を自分で塗る。系列の切れ目は、軸も目盛線も貫く二重線で断ち、またいで何もつながない (look/paper.md)。
 */
export function drawColumns(columns: readonly Column[]): Plugin<'bar'> {
  return {
    id: 'drawColumns',
    afterDatasetsDraw(chart) {
      columns.forEach((column, index) => {
        if (column.broken) breakBefore(chart, index);
      });
      columns.forEach((column, index) => {
        const boxes = column.segments.map((_, dataset) => boxOf(chart, dataset, index, column.half));
        column.segments.forEach((segment, at) => {
          const box = boxes[at];
          if (box === undefined || box === null || segment.count === 0) return;
          paint(chart.ctx, box, segment.tone);
          if (column.segments.length > 1) writeInside(chart.ctx, box, segment);
        });
        const top = Math.min(...boxes.flatMap((box) => (box === null ? [] : [box.y])));
        const center = boxes.find((box) => box !== null);
        if (center && Number.isFinite(top))
          writeAbove(chart.ctx, center.x + center.width / 2, top, column.text);
        if (column.recalculated !== null && center) dashAt(chart, center, column.recalculated);
      });
    },
  };
}

const FONT = '700 13px Fig, "BIZ UDPGothic", sans-serif';
const INK = '#1a1a1a';

function boxOf(chart: Chart<'bar'>, dataset: number, index: number, half: boolean): Box | null {
  const element = chart.getDatasetMeta(dataset).data[index] as BarElement | undefined;
  if (element === undefined) return null;
  const { x, y, base, width } = element.getProps(['x', 'y', 'base', 'width'], true);
  if (x === null || y === null) return null;
  const wide = Math.round(half ? width * 0.55 : width);
  const top = Math.round(Math.min(y, base));
  return { x: Math.round(x - wide / 2), y: top, width: wide, height: Math.round(Math.max(y, base)) - top };
}

function breakBefore(chart: Chart<'bar'>, index: number): void {
  const { ctx, chartArea, scales } = chart;
  const x = scales.x;
  if (x === undefined) return;
  const middle = Math.round((x.getPixelForValue(index - 1) + x.getPixelForValue(index)) / 2);
  const bottom = x.bottom;
  ctx.save();
  ctx.fillStyle = '#fff';
  ctx.fillRect(middle - 10, chartArea.top - 4, 20, bottom - chartArea.top + 4);
  ctx.strokeStyle = INK;
  ctx.lineWidth = 1.5;
  for (const offset of [-4, 4]) {
    ctx.beginPath();
    ctx.moveTo(middle + offset, chartArea.top - 4);
    ctx.lineTo(middle + offset, bottom);
    ctx.stroke();
  }
  ctx.restore();
}

function dashAt(chart: Chart<'bar'>, box: Box, value: number): void {
  const y = chart.scales.y?.getPixelForValue(value);
  if (y === undefined) return;
  const { ctx } = chart;
  ctx.save();
  ctx.strokeStyle = INK;
  ctx.lineWidth = 1.5;
  ctx.setLineDash([4, 3]);
  ctx.beginPath();
  ctx.moveTo(box.x - 6, Math.round(y) + 0.5);
  ctx.lineTo(box.x + box.width + 6, Math.round(y) + 0.5);
  ctx.stroke();
  ctx.restore();
}

function writeAbove(ctx: CanvasRenderingContext2D, x: number, y: number, text: string): void {
  ctx.save();
  ctx.font = FONT;
  ctx.fillStyle = INK;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'bottom';
  ctx.fillText(text, x, y - 3);
  ctx.restore();
}

function writeInside(
  ctx: CanvasRenderingContext2D,
  box: Box,
  segment: { readonly count: number; readonly tone: Tone },
): void {
  if (box.height < 16) return;
  const text = String(segment.count);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2 + 1];
  ctx.save();
  ctx.font = FONT;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  if (segment.tone === 'hatched') {
    const width = ctx.measureText(text).width;
    ctx.fillStyle = '#fff';
    ctx.fillRect(x - width / 2 - 4, y - 9, width + 8, 17);
  }
  ctx.fillStyle = segment.tone === 'solid' ? '#fff' : INK;
  ctx.fillText(text, x, y);
  ctx.restore();
}

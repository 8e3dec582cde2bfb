import type { BarElement, Chart, Plugin } from 'chart.js';
import type { Tone } from './tallyView.ts';

export interface DrawnSegment {
  readonly count: number;
  readonly tone: Tone;
  readonly chosen: boolean;
}

/**
 * 棒を自分で塗る: 濃・斜線・淡・破線は白黒の複写でも分かれ、数はどの棒にも書く。
 * @param segmentAt 系列と棒の番号 → 塗り方
 * @param inside 数を棒の中に書くか (積んだ棒)、右に書くか (並べた棒)
 */
export function drawSegments(
  segmentAt: (dataset: number, index: number) => DrawnSegment | undefined,
  inside: boolean,
): Plugin<'bar'> {
  return {
    id: 'drawSegments',
    afterDatasetsDraw(chart) {
      const drawn = boxesOf(chart, segmentAt, inside);
      for (const { box, segment } of drawn) {
        if (segment.count > 0) paint(chart.ctx, box, segment.tone);
        writeCount(chart.ctx, box, segment, inside);
      }
      // 選んだ枠は隣の棒に隠されないように最後に。
      for (const { box, segment } of drawn) if (segment.chosen && segment.count > 0) frame(chart.ctx, box);
    },
  };
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const COLORS = {
  solid: '#00118f',
  hatch: '#4979f5',
  light: '#e6e6e6',
  edge: '#1a1a1a',
  ink: '#1a1a1a',
} as const;
const FONT = '700 13px Fig, "BIZ UDPGothic", sans-serif';

function boxesOf(
  chart: Chart<'bar'>,
  segmentAt: (dataset: number, index: number) => DrawnSegment | undefined,
  inside: boolean,
) {
  return chart.data.datasets.flatMap((_, dataset) =>
    chart.getDatasetMeta(dataset).data.flatMap((element, index) => {
      const segment = segmentAt(dataset, index);
      if (segment === undefined || (inside && segment.count === 0)) return [];
      const { x, base, y, height } = (element as BarElement).getProps(['x', 'base', 'y', 'height'], true);
      if (x === null || y === null) return [];
      const left = Math.round(Math.min(x, base));
      const top = Math.round(y - height / 2);
      return [
        {
          segment,
          box: { x: left, y: top, width: Math.round(Math.max(x, base)) - left, height: Math.round(height) },
        },
      ];
    }),
  );
}

/** 一つの棒を、調子の模様で塗る。 */
export function paint(ctx: CanvasRenderingContext2D, box: Box, tone: Tone): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(box.x, box.y, box.width, box.height);
  ctx.fillStyle = tone === 'solid' ? COLORS.solid : tone === 'light' ? COLORS.light : '#fff';
  ctx.fill();
  if (tone === 'hatched') {
    ctx.clip();
    hatch(ctx, box);
  }
  ctx.restore();
  ctx.save();
  ctx.strokeStyle = COLORS.edge;
  ctx.lineWidth = 1;
  if (tone === 'dashed') ctx.setLineDash([3, 3]);
  ctx.strokeRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1);
  ctx.restore();
}

function hatch(ctx: CanvasRenderingContext2D, box: Box): void {
  ctx.strokeStyle = COLORS.hatch;
  ctx.lineWidth = 2;
  ctx.beginPath();
  for (let x = box.x - box.height; x < box.x + box.width; x += 6) {
    ctx.moveTo(x, box.y + box.height);
    ctx.lineTo(x + box.height, box.y);
  }
  ctx.stroke();
}

function writeCount(ctx: CanvasRenderingContext2D, box: Box, segment: DrawnSegment, inside: boolean): void {
  const text = String(segment.count);
  ctx.save();
  ctx.font = FONT;
  ctx.textBaseline = 'middle';
  const middle = box.y + box.height / 2 + 1;
  if (!inside) {
    ctx.fillStyle = COLORS.ink;
    ctx.fillText(text, box.x + box.width + 6, middle);
  } else {
    const width = ctx.measureText(text).width;
    ctx.textAlign = 'center';
    if (segment.tone === 'hatched') {
      // 斜線の上の数には白い板を敷く。
      ctx.fillStyle = '#fff';
      ctx.fillRect(box.x + box.width / 2 - width / 2 - 4, box.y + 3, width + 8, box.height - 6);
    }
    ctx.fillStyle = segment.tone === 'solid' ? '#fff' : COLORS.ink;
    ctx.fillText(text, box.x + box.width / 2, middle);
  }
  ctx.restore();
}

function frame(ctx: CanvasRenderingContext2D, box: Box): void {
  ctx.save();
  ctx.strokeStyle = '#000';
  ctx.lineWidth = 3;
  ctx.strokeRect(box.x - 0.5, box.y - 0.5, box.width + 1, box.height + 1);
  ctx.restore();
}

type Point = readonly [number, number];

const LINE = 0.62;
const PITCH = 1.7;

/**
 * 45°の斜線を矩形で切った形を SVG の path にする。単位は mm、左上が原点。
 * 切り抜き (clip-path) は縁がぎざぎざになり、模様 (pattern) は印刷で画像に変わるので、計算で切る。
 */
export function hatchPath(x: number, y: number, width: number, height: number): string {
  return hatchPolygon(rectangle(width, height), { x, y, width, height });
}

/** 矩形 box の中の多角形 (box の左上から測る) を斜線で。 */
export function hatchPolygon(
  polygon: readonly Point[],
  {
    x,
    y,
    width,
    height,
  }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): string {
  const half = (LINE * Math.SQRT2) / 2;
  const parts: string[] = [];
  for (let at = -height + PITCH / 2; at < width + half; at += PITCH) {
    const stripe = clip(
      clip(polygon, (point) => along(point, height) - (at - half)),
      (point) => at + half - along(point, height),
    );
    if (stripe.length > 2)
      parts.push(`M${stripe.map((p) => `${round(p[0] + x)} ${round(p[1] + y)}`).join('L')}Z`);
  }
  return parts.join('');
}

function rectangle(width: number, height: number): readonly Point[] {
  return [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
}

/** 点を通る斜線が底辺と交わる位置。 */
function along([px, py]: Point, height: number): number {
  return px - (height - py);
}

/** side が負の側を切り落とす (Sutherland–Hodgman)。 */
function clip(polygon: readonly Point[], side: (point: Point) => number): readonly Point[] {
  return polygon.flatMap((point, index) => {
    const next = polygon[(index + 1) % polygon.length] ?? point;
    const [here, there] = [side(point), side(next)];
    const kept: Point[] = here >= 0 ? [point] : [];
    if (here >= 0 === there >= 0) return kept;
    const share = here / (here - there);
    return [...kept, [point[0] + (next[0] - point[0]) * share, point[1] + (next[1] - point[1]) * share]];
  });
}

function round(value: number): string {
  return value.toFixed(3);
}

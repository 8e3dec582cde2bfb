import { expect, test } from 'vitest';
import { hatchPath } from '../../../renderer/handout/hatching.ts';

test('斜線は矩形の外に出ず、間隔は底辺で 1.7mm、面積は半分ほど', () => {
  const polygons = hatchPath(5, 7, 10, 8)
    .split('M')
    .slice(1)
    .map((part) =>
      [...part.matchAll(/([\d.]+) ([\d.]+)/g)].map((at) => [Number(at[1]), Number(at[2])] as const),
    );
  const points = polygons.flat();
  expect(points.every(([x, y]) => x >= 5 && x <= 15 && y >= 7 && y <= 15)).toBe(true);
  expect(polygons.length).toBe(11);
  const area = polygons.reduce((sum, polygon) => sum + areaOf(polygon), 0);
  expect(area / 80).toBeCloseTo((0.62 * Math.SQRT2) / 1.7, 1);
});

function areaOf(polygon: readonly (readonly [number, number])[]): number {
  const doubled = polygon.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = polygon[(index + 1) % polygon.length] ?? [0, 0];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

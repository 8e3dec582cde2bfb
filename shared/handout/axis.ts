/** 棒の軸: 上端と目盛。 */
export interface Axis {
  readonly max: number;
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 2.5, 5];
/** 目盛の間の数。 */
const FEWEST = 3;
const MOST = 6;
const WANTED = 4;

/** 0 から largest まで入り、余りのいちばん小さい切りのよい軸。目盛の間は3から6 (小さい数では1から)。 */
export function niceAxis(largest: number): Axis {
  const top = Math.max(largest, 1);
  const power = 10 ** Math.floor(Math.log10(top));
  const axes = [power / 10, power]
    .flatMap((scale) => STEPS.map((step) => step * scale))
    .filter((step) => Number.isInteger(step))
    .map((step) => ({ step, count: Math.ceil(top / step) }))
    .filter(({ step, count }) => count <= MOST && (count >= FEWEST || step === 1));
  const [best] = axes.toSorted(
    (a, b) => a.step * a.count - b.step * b.count || Math.abs(a.count - WANTED) - Math.abs(b.count - WANTED),
  );
  const { step, count } = best ?? { step: top, count: 1 };
  return { max: count * step, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) };
}

import type { Band } from './form.ts';

/**
 * 階級が半開区間 [from, to) として重ならず、0 から上限なしまでを隙間なく覆うかを調べる。
 * 印刷順は問わない。合わない所を一文ずつ返し、合えば空。
 */
export function checkBands(bands: readonly Band[]): readonly string[] {
  const sorted = bands.toSorted((a, b) => a.from - b.from);
  const last = sorted.at(-1);
  if (last === undefined) return ['階級が1つもありません。'];
  const problems: string[] = [];
  if (new Set(bands.map((band) => band.label)).size < bands.length)
    problems.push('階級の名が重なっています。');
  if (bands.some((band) => band.label.trim() === '')) problems.push('名の無い階級があります。');
  let covered = 0;
  for (const band of sorted) {
    if (band.to !== null && band.to <= band.from)
      problems.push(`階級「${band.label}」の上限が下限以下です。`);
    if (band.from > covered) problems.push(`階級に隙間があります: ${covered} 以上 ${band.from} 未満。`);
    if (band.from < covered) problems.push(`階級「${band.label}」がほかの階級と重なっています。`);
    covered = band.to ?? Number.POSITIVE_INFINITY;
  }
  if (last.to !== null) problems.push(`階級に ${last.to} 以上がありません。`);
  return problems;
}

import type { Band } from './form.ts';

/** 通れば bands、通らなければ reason のどちらか一つがある。 */
export type ParsedBands =
  | { readonly bands: readonly Band[]; readonly reason?: undefined }
  | { readonly bands?: undefined; readonly reason: string };

/**
 * 区切り「1, 5, 10」を、0 から上限なしまでを覆う階級にする: 1未満、1以上5未満、5以上10未満、10以上。
 * 集計の画面で階級を替えて見るのに使う。様式の階級は変えない。
 * @param unit 名に付ける単位
 */
export function parseBandEdges(text: string, unit: string): ParsedBands {
  const words = text
    .normalize('NFKC')
    .split(/[,、\s・]+/)
    .filter((word) => word !== '');
  const edges = words.map(Number);
  if (edges.length === 0) return { reason: '区切りの数を「1, 5, 10」のように書きます。' };
  if (edges.some((edge) => !Number.isFinite(edge) || edge <= 0))
    return { reason: '区切りは0より大きい数です。「1, 5, 10」のように書きます。' };
  if (edges.some((edge, at) => at > 0 && edge <= (edges[at - 1] ?? 0)))
    return { reason: '区切りは小さい順に、重ならないように書きます。' };
  return {
    bands: [0, ...edges].map((from, at) => {
      const to = edges[at] ?? null;
      return { label: bandLabel(from, to, unit), from, to };
    }),
  };
}

/** 区切りだけから作る階級の名: 5回未満、5回以上10回未満、10回以上。 */
export function bandLabel(from: number, to: number | null, unit: string): string {
  const [low, high] = [`${from}${unit}以上`, `${to}${unit}未満`];
  return from === 0 ? high : to === null ? low : `${low}${high}`;
}

import { INK, INK_BLUE, MUTED } from '../tones.ts';

/** 系列ごとの線の色と破線。白黒でも、点の形と破線で見分ける。 */
export const SERIES_LOOKS: readonly { readonly color: string; readonly dash: string }[] = [
  { color: INK_BLUE, dash: 'none' },
  { color: INK, dash: '2.4 1' },
  { color: MUTED, dash: '0.8 0.8' },
  { color: INK, dash: '3 0.8 0.6 0.8' },
];

/** 系列の点: 丸、白い四角、三角、白い丸。単位は mm。 */
export function LineMark({ at, x, y }: { readonly at: number; readonly x: number; readonly y: number }) {
  const color = SERIES_LOOKS[at]?.color ?? INK;
  if (at === 0) return <circle cx={x} cy={y} r={1.2} fill={color} />;
  if (at === 1)
    return (
      <rect x={x - 1.1} y={y - 1.1} width={2.2} height={2.2} fill="#fff" stroke={color} strokeWidth={0.4} />
    );
  if (at === 2) return <path d={`M${x} ${y - 1.5}l1.5 2.6h-3Z`} fill={color} />;
  return <circle cx={x} cy={y} r={1.1} fill="#fff" stroke={color} strokeWidth={0.4} />;
}

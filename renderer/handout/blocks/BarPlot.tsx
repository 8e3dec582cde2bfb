import type { ReactNode } from 'react';
import { HAIRLINE, INK } from '../tones.ts';

interface BarPlotProps {
  readonly className: string;
  /** 軸の左端、長さ、行の高さの和。単位は mm。 */
  readonly left: number;
  readonly length: number;
  readonly height: number;
  readonly ticks: readonly number[];
  /** 数の字を書く目盛。書かなければ ticks。 */
  readonly shown?: readonly number[];
  readonly axisMax: number;
  readonly unit: string;
  readonly description: string;
  /** 軸の上に描く棒 (SVG、原点は軸の左上、mm)。 */
  readonly bars: ReactNode;
  /** 言葉と数 (HTML)。 */
  readonly children: ReactNode;
}

/** 横棒の図の土台: 縦の目盛線、棒、言葉、目盛の数。 */
export function BarPlot(props: BarPlotProps) {
  const { className, left, length, height, ticks, axisMax, unit, description } = props;
  const scale = length / axisMax;
  return (
    <div className={className} style={{ height: `${height + 6}mm` }}>
      <svg
        width={`${length + 0.4}mm`}
        height={`${height + 0.4}mm`}
        style={{ left: `${left - 0.2}mm` }}
        viewBox={`-0.2 0 ${length + 0.4} ${height + 0.4}`}
        role="img"
        aria-label={description}
      >
        <title>{description}</title>
        {ticks.map((tick) => (
          <path
            key={tick}
            d={`M${tick * scale} 0V${height}`}
            stroke={tick === 0 ? INK : HAIRLINE}
            strokeWidth={tick === 0 ? 0.3 : 0.2}
          />
        ))}
        {props.bars}
      </svg>
      {props.children}
      {(props.shown ?? ticks).map((tick) => (
        <span
          key={tick}
          className={tick === axisMax ? 'tick last' : 'tick'}
          style={{ left: `${left + tick * scale}mm`, top: `${height + 0.8}mm` }}
        >
          {tick.toLocaleString('en-US')}
          {tick === axisMax ? unit : ''}
        </span>
      ))}
    </div>
  );
}

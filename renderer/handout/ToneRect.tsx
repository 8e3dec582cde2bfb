import type { Tone } from '../../shared/handout/model/segment.ts';
import { hatchPath } from './hatching.ts';
import { INK_BLUE, LIGHT_BLUE, MUTED } from './tones.ts';

interface ToneRectProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tone: Tone;
}

/** 濃さの一つで塗った矩形。枠は内側に引く。単位は mm。 */
export function ToneRect({ x, y, width, height, tone }: ToneRectProps) {
  if (tone === 'solid') return <rect x={x} y={y} width={width} height={height} fill={INK_BLUE} />;
  const frame = tone === 'hatched' ? 0.4 : 0.3;
  return (
    <g>
      {tone === 'hatched' && <path d={hatchPath(x, y, width, height)} fill={INK_BLUE} />}
      <rect
        x={x + frame / 2}
        y={y + frame / 2}
        width={width - frame}
        height={height - frame}
        fill={tone === 'light' ? LIGHT_BLUE : tone === 'hatched' ? 'none' : '#fff'}
        stroke={tone === 'dashed' ? MUTED : INK_BLUE}
        strokeWidth={frame}
        {...(tone === 'dashed' ? { strokeDasharray: '1.1 0.8' } : {})}
      />
    </g>
  );
}

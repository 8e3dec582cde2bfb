import type { BarsBlock } from '../../../shared/handout/model/countsBlock.ts';
import { ofWards } from '../../../shared/handout/origins/registerOrigins.ts';
import { estimateWidth } from '../../../shared/handout/printedText.ts';
import { OpenableFigure } from '../OpenFigure.tsx';
import { PrintedText } from '../PrintedText.tsx';
import { ToneRect } from '../ToneRect.tsx';
import { BarPlot } from './BarPlot.tsx';
import { FigureTitle } from './FigureTitle.tsx';

/** 図の幅と、言葉の欄の幅の上限。単位は mm。 */
const WIDTH = 261;
const MOST_LEFT = 115;
const LEAST_LEFT = 30;
const CHARACTER = 4.3;
/** 行の高さの上限と下限、行の高さの和: 頁に図が一つのときと、ほかの図と並ぶとき。 */
const ALONE = { row: 14, least: 8, room: 110 };
const SHARED = { row: 10.8, least: 6.1, room: 66 };
/** これより狭い行は小さい字にする。 */
const TIGHT = 8;

/** 複数回答の棒。0から全区の軸に並べ、数は棒の右に書く。 */
export function BarsFigure({ block, alone }: { readonly block: BarsBlock; readonly alone: boolean }) {
  const most = alone ? ALONE : SHARED;
  const row = Math.min(most.row, Math.max(most.least, most.room / Math.max(block.bars.length, 1)));
  const thickness = Math.min(9, row * 0.66);
  const height = block.bars.length * row;
  const left = labelWidth(block);
  const length = WIDTH - left;
  const scale = length / block.axisMax;
  const description = `${block.title}（${block.hint ?? ''}）: ${block.bars
    .map((bar) => `${bar.label.replace('\n', '')} ${bar.count}区`)
    .join('、')}`;
  return (
    <figure className="bars">
      <FigureTitle {...block} />
      <BarPlot
        className={row < TIGHT ? 'bars-plot tight' : 'bars-plot'}
        left={left}
        length={length}
        height={height}
        ticks={block.ticks}
        axisMax={block.axisMax}
        unit="区"
        description={description}
        bars={block.bars.map(
          (bar, index) =>
            bar.count > 0 && (
              <ToneRect
                key={bar.code}
                x={0}
                y={index * row + (row - thickness) / 2}
                width={bar.count * scale}
                height={thickness}
                tone={bar.tone}
              />
            ),
        )}
      >
        {block.bars.map((bar, index) => (
          <div key={bar.code} className="bar-row" style={{ top: `${index * row}mm`, height: `${row}mm` }}>
            <span className="bar-label" data-label style={{ width: `${left - 4}mm` }}>
              <PrintedText text={bar.label} />
            </span>
            <span
              className={countPlace(bar, block.axisMax)}
              data-label
              style={{
                left: `${left + bar.count * scale + (nearEnd(bar, block.axisMax) ? -2.4 : 2.4)}mm`,
              }}
            >
              <OpenableFigure
                figure={{
                  title: block.title,
                  source: block.source,
                  register: block.register && ofWards(block.register, bar.wards),
                  ...bar,
                }}
              >
                {bar.count}区
              </OpenableFigure>
            </span>
          </div>
        ))}
      </BarPlot>
    </figure>
  );
}

/** 言葉の欄の幅: いちばん長い行が入り、上限まで。 */
function labelWidth({ bars }: BarsBlock): number {
  const lines = bars.flatMap((bar) => bar.label.split('\n'));
  const longest = Math.max(0, ...lines.map(estimateWidth)) * CHARACTER + 5;
  return Math.min(MOST_LEFT, Math.max(LEAST_LEFT, longest));
}

type Bar = BarsBlock['bars'][number];

/** 軸の端まである棒の数は、右に入らないので棒の中に書く。 */
function nearEnd(bar: Bar, axisMax: number): boolean {
  return bar.count > axisMax - 2;
}

function countPlace(bar: Bar, axisMax: number): string {
  if (!nearEnd(bar, axisMax)) return 'bar-count';
  return bar.tone === 'solid' ? 'bar-count inside on-solid' : 'bar-count inside';
}

import type { CountBar, CountsBlock } from '../../../shared/handout/model/countsBlock.ts';
import { estimateWidth } from '../../../shared/handout/printedText.ts';
import { OpenableFigure } from '../OpenFigure.tsx';
import { PrintedText } from '../PrintedText.tsx';
import { ToneRect } from '../ToneRect.tsx';
import { BarPlot } from './BarPlot.tsx';
import { FigureTitle } from './FigureTitle.tsx';

/** 図の幅 mm。半分の図は二つで頁の幅、間は11mm。 */
const WHOLE = 261;
const HALF = 125;
/** 数の字が入る右の余り。 */
const RIGHT = 20;
/** 一字の幅 mm (12pt と、行が狭いときの10.5pt)。 */
const CHARACTER = 4.3;
const SMALL_CHARACTER = 3.75;
const TIGHT = 8;
const MOST_ROW = 9.6;
const LEAST_ROW = 6.6;
const ROOM = 100;

/** 件数の横棒。数は棒の右に書く。 */
export function CountsFigure({ block }: { readonly block: CountsBlock }) {
  const width = block.half === true ? HALF : WHOLE;
  const row = Math.max(LEAST_ROW, Math.min(MOST_ROW, ROOM / Math.max(block.bars.length, 1)));
  const left = labelWidth(block.bars, width, row < TIGHT ? SMALL_CHARACTER : CHARACTER);
  const bar = row * 0.66;
  const length = width - left - RIGHT;
  const height = block.bars.length * row;
  const scale = length / block.axisMax;
  return (
    <figure className="counts" style={{ width: `${width}mm` }}>
      <FigureTitle {...block} />
      <BarPlot
        className={row < TIGHT ? 'bars-plot tight' : 'bars-plot'}
        left={left}
        length={length}
        height={height}
        ticks={block.ticks}
        shown={shownTicks(block, scale)}
        axisMax={block.axisMax}
        unit={block.unit}
        description={describe(block)}
        bars={block.bars.map(
          (each, index) =>
            each.value > 0 && (
              <ToneRect
                key={each.label}
                x={0}
                y={index * row + (row - bar) / 2}
                width={each.value * scale}
                height={bar}
                tone={each.tone}
              />
            ),
        )}
      >
        {block.bars.map((each, index) => (
          <div key={each.label} className="bar-row" style={{ top: `${index * row}mm`, height: `${row}mm` }}>
            <span className="bar-label" data-label style={{ width: `${left - 4}mm` }}>
              <PrintedText text={each.label} />
            </span>
            <span className="bar-count" data-label style={{ left: `${left + each.value * scale + 2}mm` }}>
              <OpenableFigure figure={openedBar(block, each)}>{shownValue(block, each)}</OpenableFigure>
            </span>
          </div>
        ))}
      </BarPlot>
    </figure>
  );
}

/** 字の重ならない目盛。狭ければ端だけ。 */
function shownTicks(block: CountsBlock, scale: number): readonly number[] {
  const step = (block.ticks[1] ?? block.axisMax) * scale;
  return block.ticks.filter((tick) => step >= 17 || tick === 0 || tick === block.axisMax);
}

/** 言葉の欄の幅: いちばん長い言葉が入り、図の6割近くまで。 */
function labelWidth(bars: readonly CountBar[], width: number, character: number): number {
  const longest = Math.max(...bars.map((bar) => estimateWidth(bar.label)));
  return Math.min(width * 0.58, longest * character + 5);
}

function openedBar(block: CountsBlock, bar: CountBar) {
  return {
    title: block.title,
    label: `${bar.label} ${shownValue(block, bar)}`,
    count: bar.wards.length,
    wards: bar.wards.map((each) => `${each.ward} ${each.value.toLocaleString('ja-JP')}${block.unit}`),
    source: bar.source,
    register: bar.register ?? block.register,
    labelled: true,
  };
}

function describe(block: CountsBlock): string {
  return `${block.title}: ${block.bars.map((bar) => `${bar.label} ${shownValue(block, bar)}`).join('、')}`;
}

function shownValue(block: CountsBlock, bar: CountBar): string {
  return bar.instead ?? `${bar.value.toLocaleString('en-US')}${block.unit}`;
}

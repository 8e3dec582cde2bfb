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
/** 言葉の欄の幅の上限 (図の幅に対する割合)。半分の図の長い言葉は二行にする。 */
const MOST_LABEL = { whole: 0.58, half: 0.42 };
/** 一字の幅 mm (12pt と、行が狭いときの10.5pt)。 */
const CHARACTER = 4.3;
const SMALL_CHARACTER = 3.75;
const TIGHT = 8;
const ALONE_ROW = 13;
const MOST_ROW = 9.6;
const LEAST_ROW = 6.6;
const ROOM = 104;

/** 件数の横棒。数は棒の右に書く。 */
export function CountsFigure({ block, alone }: { readonly block: CountsBlock; readonly alone: boolean }) {
  const half = block.half === true;
  const width = half ? HALF : WHOLE;
  const tallest = alone ? ALONE_ROW : MOST_ROW;
  const row = Math.max(LEAST_ROW, Math.min(tallest, ROOM / Math.max(block.bars.length, 1)));
  const small = half || row < TIGHT;
  const character = small ? SMALL_CHARACTER : CHARACTER;
  const left = labelWidth(block.bars, width * (half ? MOST_LABEL.half : MOST_LABEL.whole), character);
  const right = valueWidth(block, character);
  const bar = row * 0.66;
  const length = width - left - right;
  const height = block.bars.length * row;
  const scale = length / block.axisMax;
  // 数えた棒が一本も無ければ、目盛に意味が無い。
  const counted = block.bars.some((each) => each.instead === null);
  return (
    <figure className="counts" style={{ width: `${width}mm` }}>
      <FigureTitle {...block} />
      <BarPlot
        className={small ? 'bars-plot tight' : 'bars-plot'}
        left={left}
        length={length}
        height={height}
        ticks={counted ? block.ticks : [0]}
        shown={counted ? shownTicks(block, scale) : []}
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
  const number = estimateWidth(block.axisMax.toLocaleString('en-US')) * SMALL_CHARACTER;
  const last = number + estimateWidth(block.unit) * SMALL_CHARACTER;
  // 端の字は目盛の左に置くので、その隣は広く空いていなければ書かない。
  const fits = (tick: number) =>
    tick >= (block.ticks.at(-2) ?? 0) ? step >= number / 2 + last + 2 : step >= number + 2;
  return block.ticks.filter((tick) => tick === 0 || tick === block.axisMax || fits(tick));
}

/** 言葉の欄の幅: いちばん長い言葉が入り、上限まで。 */
function labelWidth(bars: readonly CountBar[], most: number, character: number): number {
  const longest = Math.max(...bars.map((bar) => estimateWidth(bar.label)));
  return Math.min(most, longest * character + 5);
}

/** 数の字が入る右の余り: いちばん長い棒の数。 */
function valueWidth(block: CountsBlock, character: number): number {
  const widths = block.bars.map((bar) => (bar.instead === null ? estimateWidth(shownValue(block, bar)) : 0));
  return Math.max(...widths) * character * 1.05 + 3;
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

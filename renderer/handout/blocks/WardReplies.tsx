import type { FigurePlace } from '../../../shared/handout/model/figureOrigin.ts';
import type { SheetReply, SheetValue, WardSheetBlock } from '../../../shared/handout/model/wardSheetBlock.ts';
import { OpenableFigure, OpenableNumber } from '../OpenFigure.tsx';
import { PrintedText } from '../PrintedText.tsx';
import { ToneRect } from '../ToneRect.tsx';
import { INK_BLUE, MUTED } from '../tones.ts';

/** 位置の軸の長さと高さ mm。 */
const AXIS = 32;
const HEIGHT = 4.4;

/** 回答の今年度と前年度、24区の中の位置。 */
export function WardReplies({ block }: { readonly block: WardSheetBlock }) {
  const { replies, states, open, ward } = block;
  const waiting = [
    ...(open.questions === 0 ? [] : [`確認事項${open.questions}件`]),
    ...(open.proposals === 0 ? [] : [`台帳に未反映${open.proposals}件`]),
  ];
  return (
    <section className="sheet-replies">
      <h3>
        回答<span className="figure-hint">{[...states, ...waiting].join('　')}</span>
      </h3>
      <table>
        <thead>
          <tr>
            <th scope="col">項目</th>
            <th scope="col" className="sheet-value">
              <PrintedText text={replies.currentHead} />
            </th>
            <th scope="col" className="sheet-value">
              <PrintedText text={replies.beforeHead} />
            </th>
            <th scope="col" className="sheet-place">
              24区の中の位置
            </th>
          </tr>
        </thead>
        <tbody>
          {replies.rows.map((row) => (
            <tr key={row.source.item}>
              <th scope="row">
                <PrintedText text={row.label} />
                {row.mark !== null && <span className="mark">{row.mark}</span>}
              </th>
              <td className="current">
                <Value value={row.current} row={row} head={replies.currentHead} ward={ward} />
              </td>
              <td>
                <Value
                  value={row.before}
                  row={row}
                  head={replies.beforeHead}
                  ward={ward}
                  place={row.beforePlace ?? undefined}
                />
              </td>
              <td className="sheet-place">{row.place !== null && <Place place={row.place} ward={ward} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface ValueProps {
  readonly value: SheetValue;
  readonly row: SheetReply;
  readonly head: string;
  readonly ward: string;
  /** ほかの年度・期の値なら、その年度と期。 */
  readonly place?: FigurePlace | undefined;
}

function Value({ value: { text, tone, value }, row, head, ward, place }: ValueProps) {
  const words = (
    <>
      {tone !== null && (
        <svg width="4mm" height="3.6mm" viewBox="0 0 4 3.6" aria-hidden="true">
          <ToneRect x={0} y={0} width={3.6} height={3.6} tone={tone} />
        </svg>
      )}
      <PrintedText text={text} />
    </>
  );
  if (text === '－') return words;
  const figure = {
    title: row.label,
    label: `${ward} ${head} ${text}`,
    count: value ?? 0,
    labelled: true,
    place,
    wards: [ward],
    source: row.source,
  };
  return value === null ? (
    <OpenableNumber figure={figure}>{words}</OpenableNumber>
  ) : (
    <OpenableFigure figure={figure}>{words}</OpenableFigure>
  );
}

function Place({ place, ward }: { readonly place: NonNullable<SheetReply['place']>; readonly ward: string }) {
  const { own, others, max } = place;
  const x = (value: number) => 1.6 + (value / max) * (AXIS - 3.2);
  const description = `${ward} ${own}、ほかの${others.length}区 ${Math.min(...others)}から${Math.max(...others)}`;
  return (
    <svg
      width={`${AXIS}mm`}
      height={`${HEIGHT}mm`}
      viewBox={`0 0 ${AXIS} ${HEIGHT}`}
      role="img"
      aria-label={description}
    >
      <title>{description}</title>
      <path d={`M0 ${HEIGHT / 2}H${AXIS}`} stroke={MUTED} strokeWidth={0.2} />
      {[...new Set(others)].map((value) => (
        <path key={value} d={`M${x(value)} 0.3V${HEIGHT - 0.3}`} stroke={MUTED} strokeWidth={0.2} />
      ))}
      <circle cx={x(own)} cy={HEIGHT / 2} r={1.5} fill={INK_BLUE} />
    </svg>
  );
}

import { createContext, type KeyboardEvent, type ReactNode, useContext } from 'react';
import type { FigureOrigin } from '../../shared/handout/model/figureOrigin.ts';

/** 図の数一つ: 何の数で、どの区から来たか。`wards` は区の名 (空白のあとに区の値)。null なら答えた区のすべて。 */
export interface OpenedFigure extends FigureOrigin {
  readonly title: string;
  readonly count: number;
  /** 数そのものを題に含むとき、数を添えない。 */
  readonly labelled?: boolean | undefined;
  /** 計算した数なら、もとの数。 */
  readonly terms?: readonly OpenedFigure[] | undefined;
}

const OpenFigureContext = createContext<((figure: OpenedFigure) => void) | null>(null);

/** 画面で数を押せるようにする。紙では囲まない。 */
export const OpenFigureProvider = OpenFigureContext.Provider;

interface OpenableProps {
  readonly figure: OpenedFigure;
  readonly children: ReactNode;
}

/** 数とその言葉。画面では押すと区が開き、紙ではただの字。 */
export function OpenableFigure({ figure, children }: OpenableProps) {
  const open = useContext(OpenFigureContext);
  if (open === null) return <span className="figure-text">{children}</span>;
  return (
    <button
      type="button"
      className="figure-text figure-open"
      title={figure.wards?.join('、')}
      onClick={() => open(figure)}
    >
      {children}
    </button>
  );
}

/** 文や表の中の数。画面では押すと出所が開く。字の組み方は紙と変えない。 */
export function OpenableNumber({ figure, children }: OpenableProps) {
  const open = useContext(OpenFigureContext);
  if (open === null) return children;
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    open(figure);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: button は行の折り返しを紙と変える
    <span
      role="button"
      tabIndex={0}
      className="number-open"
      title={figure.wards?.join('、')}
      onClick={() => open(figure)}
      onKeyDown={press}
    >
      {children}
    </span>
  );
}

/** 絵の中のます。画面では、ますの上に透けた押す所を重ねる。紙には何も置かない。 */
export function OpenableArea({
  figure,
  name,
  area,
}: {
  readonly figure: OpenedFigure;
  /** 読み上げる名。 */
  readonly name: string;
  /** 左と上からの位置と大きさ、mm。 */
  readonly area: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}) {
  const open = useContext(OpenFigureContext);
  if (open === null) return null;
  const { left, top, width, height } = area;
  return (
    <button
      type="button"
      className="figure-open figure-area"
      aria-label={name}
      title={name}
      style={{ left: `${left}mm`, top: `${top}mm`, width: `${width}mm`, height: `${height}mm` }}
      onClick={() => open(figure)}
    />
  );
}

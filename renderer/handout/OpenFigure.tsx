import { createContext, type ReactNode, useContext } from 'react';
import type { FigurePlace, FigureSource } from '../../shared/handout/model/figure.ts';

/** 図の数一つ: 何の数で、どの区から来たか。`wards` は区の名 (空白のあとに区の値)。 */
export interface OpenedFigure {
  readonly title: string;
  readonly label: string;
  readonly count: number;
  readonly wards: readonly string[];
  readonly source: FigureSource | null;
  /** ほかの年度・期の数なら、その年度と期。 */
  readonly place?: FigurePlace | undefined;
  /** 台帳から数えた数なら、その台帳。 */
  readonly register?: 'institution' | 'assignment' | undefined;
  /** 数そのものを題に含むとき、数を添えない。 */
  readonly labelled?: boolean | undefined;
}

const OpenFigureContext = createContext<((figure: OpenedFigure) => void) | null>(null);

/** 画面で数を押せるようにする。紙では囲まない。 */
export const OpenFigureProvider = OpenFigureContext.Provider;

/** 数とその言葉。画面では押すと区が開き、紙ではただの字。 */
export function OpenableFigure({
  figure,
  children,
}: {
  readonly figure: OpenedFigure;
  readonly children: ReactNode;
}) {
  const open = useContext(OpenFigureContext);
  if (open === null) return <span className="figure-text">{children}</span>;
  return (
    <button
      type="button"
      className="figure-text figure-open"
      title={figure.wards.join('、')}
      onClick={() => open(figure)}
    >
      {children}
    </button>
  );
}

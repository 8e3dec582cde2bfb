import type { OpenedFigure } from '../handout/OpenFigure.tsx';
import { Panel } from '../ui/Panel.tsx';
import { handoutText } from './handoutText.ts';

/** 頁で押した数の、後ろにある区。 */
export function FigurePanel({ figure }: { readonly figure: OpenedFigure | null }) {
  if (figure === null) {
    return (
      <Panel title={handoutText.figure}>
        <p className="muted">{handoutText.figureHint}</p>
      </Panel>
    );
  }
  const { title, label, count, wards } = figure;
  return (
    <Panel title={`${label} ${count}`} about={handoutText.from(title, wards.length)}>
      {wards.length === 0 ? (
        <p className="muted">{handoutText.noWards}</p>
      ) : (
        <ul className="figure-wards">
          {wards.map((ward) => (
            <li key={ward}>{ward}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

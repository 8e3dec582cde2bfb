import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { OpenedFigure } from '../handout/OpenFigure.tsx';
import { Panel } from '../ui/Panel.tsx';
import { handoutText } from './handoutText.ts';
import { PlaceOrigins } from './PlaceOrigins.tsx';
import { WardAnswers } from './WardAnswers.tsx';

interface FigurePanelProps {
  readonly figure: OpenedFigure | null;
  /** 資料の元になった調査の回。 */
  readonly survey: string | null;
  /** 足もとの操作。 */
  readonly acts: ReactNode;
}

/** 頁で押した数の出所: 区と、その回答のセル。台帳から数えた数は台帳へ、公表値は出典へ。 */
export function FigurePanel({ figure, survey, acts }: FigurePanelProps) {
  if (figure === null) {
    return (
      <Panel title={handoutText.figure} acts={acts}>
        <p className="muted">{handoutText.figureHint}</p>
      </Panel>
    );
  }
  const { title, label, count, wards, labelled = false } = figure;
  return (
    <Panel
      title={labelled ? label : `${label} ${count.toLocaleString('ja-JP')}`}
      about={wards.length === 0 ? title : handoutText.from(title, wards.length)}
      acts={acts}
    >
      <Origins figure={figure} survey={survey} />
    </Panel>
  );
}

function Origins({ figure, survey }: { readonly figure: OpenedFigure; readonly survey: string | null }) {
  const { source, place, wards, register } = figure;
  if (source !== null && place !== undefined) return <PlaceOrigins source={source} place={place} />;
  if (source !== null && survey !== null && wards.length > 0)
    return <WardAnswers survey={survey} source={source} wards={wards} />;
  return (
    <>
      {register === undefined ? null : (
        <p>
          {handoutText.registerHint}{' '}
          <Link href={`/register/${register}`}>{handoutText.openRegister[register]}</Link>
        </p>
      )}
      {wards.length > 0 ? (
        <ul className="figure-wards">
          {wards.map((ward) => (
            <li key={ward}>{ward}</li>
          ))}
        </ul>
      ) : (
        <p className="muted">
          {source === null && register === undefined ? handoutText.written : handoutText.noWards}
        </p>
      )}
    </>
  );
}

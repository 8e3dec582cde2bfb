import { Fragment, type ReactNode } from 'react';
import { Link } from 'wouter';
import { formatWareki } from '../../shared/calendar/wareki.ts';
import type { RegisterOrigin } from '../../shared/handout/model/figureOrigin.ts';
import { registerViewPath } from '../../shared/register/registerView.ts';
import { definitionOf } from '../../shared/register/tables.ts';
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
  const { title, wards } = figure;
  return (
    <Panel
      title={figureName(figure)}
      about={wards === null || wards.length === 0 ? title : handoutText.from(title, wards.length)}
      acts={acts}
    >
      <Origins figure={figure} survey={survey} />
    </Panel>
  );
}

function figureName({ label, count, labelled = false }: OpenedFigure): string {
  return labelled ? label : `${label} ${count.toLocaleString('ja-JP')}`;
}

interface OriginsProps {
  readonly figure: OpenedFigure;
  readonly survey: string | null;
}

function Origins({ figure, survey }: OriginsProps) {
  const { source, place, wards, register, counted, terms } = figure;
  if (terms !== undefined) return <Terms terms={terms} survey={survey} />;
  if (source !== null && place !== undefined)
    return <PlaceOrigins source={source} place={place} wards={wards} />;
  if (source !== null && survey !== null && wards?.length !== 0)
    return <WardAnswers survey={survey} source={source} wards={wards} />;
  return (
    <>
      {register === undefined ? null : <RegisterRows register={register} />}
      {counted === 'status' && survey !== null ? (
        <p>
          {handoutText.statusHint} <Link href={`/survey/${survey}/list`}>{handoutText.openStatus}</Link>
        </p>
      ) : null}
      {wards !== null && wards.length > 0 ? (
        <ul className="figure-wards">
          {wards.map((ward) => (
            <li key={ward}>{ward}</li>
          ))}
        </ul>
      ) : (
        <p className="muted">{restOf(figure)}</p>
      )}
    </>
  );
}

/** 区の並ばない数の断り。台帳の行なら無い。 */
function restOf({ source, register, counted }: OpenedFigure): string {
  if (counted === 'rows') return handoutText.countedRows;
  if (register !== undefined || counted !== undefined) return '';
  return source === null ? handoutText.written : handoutText.noWards;
}

/** 計算した数: もとの数ごとに、その出所。 */
function Terms({
  terms,
  survey,
}: {
  readonly terms: readonly OpenedFigure[];
  readonly survey: string | null;
}) {
  return (
    <>
      <p className="muted">{handoutText.terms}</p>
      {terms.map((term) => (
        <section key={`${term.title} ${term.label}`} className="figure-term">
          <h3>{handoutText.term(term.title, figureName(term))}</h3>
          <Origins figure={term} survey={survey} />
        </section>
      ))}
    </>
  );
}

/** 台帳の行: 数えた条件と、その行だけの台帳への道。 */
function RegisterRows({ register }: { readonly register: RegisterOrigin }) {
  const { table, asOf, where, row } = register;
  const definition = definitionOf(table);
  const conditions = Object.entries(where).map(
    ([key, words]) => [definition.fields.find((field) => field.key === key)?.label ?? key, words] as const,
  );
  const rowPath = row === undefined ? null : `/register/${table}/row/${row.id}/${row.field ?? ''}`;
  return (
    <>
      <p>{rowPath === null ? handoutText.registerHint : handoutText.registerRowHint}</p>
      {rowPath === null ? (
        <dl className="figure-register">
          {definition.valid === null ? null : (
            <>
              <dt>{handoutText.asOf}</dt>
              <dd>{asOf === null ? handoutText.allTime : formatWareki(asOf)}</dd>
            </>
          )}
          {conditions.map(([label, words]) => (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>{words.join('、')}</dd>
            </Fragment>
          ))}
        </dl>
      ) : null}
      <p>
        <Link href={rowPath ?? registerViewPath(table, { asOf, where })}>
          {handoutText.openRegister(definition.label)}
        </Link>
      </p>
    </>
  );
}

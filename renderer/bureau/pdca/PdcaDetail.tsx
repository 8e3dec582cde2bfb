import { Fragment } from 'react';
import { Link } from 'wouter';
import { hasWord } from '../../../shared/bureau/pdca/filterPdca.ts';
import type { PdcaCell, PdcaRound, PdcaWard } from '../../../shared/bureau/pdca/pdca.ts';
import { fiscalYearLabel, halfLabel } from '../../../shared/calendar/fiscalYear.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { pdcaText } from './pdcaText.ts';

interface PdcaDetailProps {
  readonly rounds: readonly PdcaRound[];
  readonly ward: PdcaWard;
  /** 探している字。ある文に線を引く。 */
  readonly word: string;
}

/** 一つの区の、段ごとの状態と文。回を横に並べ、変わった所を語で示す。 */
export function PdcaDetail({ rounds, ward, word }: PdcaDetailProps) {
  return (
    <div className="content">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: 長い文をキーだけで送れるようにする */}
      <section className="scroll padded" tabIndex={0} aria-label={pdcaText.detail(ward.name)}>
        <div className="section-head">
          <h2>{ward.name}</h2>
          <span className="count">{`${ward.block}ブロック`}</span>
        </div>
        <table className="table pdca-table" aria-label={pdcaText.detail(ward.name)}>
          <thead>
            <tr>
              <th scope="col">{pdcaText.step}</th>
              {rounds.map((round) => (
                <th key={round.id} scope="col">
                  {roundLabel(round)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(['pdca', 'scene'] as const).map((group) => (
              <Fragment key={group}>
                <tr className="group">
                  <th scope="rowgroup" colSpan={rounds.length + 1}>
                    <strong>{pdcaText[group]}</strong>
                  </th>
                </tr>
                {ward.steps
                  .filter((step) => step.group === group)
                  .map((step) => (
                    <tr key={step.code}>
                      <th scope="row">{step.label}</th>
                      {step.cells.map((cell, at) => (
                        <td key={cell.round} className={hasWord(cell, word) ? 'hit' : undefined}>
                          <Cell cell={cell} step={step.label} round={rounds[at]} />
                        </td>
                      ))}
                    </tr>
                  ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

interface CellProps {
  readonly cell: PdcaCell;
  readonly step: string;
  readonly round: PdcaRound | undefined;
}

function Cell({ cell, step, round }: CellProps) {
  if (cell.reply === null) return <span className="muted">{pdcaText.noReply}</span>;
  if (!cell.asked) return <span className="muted">{pdcaText.notAsked}</span>;
  const { state, text, changed, broken } = cell;
  return (
    <>
      <p className="pdca-state">
        <span className={state === null ? 'mark confirm' : 'mark info'}>
          <Icon name={state === null ? 'dashedRing' : (STATE_ICONS[state.code] ?? 'ring')} size={14} />
          {state === null ? pdcaText.unanswered : state.label}
        </span>
        {changed?.state ? <span className="tag">{pdcaText.stateChanged}</span> : null}
        {changed?.text ? <span className="tag">{pdcaText.textChanged}</span> : null}
      </p>
      <p className={text === null ? 'muted' : 'pdca-text'}>{text ?? pdcaText.noText}</p>
      {broken === null ? null : <p className="muted small">{pdcaText.broken(broken)}</p>}
      {round === undefined ? null : (
        <Link
          className="small"
          href={`/survey/${cell.round}/reply/${cell.reply}/item/${cell.textItem}`}
          aria-label={pdcaText.openOf(roundLabel(round), step)}
        >
          {pdcaText.openReply}
        </Link>
      )}
    </>
  );
}

/** 三状態と、取り組みの4つの選択肢の形。済んだもの・途中・まだ・考えていない。 */
const STATE_ICONS: Readonly<Record<string, IconName>> = {
  done: 'tick',
  preparing: 'halfRing',
  notstarted: 'ring',
  c1: 'tick',
  c2: 'arrow',
  c3: 'halfRing',
  c4: 'ring',
};

function roundLabel({ fiscalYear, half }: PdcaRound): string {
  return `${fiscalYearLabel(fiscalYear)} ${halfLabel(half)}`;
}

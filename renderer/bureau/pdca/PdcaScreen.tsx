import './pdca.css';
import { useState } from 'react';
import { Link } from 'wouter';
import {
  cellAt,
  filterPdca,
  hasWord,
  PDCA_FILTERS,
  type PdcaFilter,
} from '../../../shared/bureau/pdca/filterPdca.ts';
import type { Pdca, PdcaWard } from '../../../shared/bureau/pdca/pdca.ts';
import { useCall } from '../../api/useCall.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import type { BureauScreenProps } from '../bureauScreen.ts';
import { PdcaDetail } from './PdcaDetail.tsx';
import { pdcaText } from './pdcaText.ts';

/** 課題と対応策: 区の一覧と、選んだ区の PDCA と4つの場面を回を横に並べて。番地は区コード。 */
export function PdcaScreen({ rest, tabs }: BureauScreenProps) {
  const pdca = useCall('indicator.pdca', {});
  return (
    <>
      <PageHeader title={pdcaText.title} about={pdcaText.about(pdca.data?.wards.length ?? 0)} />
      {tabs}
      <Loaded query={pdca}>
        {(found) =>
          found.rounds.length === 0 ? (
            <div className="padded">
              <Empty title={pdcaText.noRounds} hint={pdcaText.noRoundsHint} />
            </div>
          ) : (
            <PdcaBody pdca={found} ward={rest} />
          )
        }
      </Loaded>
    </>
  );
}

function PdcaBody({ pdca, ward }: { readonly pdca: Pdca; readonly ward: string }) {
  const [filter, setFilter] = useState<PdcaFilter>('every');
  const [word, setWord] = useState('');
  const latest = pdca.rounds.at(-1)?.id ?? '';
  const shown = filterPdca(pdca.wards, filter, word, latest);
  // 絞った一覧に無い区は見せない。
  const chosen = shown.find((each) => each.ward === ward) ?? shown[0];
  return (
    <div className="body">
      <div className="pdca-list">
        <div className="pdca-conditions">
          <select
            className="field"
            aria-label={pdcaText.filter}
            value={filter}
            onChange={(event) => setFilter(event.target.value as PdcaFilter)}
          >
            {Object.entries(PDCA_FILTERS).map(([key, label]) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
          <input
            className="field"
            type="search"
            aria-label={pdcaText.search}
            placeholder={pdcaText.searchHint}
            value={word}
            onChange={(event) => setWord(event.target.value)}
          />
          <span className="muted small">{pdcaText.shown(shown.length)}</span>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: 長い一覧をキーだけで送れるようにする */}
        <section className="scroll" tabIndex={0} aria-label={pdcaText.list}>
          {shown.length === 0 ? (
            <div className="padded">
              <p className="muted">{pdcaText.noneShown}</p>
              <button
                type="button"
                className="button small-button"
                onClick={() => {
                  setFilter('every');
                  setWord('');
                }}
              >
                {pdcaText.clear}
              </button>
            </div>
          ) : (
            <table className="table sticky" aria-label={pdcaText.list}>
              <thead>
                <tr>
                  <th scope="col">{pdcaText.ward}</th>
                  <th scope="col">{pdcaText.issue}</th>
                  <th scope="col">{pdcaText.goal}</th>
                  <th scope="col">{pdcaText.measure}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((each) => (
                  <WardRow
                    key={each.ward}
                    ward={each}
                    round={latest}
                    word={word}
                    chosen={each.ward === chosen?.ward}
                  />
                ))}
              </tbody>
            </table>
          )}
        </section>
      </div>
      {chosen === undefined ? null : <PdcaDetail rounds={pdca.rounds} ward={chosen} word={word} />}
    </div>
  );
}

interface WardRowProps {
  readonly ward: PdcaWard;
  readonly round: string;
  readonly word: string;
  readonly chosen: boolean;
}

function WardRow({ ward, round, word, chosen }: WardRowProps) {
  const hits = ward.steps.reduce(
    (sum, { cells }) => sum + cells.filter((cell) => hasWord(cell, word)).length,
    0,
  );
  return (
    <tr className={chosen ? 'chosen' : ''}>
      <th scope="row" className="nowrap">
        <Link
          href={`/bureau/pdca/${ward.ward}`}
          className="pdca-link"
          {...(chosen ? { 'aria-current': 'true' as const } : {})}
        >
          {ward.name}
        </Link>
        {hits === 0 ? null : <small className="muted">{pdcaText.found(hits)}</small>}
      </th>
      {['a_i_4b', 'a_i_4c', 'a_i_4d'].map((code) => (
        <td key={code}>
          <TextMark present={(cellAt(ward, code, round)?.text ?? null) !== null} />
        </td>
      ))}
    </tr>
  );
}

/** 文があるかを、形と語で。 */
function TextMark({ present }: { readonly present: boolean }) {
  return (
    <span className={present ? 'mark info small' : 'mark small'}>
      <Icon name={present ? 'tick' : 'dashedRing'} size={14} />
      {present ? pdcaText.has : pdcaText.hasNot}
    </span>
  );
}

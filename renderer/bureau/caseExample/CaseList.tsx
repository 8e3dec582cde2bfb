import { Fragment, useState } from 'react';
import { Link } from 'wouter';
import { caseNumber } from '../../../shared/bureau/caseExample/caseNumber.ts';
import type { CheckedCase } from '../../../shared/bureau/caseExample/checkedCase.ts';
import { fiscalYearLabel, halfLabel } from '../../../shared/calendar/fiscalYear.ts';
import { Icon } from '../../ui/Icon.tsx';
import { caseText } from './caseText.ts';
import { sceneLabel } from './sceneLabel.ts';

type Which = 'every' | 'open' | 'internal' | 'public';

const SHOWN: Readonly<Record<Which, (each: CheckedCase) => boolean>> = {
  every: () => true,
  open: ({ open }) => open > 0,
  internal: ({ state }) => state === 'internal',
  public: ({ state }) => state === 'public',
};

interface CaseListProps {
  readonly cases: readonly CheckedCase[];
  readonly chosen: string | null;
}

/** 年度と期ごとの事例。公開の印と、残った所見の数。 */
export function CaseList({ cases, chosen }: CaseListProps) {
  const [which, setWhich] = useState<Which>('every');
  const shown = cases.filter(SHOWN[which]);
  const groups = Map.groupBy(
    shown,
    ({ fiscalYear, half }) => `${fiscalYearLabel(fiscalYear)} ${halfLabel(half)}`,
  );
  return (
    <div className="case-list">
      <div className="case-filter">
        <select
          className="field"
          aria-label={caseText.filter}
          value={which}
          onChange={(event) => setWhich(event.target.value as Which)}
        >
          <option value="every">{caseText.every}</option>
          <option value="open">{caseText.onlyOpen}</option>
          <option value="internal">{caseText.onlyInternal}</option>
          <option value="public">{caseText.onlyPublic}</option>
        </select>
      </div>
      {shown.length === 0 ? <p className="muted padded">{caseText.noneShown}</p> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: 長い一覧をキーだけで送れるようにする */}
      <section className="scroll" tabIndex={0} aria-label={caseText.list}>
        <table className="table" aria-label={caseText.list}>
          <tbody>
            {[...groups].map(([label, list]) => (
              <Fragment key={label}>
                <tr className="group">
                  <th scope="rowgroup" colSpan={2}>
                    <strong>{label}</strong>
                    {`${list.length}件`}
                  </th>
                </tr>
                {list.map((each) => (
                  <tr key={each.id} className={each.id === chosen ? 'chosen' : ''}>
                    <th scope="row">
                      <Link
                        href={`/bureau/case/${each.id}`}
                        className="case-link"
                        {...(each.id === chosen ? { 'aria-current': 'true' as const } : {})}
                      >
                        {caseNumber(each.position)} {each.requester || caseText.noRequester}
                        <small>{sceneLabel(each.scene)}</small>
                      </Link>
                    </th>
                    <td className="nowrap">
                      <CaseState checked={each} />
                    </td>
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

function CaseState({ checked }: { readonly checked: CheckedCase }) {
  return (
    <span className="case-state">
      <span className="mark info">
        <Icon name={checked.state === 'public' ? 'tick' : 'ring'} size={14} />
        {caseText.states[checked.state]}
      </span>
      {checked.open === 0 ? null : (
        <span className="mark confirm small">
          <Icon name="triangle" size={12} />
          {caseText.findings(checked.open)}
        </span>
      )}
    </span>
  );
}

import { useState } from 'react';
import { useLocation } from 'wouter';
import type { VisitRecord, VisitTarget } from '../../../shared/bureau/visit/visitRecord.ts';
import { followUpState, visitState } from '../../../shared/bureau/visit/visitState.ts';
import { shortDay } from '../../../shared/calendar/datedDay.ts';
import { choiceLabel } from '../../../shared/register/choiceLabel.ts';
import type { FieldContext } from '../../../shared/register/fieldContext.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { FollowUpMark, VisitMark } from './VisitMarks.tsx';
import { VisitPanel } from './VisitPanel.tsx';
import { visitText } from './visitText.ts';

interface VisitListProps {
  readonly visits: readonly VisitRecord[];
  readonly context: FieldContext;
  readonly today: string;
  readonly chosen: VisitRecord | null;
  /** 番地の訪問が台帳に無い。 */
  readonly missing: boolean;
}

/** 一年度の訪問の一覧と、選んだ訪問の記録。 */
export function VisitList({ visits, context, today, chosen, missing }: VisitListProps) {
  const [, navigate] = useLocation();
  const [target, setTarget] = useState<VisitTarget | null>(null);
  const [followUpOnly, setFollowUpOnly] = useState(false);
  const shown = visits.filter(
    (visit) =>
      (target === null || visit.target === target) &&
      (!followUpOnly || ['open', 'late'].includes(followUpState(visit, today))),
  );
  return (
    <div className="body">
      <div className="content">
        <div className="visit-filters">
          <label className="choice-label">
            {visitText.target}
            <select
              className="field"
              value={target ?? ''}
              onChange={(event) => setTarget((event.target.value || null) as VisitTarget | null)}
            >
              <option value="">{visitText.allTargets}</option>
              {(['supportRoom', 'wardOffice'] as const).map((each) => (
                <option key={each} value={each}>
                  {visitText.targets[each]}
                </option>
              ))}
            </select>
          </label>
          <label className="choice-label">
            <input
              type="checkbox"
              checked={followUpOnly}
              onChange={(event) => setFollowUpOnly(event.target.checked)}
            />
            {visitText.followUpOnly}
          </label>
        </div>
        <div className="scroll padded">
          {shown.length === 0 ? (
            <Empty title={visitText.nothing} hint={visitText.nothingHint} />
          ) : (
            <VisitTable
              visits={shown}
              context={context}
              today={today}
              chosen={chosen?.id ?? null}
              onChoose={(id) => navigate(`/bureau/visit/list/${id}`)}
            />
          )}
        </div>
      </div>
      {chosen === null ? (
        <Panel title={visitText.title}>
          <p className="muted">{missing ? visitText.gone : visitText.chooseOne}</p>
        </Panel>
      ) : (
        <VisitPanel key={chosen.id} visit={chosen} context={context} />
      )}
    </div>
  );
}

interface VisitTableProps {
  readonly visits: readonly VisitRecord[];
  readonly context: FieldContext;
  readonly today: string;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

function VisitTable({ visits, context, today, chosen, onChoose }: VisitTableProps) {
  const wardName = (code: string) => context.wards.find((ward) => ward.code === code)?.name ?? '';
  return (
    <table className="table sticky" aria-label={visitText.list}>
      <thead>
        <tr>
          <th scope="col">{visitText.day}</th>
          <th scope="col">{visitText.ward}</th>
          <th scope="col">{visitText.target}</th>
          <th scope="col">{visitText.kind}</th>
          <th scope="col">{visitText.reasons}</th>
          <th scope="col">{visitText.state}</th>
          <th scope="col">{visitText.followUp}</th>
        </tr>
      </thead>
      <tbody>
        {visits.map((visit) => {
          const day = visit.visitedOn ?? visit.plannedOn;
          return (
            <tr key={visit.id} className={visit.id === chosen ? 'chosen' : ''}>
              <td className="nowrap">{day === null ? '' : shortDay(day)}</td>
              <th scope="row" className="nowrap">
                <button
                  type="button"
                  className="row-button"
                  aria-pressed={visit.id === chosen}
                  onClick={() => onChoose(visit.id)}
                >
                  {wardName(visit.ward)}
                </button>
              </th>
              <td className="nowrap">{visitText.targets[visit.target]}</td>
              <td className="nowrap">{visitText.kinds[visit.kind]}</td>
              <td>{reasonLabels(visit).join('、')}</td>
              <td className="nowrap">
                <VisitMark state={visitState(visit, today)} />
              </td>
              <td className="nowrap">
                <FollowUpMark visit={visit} today={today} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function reasonLabels({ reasons }: VisitRecord): readonly string[] {
  return reasons
    .split('\n')
    .filter((code) => code !== '')
    .map((code) => choiceLabel('visit', 'reasons', code));
}

import type { WardCoverage } from '../../../shared/bureau/visit/visitCoverage.ts';
import type { VisitRecord } from '../../../shared/bureau/visit/visitRecord.ts';
import { followUpState, type VisitState } from '../../../shared/bureau/visit/visitState.ts';
import { shortDay } from '../../../shared/calendar/datedDay.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { visitText } from './visitText.ts';

/** 訪問の様子を形と言葉で。 */
export function VisitMark({ state }: { readonly state: VisitState | WardCoverage['state'] }) {
  return (
    <span className={state === 'overdue' ? 'mark error' : 'mark info'}>
      <Icon name={SHAPES[state]} size={14} />
      {visitText.states[state]}
    </span>
  );
}

/** その後にすることの様子。することの無い訪問には出さない。 */
export function FollowUpMark({ visit, today }: { readonly visit: VisitRecord; readonly today: string }) {
  const state = followUpState(visit, today);
  if (state === 'none') return null;
  const day = visit.followUpDoneOn ?? visit.followUpDueOn;
  return (
    <span className={state === 'late' ? 'mark error' : 'mark info'}>
      <Icon name={state === 'done' ? 'tick' : state === 'late' ? 'triangle' : 'halfRing'} size={14} />
      {visitText.followUps[state]}
      {day === null ? null : <span>{shortDay(day).replace(/（.*$/, '')}</span>}
    </span>
  );
}

const SHAPES: Readonly<Record<VisitState | WardCoverage['state'], IconName>> = {
  visited: 'tick',
  planned: 'ring',
  overdue: 'triangle',
  undated: 'dashedRing',
  none: 'dashedRing',
};

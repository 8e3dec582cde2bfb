import type { EventState } from '../../../shared/bureau/meeting/eventState.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { STATE_WORDS } from './calendarText.ts';

const SHAPES: Readonly<Record<EventState, { readonly icon: IconName; readonly tone: string }>> = {
  held: { icon: 'tick', tone: 'info' },
  planned: { icon: 'ring', tone: '' },
  overdue: { icon: 'triangle', tone: 'confirm' },
  cancelled: { icon: 'close', tone: 'info' },
  undated: { icon: 'dashedRing', tone: 'info' },
};

/** 予定の状態を、形と語で。 */
export function EventStateMark({ state }: { readonly state: EventState }) {
  const { icon, tone } = SHAPES[state];
  return (
    <span className={`mark ${tone}`}>
      <Icon name={icon} size={12} />
      {STATE_WORDS[state]}
    </span>
  );
}

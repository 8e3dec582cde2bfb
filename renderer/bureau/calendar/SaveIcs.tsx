import type { EventFilter } from '../../../shared/bureau/meeting/filterEvents.ts';
import { useChange } from '../../ui/useChange.ts';
import { calendarText } from './calendarText.ts';

interface SaveIcsProps {
  readonly fiscalYear: number;
  readonly filter: EventFilter;
}

/** 画面に見えている予定を .ics に。 */
export function SaveIcs({ fiscalYear, filter }: SaveIcsProps) {
  const save = useChange('calendar.saveIcs', {
    busy: calendarText.savingIcs,
    done: (saved) => (saved === null ? null : calendarText.savedIcs(saved.events, saved.undated, saved.path)),
  });
  return (
    <button
      type="button"
      className="button"
      disabled={save.isPending}
      onClick={() => save.mutate({ fiscalYear, ...filter })}
    >
      {calendarText.saveIcs}
    </button>
  );
}

import type { QuestionnaireEvent } from '../../../shared/bureau/questionnaire/questionnaire.ts';
import { fiscalYearShort } from '../../../shared/calendar/fiscalYear.ts';
import type { EventChoice } from '../../../shared/handout/bureau/chooseEvents.ts';
import { MEETING_KINDS } from '../../../shared/register/definitions/meetingChoices.ts';
import { TRAINING_REGISTER } from '../../../shared/register/definitions/training.ts';
import { useCall } from '../../api/useCall.ts';
import { PickEntry } from '../../ui/entry/PickEntry.tsx';
import { ChecksEntry } from './ChecksEntry.tsx';
import { composeText } from './composeText.ts';

interface EventsEntryProps {
  readonly choice: EventChoice;
  readonly problems: readonly string[];
  readonly onChange: (choice: EventChoice) => void;
}

const KINDS = {
  meeting: MEETING_KINDS,
  training: TRAINING_REGISTER.fields.find(({ key }) => key === 'category')?.choices ?? [],
} as const;

/** どの催しか: 台帳、種類、台帳にある市全体の催しの名。 */
export function EventsEntry({ choice, problems, onChange }: EventsEntryProps) {
  const { from, kinds, names } = choice;
  const events = useCall('questionnaire.events', {});
  const own = (events.data ?? [])
    .map(({ event }) => event)
    .filter((event) => event.table === from && event.ward === null && kinds.includes(event.kind));
  const titles = [...Map.groupBy(own, (event) => event.title)];
  return (
    <>
      <PickEntry
        label={composeText.eventTable}
        value={from}
        options={Object.entries(composeText.eventTables).map(([value, label]) => ({ value, label }))}
        onPick={(table) => {
          const next = table === 'training' ? 'training' : 'meeting';
          onChange({ from: next, kinds: KINDS[next].slice(0, 1).map(({ code }) => code), names: undefined });
        }}
      />
      <ChecksEntry
        label={composeText.eventKinds}
        options={KINDS[from].map(({ code, label }) => ({ value: code, label }))}
        chosen={kinds}
        problems={problems}
        onChange={(next) => onChange({ from, kinds: next, names: undefined })}
      />
      {titles.length === 0 && names === undefined ? (
        <p className="muted small">{composeText.noEvents}</p>
      ) : (
        <ChecksEntry
          label={composeText.eventNames}
          options={titles.map(([title, rows]) => ({ value: title, label: named(title, rows) }))}
          chosen={names ?? []}
          onChange={(next) => onChange({ from, kinds, names: next.length === 0 ? undefined : next })}
        />
      )}
    </>
  );
}

/** 催しの名と、台帳にある年度。 */
function named(title: string, rows: readonly QuestionnaireEvent[]): string {
  const years = [...new Set(rows.flatMap(({ fiscalYear }) => fiscalYear ?? []))].toSorted((a, b) => a - b);
  return years.length === 0
    ? title
    : composeText.eventName(title, years.map((year) => fiscalYearShort(year)).join('・'));
}

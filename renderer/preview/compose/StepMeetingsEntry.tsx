import type { BlockDefinition } from '../../../shared/handout/definition/blockDefinition.ts';
import type { OnboardingDefinition } from '../../../shared/handout/definition/bureauBlocks.ts';
import { useCall } from '../../api/useCall.ts';
import { PickEntry } from '../../ui/entry/PickEntry.tsx';
import { composeText } from './composeText.ts';

interface StepMeetingsEntryProps {
  readonly block: OnboardingDefinition;
  readonly onChange: (block: BlockDefinition) => void;
}

type Meeting = { readonly kind: string; readonly name: string };

/** 新任支援の段階ごとに、日・参加者・講師を添える会議。台帳にある市全体の会議から選ぶ。 */
export function StepMeetingsEntry({ block, onChange }: StepMeetingsEntryProps) {
  const events = useCall('questionnaire.events', {});
  const meetings = new Map<string, Meeting>();
  for (const { event } of events.data ?? [])
    if (event.table === 'meeting' && event.ward === null)
      meetings.set(keyOf({ kind: event.kind, name: event.title }), { kind: event.kind, name: event.title });
  return block.steps.map((step, at) => (
    <PickEntry
      key={step.step}
      label={composeText.stepMeeting(step.label)}
      value={step.meeting === undefined ? '' : keyOf(step.meeting)}
      options={[
        { value: '', label: composeText.noMeeting },
        ...[...meetings].map(([value, { name }]) => ({ value, label: name })),
      ]}
      onPick={(value) =>
        onChange({ ...block, steps: block.steps.with(at, { ...step, meeting: meetings.get(value) }) })
      }
    />
  ));
}

function keyOf({ kind, name }: Meeting): string {
  return `${kind} ${name}`;
}

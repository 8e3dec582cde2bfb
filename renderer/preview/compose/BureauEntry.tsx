import type { BlockDefinition } from '../../../shared/handout/definition/blockDefinition.ts';
import type { HandoutProblem } from '../../../shared/handout/edit/handoutProblem.ts';
import { CASE_EXAMPLE_REGISTER } from '../../../shared/register/definitions/caseExample.ts';
import { ChecksEntry } from './ChecksEntry.tsx';
import { composeText } from './composeText.ts';
import { EventsEntry } from './EventsEntry.tsx';
import { problemsAt } from './panelProps.ts';
import { StepMeetingsEntry } from './StepMeetingsEntry.tsx';

interface BureauEntryProps {
  readonly block: BlockDefinition;
  readonly problems: readonly HandoutProblem[];
  readonly path: string;
  readonly onChange: (block: BlockDefinition) => void;
}

const SCENES = CASE_EXAMPLE_REGISTER.fields.find(({ key }) => key === 'scene')?.choices ?? [];

/** 局の取組の台帳から作る図の、どの行か。台帳にあるものから選ぶ。 */
export function BureauEntry({ block, problems, path, onChange }: BureauEntryProps) {
  switch (block.kind) {
    case 'gatherings':
    case 'questionnaire':
    case 'comments':
      return (
        <EventsEntry
          choice={block}
          problems={problemsAt(problems, `${path}.kinds`)}
          onChange={(choice) => onChange({ ...block, ...choice })}
        />
      );
    case 'onboarding':
      return <StepMeetingsEntry block={block} onChange={onChange} />;
    case 'cases':
      return (
        <ChecksEntry
          label={composeText.scenes}
          options={SCENES.map(({ code, label }) => ({ value: code, label }))}
          chosen={block.scenes}
          problems={problemsAt(problems, `${path}.scenes`)}
          onChange={(scenes) => onChange({ ...block, scenes: scenes as typeof block.scenes })}
        />
      );
    default:
      return null;
  }
}

import type { OnboardingPerson } from '../../../shared/bureau/onboarding/onboardingPerson.ts';
import { ONBOARDING_STEPS } from '../../../shared/bureau/onboarding/onboardingStep.ts';
import { shortDay } from '../../../shared/calendar/datedDay.ts';
import { formatWareki } from '../../../shared/calendar/wareki.ts';
import type { FieldContext } from '../../../shared/register/fieldContext.ts';
import { onboardingText } from './onboardingText.ts';
import { StepMark } from './StepMark.tsx';

interface PeopleTableProps {
  readonly people: readonly OnboardingPerson[];
  readonly context: FieldContext;
  /** 選んだ配置。 */
  readonly chosen: string | null;
  readonly onChoose: (assignment: string) => void;
}

/** 新任の一人一行。段階は形と言葉と日で。 */
export function PeopleTable({ people, context, chosen, onChoose }: PeopleTableProps) {
  const wardName = (code: string) => context.wards.find((ward) => ward.code === code)?.name ?? '';
  const roomName = (id: string) => context.references.supportRoom.find((room) => room.id === id)?.name ?? '';
  return (
    <table className="table sticky people-table" aria-label={onboardingText.table}>
      <thead>
        <tr>
          <th scope="col">{onboardingText.ward}</th>
          <th scope="col">{onboardingText.room}</th>
          <th scope="col">{onboardingText.name}</th>
          <th scope="col">{onboardingText.start}</th>
          {ONBOARDING_STEPS.map(({ code, label }) => (
            <th key={code} scope="col">
              {label}
            </th>
          ))}
          <th scope="col">{onboardingText.next}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.coordinator} className={person.assignment === chosen ? 'chosen' : ''}>
            <td className="nowrap">{wardName(person.ward)}</td>
            <td className="room" title={roomName(person.supportRoom)}>
              {roomName(person.supportRoom)}
            </td>
            <th scope="row" className="nowrap">
              <button
                type="button"
                className="row-button"
                aria-pressed={person.assignment === chosen}
                onClick={() => onChoose(person.assignment)}
              >
                {person.name}
              </button>
            </th>
            <td className="nowrap">
              {formatWareki(person.start)
                .replace(/^令和/, 'R')
                .replace(/[年月]/g, '.')
                .replace('日', '')}
            </td>
            {person.steps.map((step) => (
              <td key={step.step} className="nowrap">
                <StepMark step={step} />
              </td>
            ))}
            <td className="nowrap">
              {person.leftOn !== null
                ? onboardingText.left(shortDay(person.leftOn).replace(/（.*$/, ''))
                : person.next === null
                  ? ''
                  : shortDay(person.next.dueOn)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { Link } from 'wouter';
import { type GoalRecord, ONBOARDING_GOALS } from '../../../shared/bureau/onboarding/onboardingGoal.ts';
import type { OnboardingPerson, PersonStep } from '../../../shared/bureau/onboarding/onboardingPerson.ts';
import { stepKind } from '../../../shared/bureau/onboarding/onboardingStep.ts';
import { formatWareki } from '../../../shared/calendar/wareki.ts';
import type { RegisterTable } from '../../../shared/register/definition.ts';
import type { RegisterField } from '../../../shared/register/field.ts';
import type { FieldContext } from '../../../shared/register/fieldContext.ts';
import { definitionOf, registerField } from '../../../shared/register/tables.ts';
import { useAppState } from '../../api/useAppState.ts';
import { FieldControl } from '../../register/form/FieldControl.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useChange } from '../../ui/useChange.ts';
import { onboardingText } from './onboardingText.ts';
import { StepMark } from './StepMark.tsx';
import { useRecordSaver } from './useRecordSaver.ts';

interface PersonPanelProps {
  readonly person: OnboardingPerson;
  readonly goals: readonly GoalRecord[];
  readonly context: FieldContext;
  /** 読み直したら変わる値。 */
  readonly fresh: unknown;
  readonly onWritten: (table: RegisterTable) => void;
}

/** 一人の四つの段階と四つの到達目標。欄を離れると保存される。 */
export function PersonPanel({ person, goals, context, fresh, onWritten }: PersonPanelProps) {
  const ward = context.wards.find(({ code }) => code === person.ward)?.name ?? '';
  const room = context.references.supportRoom.find(({ id }) => id === person.supportRoom)?.name ?? '';
  const show = useChange('onboarding.showSheet', {
    busy: onboardingText.making,
    done: () => onboardingText.shown,
  });
  const save = useChange('onboarding.saveSheet', {
    busy: onboardingText.making,
    done: (file) => (file === null ? null : onboardingText.saved(file.path)),
  });
  const saveStep = useRecordSaver('onboarding', context, fresh, () => onWritten('onboarding'));
  return (
    <Panel
      title={person.name}
      about={`${ward}　${room}`}
      acts={
        <>
          <button
            type="button"
            className="button"
            disabled={show.isPending}
            onClick={() => show.mutate({ person: person.coordinator })}
          >
            {onboardingText.printSheet}
          </button>
          <button
            type="button"
            className="button"
            disabled={save.isPending}
            onClick={() => save.mutate({ person: person.coordinator })}
          >
            {onboardingText.saveSheet}
          </button>
        </>
      }
    >
      <dl className="person-facts">
        <div>
          <dt>{onboardingText.start}</dt>
          <dd>{formatWareki(person.start)}</dd>
        </div>
        <div>
          <dt>{onboardingText.programme}</dt>
          <dd>{person.programmes.map((each) => onboardingText.programmes[each]).join('・')}</dd>
        </div>
      </dl>
      <p className="small">
        <Link href={`/register/assignment/${person.assignment}`}>{onboardingText.assignment}</Link>
      </p>
      <h3>{onboardingText.steps}</h3>
      {person.steps.map((step) => (
        <StepSection key={step.step} person={person} step={step} context={context} saver={saveStep} />
      ))}
      <h3>{onboardingText.goals}</h3>
      <GoalList person={person} goals={goals} context={context} fresh={fresh} onWritten={onWritten} />
    </Panel>
  );
}

interface StepSectionProps {
  readonly person: OnboardingPerson;
  readonly step: PersonStep;
  readonly context: FieldContext;
  readonly saver: ReturnType<typeof useRecordSaver>;
}

function StepSection({ person, step, context, saver }: StepSectionProps) {
  const { label, content } = stepKind(step.step);
  const { record } = step;
  const row = `${person.assignment} ${step.step}`;
  const { today } = useAppState();
  const done = record?.doneOn ?? null;
  const wrong =
    done === null
      ? null
      : done > today
        ? onboardingText.future
        : done < person.start
          ? onboardingText.earlier
          : null;
  const save = saver({
    id: record?.id ?? null,
    base: { assignment: person.assignment, step: label, content },
  });
  return (
    <section className="step-section" aria-label={label}>
      <h4>
        {label}
        <StepMark step={step} dated={false} />
        {record === null ? null : (
          <Link className="small end" href={`/register/onboarding/history/${record.id}`}>
            {onboardingText.history}
          </Link>
        )}
      </h4>
      <p>{record?.content || content}</p>
      <p className="small muted">
        {onboardingText.due(formatWareki(step.dueOn))}
        {step.doneLate ? `　${onboardingText.doneLate}` : ''}
      </p>
      {wrong === null ? null : <p className="small late">{wrong}</p>}
      <div className="form">
        {STEP_FIELDS.map((field) => (
          <FieldControl
            key={`${row} ${field.key}`}
            field={field}
            row={row}
            value={
              record?.[field.key as 'doneOn' | 'trainer' | 'note'] ?? (field.key === 'doneOn' ? null : '')
            }
            context={context}
            save={save}
          />
        ))}
      </div>
    </section>
  );
}

interface GoalListProps extends PersonPanelProps {}

function GoalList({ person, goals, context, fresh, onWritten }: GoalListProps) {
  const { today } = useAppState();
  const saver = useRecordSaver('onboardingGoal', context, fresh, () => onWritten('onboardingGoal'));
  return ONBOARDING_GOALS.map(({ code, text }) => {
    const found = goals.find(
      ({ goal, assignment }) => goal === code && person.assignments.includes(assignment),
    );
    const row = `${person.assignment} ${code}`;
    const save = saver({
      id: found?.id ?? null,
      base: { assignment: person.assignment, goal: text },
      // 度合いを初めて選んだら、確かめた日は今日。
      along: (field) =>
        field === 'level' && (found?.checkedOn ?? null) === null
          ? [{ field: 'checkedOn', seen: null, value: today }]
          : [],
    });
    return (
      <section key={code} className="step-section" aria-label={text}>
        <p>{text}</p>
        <div className="form">
          {GOAL_FIELDS.map((field) => (
            <FieldControl
              key={`${row} ${field.key}`}
              field={field}
              row={row}
              value={found?.[field.key as 'level' | 'checkedOn'] ?? null}
              context={context}
              save={save}
            />
          ))}
        </div>
      </section>
    );
  });
}

const STEP_FIELDS = fieldsOf('onboarding', ['doneOn', 'trainer', 'note']);
const GOAL_FIELDS = fieldsOf('onboardingGoal', ['level', 'checkedOn']);

function fieldsOf(table: RegisterTable, keys: readonly string[]): readonly RegisterField[] {
  return keys.flatMap((key) => registerField(definitionOf(table), key) ?? []);
}

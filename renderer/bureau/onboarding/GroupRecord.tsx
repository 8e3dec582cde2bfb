import { useState } from 'react';
import type { OnboardingPerson } from '../../../shared/bureau/onboarding/onboardingPerson.ts';
import {
  ONBOARDING_STEPS,
  type OnboardingStepCode,
  stepKind,
} from '../../../shared/bureau/onboarding/onboardingStep.ts';
import { formatWareki } from '../../../shared/calendar/wareki.ts';
import type { FieldContext } from '../../../shared/register/fieldContext.ts';
import { definitionOf } from '../../../shared/register/tables.ts';
import { useRegisterWriter } from '../../register/useRegisterWriter.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { CheckEntry } from '../../ui/entry/CheckEntry.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { useStatusLine } from '../../ui/StatusLineState.tsx';
import { groupRequest } from './groupRequest.ts';
import { onboardingText } from './onboardingText.ts';

interface GroupRecordProps {
  readonly people: readonly OnboardingPerson[];
  readonly context: FieldContext;
  readonly today: string;
  readonly onClose: () => void;
  readonly onWritten: () => void;
}

/** 一度の研修や説明を、受けた人みなに書く。一つの履歴のまとまりになる。 */
export function GroupRecord({ people, context, today, onClose, onWritten }: GroupRecordProps) {
  const [step, setStep] = useState<OnboardingStepCode>('hireMonth');
  const [day, setDay] = useState(today);
  const [trainer, setTrainer] = useState('');
  const [content, setContent] = useState('');
  const waiting = (code: OnboardingStepCode) =>
    new Set(people.filter((person) => doneOn(person, code) === null).map(({ coordinator }) => coordinator));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => waiting('hireMonth'));
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { label } = stepKind(step);
  const { announce } = useStatusLine();
  const picked = people.filter((person) => chosen.has(person.coordinator) && doneOn(person, step) === null);
  const write = useRegisterWriter(
    definitionOf('onboarding'),
    context,
    onboardingText.why(label, picked.length),
  );
  const early = picked.filter(({ start }) => day !== '' && day < start).map(({ name }) => name);
  const problem =
    day === ''
      ? onboardingText.needDay
      : day > today
        ? onboardingText.future
        : picked.length === 0
          ? onboardingText.needPeople
          : early.length > 0
            ? onboardingText.beforeStart(early.join('、'))
            : null;
  const record = async () => {
    setBusy(true);
    const result = await write(groupRequest(picked, step, { day, trainer, content }));
    setBusy(false);
    if (!result.ok) return setFailure(result.refusals[0]?.reason ?? result.failure);
    onWritten();
    announce({ level: 'done', text: onboardingText.recorded(picked.length, label) });
    onClose();
  };
  return (
    <ModalDialog
      title={onboardingText.group}
      about={onboardingText.groupAbout}
      onClose={onClose}
      acts={
        <>
          <span className="small late">{failure ?? problem ?? ''}</span>
          <button type="button" className="button" onClick={onClose}>
            {onboardingText.cancel}
          </button>
          <button
            type="button"
            className="button main"
            disabled={problem !== null || busy}
            onClick={() => void record()}
          >
            {onboardingText.group}
          </button>
        </>
      }
    >
      <div className="group-fields">
        <label className="round-field">
          <span>{onboardingText.step}</span>
          <select
            className="field"
            value={step}
            onChange={(event) => {
              const code = event.target.value as OnboardingStepCode;
              setStep(code);
              setChosen(waiting(code));
            }}
          >
            {ONBOARDING_STEPS.map(({ code, label: name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <DayField label={onboardingText.day} day={day} onChange={setDay} />
        <label className="round-field">
          <span>{onboardingText.trainer}</span>
          <input className="field" value={trainer} onChange={(event) => setTrainer(event.target.value)} />
        </label>
        <label className="round-field">
          <span>{onboardingText.content}</span>
          <input
            className="field"
            value={content}
            placeholder={stepKind(step).content}
            onChange={(event) => setContent(event.target.value)}
          />
        </label>
      </div>
      <fieldset className="group-people">
        <legend>
          {onboardingText.who}
          <button type="button" className="link-button small" onClick={() => setChosen(waiting(step))}>
            {onboardingText.all}
          </button>
          <button type="button" className="link-button small" onClick={() => setChosen(new Set())}>
            {onboardingText.none}
          </button>
        </legend>
        <ul>
          {people.map((person) => {
            const done = doneOn(person, step);
            const ward = context.wards.find(({ code }) => code === person.ward)?.name ?? '';
            return (
              <li key={person.coordinator}>
                {done === null ? (
                  <CheckEntry
                    label={`${person.name}（${ward}）`}
                    checked={chosen.has(person.coordinator)}
                    onChange={(on) =>
                      setChosen(
                        on
                          ? new Set([...chosen, person.coordinator])
                          : new Set([...chosen].filter((id) => id !== person.coordinator)),
                      )
                    }
                  />
                ) : (
                  <span className="muted">
                    {person.name}（{ward}）　{onboardingText.alreadyDone(formatWareki(done))}
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      </fieldset>
    </ModalDialog>
  );
}

function doneOn(person: OnboardingPerson, step: OnboardingStepCode): string | null {
  return person.steps.find((each) => each.step === step)?.record?.doneOn ?? null;
}

import type { PersonStep, StepState } from '../../../shared/bureau/onboarding/onboardingPerson.ts';
import { STEP_STATE_LABELS } from '../../../shared/bureau/onboarding/stepStateLabel.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { cellDay } from './onboardingText.ts';

/** 段階の様子を形と言葉で。済んだものは済んだ日、ほかは期日を添える。 */
export function StepMark({ step, dated = true }: { readonly step: PersonStep; readonly dated?: boolean }) {
  const day = step.doneOn ?? (step.state === 'missed' ? null : step.dueOn);
  return (
    <span className={`mark ${TONES[step.state]}`}>
      <Icon name={SHAPES[step.state]} size={14} />
      {STEP_STATE_LABELS[step.state]}
      {dated && day !== null ? <span className="step-day">{cellDay(day)}</span> : null}
    </span>
  );
}

const SHAPES: Readonly<Record<StepState, IconName>> = {
  done: 'tick',
  open: 'halfRing',
  late: 'triangle',
  later: 'dashedRing',
  missed: 'close',
};

const TONES: Readonly<Record<StepState, string>> = {
  done: 'info',
  open: '',
  late: 'error',
  later: 'info',
  missed: 'info',
};

import { useId, useState } from 'react';
import type { Survey } from '../../../shared/survey/survey.ts';
import { useAppState } from '../../api/useAppState.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useChange } from '../../ui/useChange.ts';
import type { WardRow } from '../inOfficialOrder.ts';
import { formName } from '../surveyText.ts';
import { respondentKey } from './respondentKey.ts';
import { roundText } from './roundText.ts';

interface ListPanelProps {
  readonly survey: Survey;
  readonly chosen: readonly WardRow[];
}

/** 選んだ所に、送った印を付け、期限を延ばす。 */
export function ListPanel({ survey, chosen }: ListPanelProps) {
  const closed = survey.closedAt !== null;
  return (
    <Panel
      title={roundText.chosen(chosen.length)}
      about={
        closed ? roundText.closed : chosen.length === 0 ? roundText.panelHint : chosen.map(nameOf).join('、')
      }
    >
      {closed || chosen.length === 0 ? null : (
        <>
          <SentMark survey={survey} chosen={chosen} />
          <Extension
            key={chosen.map(({ respondent }) => respondentKey(respondent)).join()}
            survey={survey}
            chosen={chosen}
          />
        </>
      )}
    </Panel>
  );
}

function SentMark({ survey, chosen }: ListPanelProps) {
  const { today } = useAppState();
  const [day, setDay] = useState(today);
  const mark = useChange('round.markSent', { busy: roundText.marking, done: () => roundText.marked });
  const write = (to: string | null) => mark.mutate({ survey: survey.id, chosen: keysOf(chosen), day: to });
  return (
    <section className="panel-part" aria-label={roundText.mark}>
      <h3>{roundText.mark}</h3>
      <DayField label={roundText.sentOn} day={day} onChange={setDay} />
      <div className="letter-acts">
        <button
          type="button"
          className="button small-button"
          disabled={mark.isPending || day === ''}
          onClick={() => write(day)}
        >
          {roundText.markSent}
        </button>
        <button
          type="button"
          className="button small-button"
          disabled={mark.isPending || chosen.every(({ respondent }) => respondent.sentAt === null)}
          onClick={() => write(null)}
        >
          {roundText.markUnsent}
        </button>
      </div>
    </section>
  );
}

function Extension({ survey, chosen }: ListPanelProps) {
  const [only] = chosen;
  const [day, setDay] = useState(only?.respondent.extendedTo ?? '');
  const [reason, setReason] = useState('');
  const id = useId();
  const extend = useChange('round.extend', { busy: roundText.extending, done: () => roundText.extended });
  const write = (to: string | null) =>
    extend.mutate(
      { survey: survey.id, chosen: keysOf(chosen), to, reason },
      { onSuccess: () => setReason('') },
    );
  const ready = !extend.isPending && reason.trim() !== '';
  return (
    <section className="panel-part" aria-label={roundText.extension}>
      <h3>{roundText.extension}</h3>
      <DayField label={roundText.extendTo} day={day} onChange={setDay} />
      <label htmlFor={id}>{roundText.why}</label>
      <input
        id={id}
        className="field"
        placeholder={roundText.whyHint}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="letter-acts">
        <button
          type="button"
          className="button small-button"
          disabled={!ready || day === ''}
          onClick={() => write(day)}
        >
          {roundText.extend}
        </button>
        <button
          type="button"
          className="button small-button"
          disabled={!ready || chosen.every(({ respondent }) => respondent.extendedTo === null)}
          onClick={() => write(null)}
        >
          {roundText.takeBack}
        </button>
      </div>
    </section>
  );
}

function keysOf(chosen: readonly WardRow[]) {
  return chosen.map(({ respondent }) => ({ form: respondent.form, ward: respondent.respondent }));
}

function nameOf({ ward, respondent }: WardRow): string {
  return `${ward.name} ${formName(respondent.form)}`;
}

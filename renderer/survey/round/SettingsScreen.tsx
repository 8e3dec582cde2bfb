import { useState } from 'react';
import { useLocation } from 'wouter';
import type { FormId } from '../../../shared/survey/form.ts';
import { checkRound, type RoundFields } from '../../../shared/survey/round/checkRound.ts';
import { refuseRoundDelete, refuseRoundPatch } from '../../../shared/survey/round/roundDetail.ts';
import { useChange } from '../../ui/useChange.ts';
import { formHeading } from '../surveyText.ts';
import { RoundFieldset } from './RoundFieldset.tsx';
import { type RoundFacts, RoundFrame } from './RoundFrame.tsx';
import { roundText } from './roundText.ts';

/** 作った回の名・日・様式を直す。 */
export function SettingsScreen({ survey }: { readonly survey: string }) {
  return (
    <RoundFrame survey={survey} tab="settings">
      {(facts) => <Settings key={`${facts.round.survey.id} ${facts.round.version}`} {...facts} />}
    </RoundFrame>
  );
}

function Settings({ round }: RoundFacts) {
  const { survey } = round;
  const [, navigate] = useLocation();
  const [fields, setFields] = useState<RoundFields>({
    ...survey,
    forms: survey.forms.map(({ form }) => form),
  });
  const [renew, setRenew] = useState<readonly FormId[]>([]);
  const patch = {
    title: fields.title,
    asOf: fields.asOf,
    deadline: fields.deadline,
    forms: fields.forms,
    renew,
  };
  const problems = checkRound(fields);
  const refusals = refuseRoundPatch(round, patch);
  const save = useChange('round.update', { busy: roundText.saving, done: () => roundText.saved });
  const remove = useChange('round.delete', { busy: roundText.removing, done: () => roundText.removed });
  const closed = survey.closedAt !== null;
  const cannotRemove = refuseRoundDelete(round);
  return (
    <>
      <div className="scroll padded round-form">
        <RoundFieldset round={fields} onChange={setFields} problems={problems} made />
        <ul className="round-versions">
          {round.forms.map(({ form, version, latest, sent, replies }) => (
            <li key={form}>
              <strong>{formHeading(form)}</strong> {roundText.version(version, latest)}
              {version === latest || sent + replies > 0 ? null : (
                <label className="choice-label">
                  <input
                    type="checkbox"
                    checked={renew.includes(form)}
                    onChange={(event) =>
                      setRenew(
                        event.target.checked ? [...renew, form] : renew.filter((each) => each !== form),
                      )
                    }
                  />
                  {roundText.renew}
                </label>
              )}
            </li>
          ))}
        </ul>
        {closed ? <p className="notice">{roundText.closed}</p> : null}
        {refusals.map((refusal) => (
          <p key={refusal} className="notice" role="alert">
            {refusal}。
          </p>
        ))}
      </div>
      <div className="decision">
        <span className="muted small">{cannotRemove === null ? '' : `${cannotRemove}。`}</span>
        <div className="acts">
          <button
            type="button"
            className="button"
            disabled={cannotRemove !== null || remove.isPending}
            onClick={() =>
              remove.mutate(
                { survey: survey.id, version: round.version },
                { onSuccess: () => navigate('/survey') },
              )
            }
          >
            {roundText.remove}
          </button>
          <button
            type="button"
            className="button main"
            disabled={closed || save.isPending || problems.length > 0 || refusals.length > 0}
            onClick={() =>
              save.mutate({
                survey: survey.id,
                version: round.version,
                ...patch,
                forms: [...patch.forms],
                renew: [...renew],
              })
            }
          >
            {roundText.save}
          </button>
        </div>
      </div>
    </>
  );
}

import { useState } from 'react';
import { buildLetter, joinLetters } from '../../../shared/survey/round/letter.ts';
import { groupOffices } from '../../../shared/survey/round/offices.ts';
import type { RespondentStatus } from '../../../shared/survey/survey.ts';
import { useAppState } from '../../api/useAppState.ts';
import { useStatusLine } from '../../ui/StatusLineState.tsx';
import { useChange } from '../../ui/useChange.ts';
import { inOfficialOrder } from '../inOfficialOrder.ts';
import { StateMark } from '../StateMark.tsx';
import { formHeading } from '../surveyText.ts';
import { CopyButton, LetterView } from './LetterView.tsx';
import { namedForms } from './namedForms.ts';
import { type RoundFacts, RoundFrame } from './RoundFrame.tsx';
import { respondentKey } from './respondentKey.ts';
import { roundText } from './roundText.ts';
import { TemplateEditor } from './TemplateEditor.tsx';

/** 様式を送る: 送る所を選び、依頼文と合わせてフォルダか zip に書き出す。 */
export function SendScreen({ survey }: { readonly survey: string }) {
  return (
    <RoundFrame survey={survey} tab="send">
      {(facts) => <Sending {...facts} />}
    </RoundFrame>
  );
}

type Whom = 'unsent' | 'all' | 'some';

function Sending({ round, status, wards }: RoundFacts) {
  const { today } = useAppState();
  const { announce } = useStatusLine();
  const unsent = status.respondents.filter((each) => each.sentAt === null);
  const [whom, setWhom] = useState<Whom>(unsent.length > 0 ? 'unsent' : 'all');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const some = status.respondents.filter((each) => picked.has(respondentKey(each)));
  const chosen = { unsent, all: status.respondents, some }[whom];
  const offices = groupOffices(chosen, namedForms(round), wards);
  const [first] = offices;
  const letters = offices.map((office) => buildLetter('cover', round.letters, status.survey, office, today));
  const send = useChange('round.send', {
    busy: roundText.sendingNow,
    done: (sent) => (sent === null ? null : roundText.sentDone(sent.forms, sent.place)),
    onProgress: ({ done, total }) => announce({ level: 'busy', text: roundText.sending(done, total) }),
  });
  const closed = status.survey.closedAt !== null;
  const write = (as: 'folder' | 'zip') =>
    send.mutate({
      survey: status.survey.id,
      chosen: chosen.map((each) => ({ form: each.form, ward: each.respondent })),
      as,
    });
  const toggle = (key: string) => {
    const next = new Set(chosen.map(respondentKey));
    if (!next.delete(key)) next.add(key);
    setPicked(next);
    setWhom('some');
  };
  return (
    <>
      <div className="body">
        <div className="content">
          <fieldset className="round-bar">
            <legend className="unseen">{roundText.whom}</legend>
            {(
              [
                ['unsent', roundText.unsent(unsent.length)],
                ['all', roundText.all(status.respondents.length)],
                ['some', roundText.some(some.length)],
              ] as const
            ).map(([value, label]) => (
              <label key={value} className="choice-label">
                <input type="radio" name="whom" checked={whom === value} onChange={() => setWhom(value)} />
                {label}
              </label>
            ))}
          </fieldset>
          <div className="scroll padded send-forms">
            {status.survey.forms.map(({ form }) => (
              <section key={form} aria-label={formHeading(form)}>
                <h2>{formHeading(form)}</h2>
                <ul className="pick-list">
                  {inOfficialOrder(status.respondents, form, wards).map(({ ward, respondent }) => (
                    <li key={ward.code}>
                      <Pick
                        name={ward.name}
                        respondent={respondent}
                        checked={chosen.includes(respondent)}
                        onToggle={() => toggle(respondentKey(respondent))}
                      />
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </div>
        <aside className="panel letter-panel" aria-label={roundText.letter.cover}>
          <div className="panel-body">
            <div className="letter-acts">
              <TemplateEditor round={round} kind="cover" />
              {letters.length < 2 ? null : (
                <CopyButton text={joinLetters(letters)} label={roundText.copyAll(letters.length)} />
              )}
            </div>
            {first === undefined || letters[0] === undefined ? null : <LetterView letter={letters[0]} />}
          </div>
        </aside>
      </div>
      <div className="decision">
        <span className="muted small">{closed ? roundText.closed : roundText.sendHint}</span>
        <div className="acts">
          <button
            type="button"
            className="button"
            disabled={closed || send.isPending || chosen.length === 0}
            onClick={() => write('zip')}
          >
            {roundText.toZip}
          </button>
          <button
            type="button"
            className="button main"
            disabled={closed || send.isPending || chosen.length === 0}
            onClick={() => write('folder')}
          >
            {roundText.toFolder}
          </button>
        </div>
      </div>
    </>
  );
}

interface PickProps {
  readonly name: string;
  readonly respondent: RespondentStatus;
  readonly checked: boolean;
  readonly onToggle: () => void;
}

function Pick({ name, respondent, checked, onToggle }: PickProps) {
  return (
    <label className="choice-label">
      <input type="checkbox" checked={checked} onChange={onToggle} />
      <span className="pick-name">{name}</span>
      <StateMark state={respondent.state} />
    </label>
  );
}

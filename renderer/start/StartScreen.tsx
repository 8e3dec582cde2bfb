import './start.css';
import { useState } from 'react';
import type { AppState } from '../../shared/api/contract.ts';
import { failureMessage } from '../api/call.ts';
import { dayWithWeekday } from '../ui/dayText.ts';
import { Icon } from '../ui/Icon.tsx';
import { useChange } from '../ui/useChange.ts';
import { MakesPanel } from './MakesPanel.tsx';
import { type StartKind, startText } from './startText.ts';

const KINDS = ['sample', 'empty'] as const;

/** 台帳がまだ無いとき。何ができるかを右に見せてから作る。 */
export function StartScreen({ state }: { readonly state: AppState }) {
  const [kind, setKind] = useState<StartKind>('sample');
  const start = useChange('app.start', { busy: startText.making, done: () => null });
  return (
    <div className="start-alone">
      <main className="screen">
        <header className="page-head lined">
          <h1>{startText.title}</h1>
        </header>
        <div className="body">
          <div className="start-side">
            <strong>{startText.folder}</strong>
            <p className="muted">{state.folder}</p>
            <div className="promise">
              {startText.promise.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          </div>
          <div className="content">
            <div className="scroll start-main">
              <h2 id="start-question">{startText.question}</h2>
              <p className="muted">{startText.questionHint}</p>
              <fieldset className="start-choices" aria-labelledby="start-question">
                {KINDS.map((each) => (
                  <label key={each} className="start-choice">
                    <input type="radio" name="kind" checked={kind === each} onChange={() => setKind(each)} />
                    <span>
                      <strong>{startText[each].title}</strong>
                      <span className="hint">{startText[each].hint}</span>
                    </span>
                  </label>
                ))}
              </fieldset>
              {start.error === null ? null : (
                <div className="notice failed" role="alert">
                  <strong>{failureMessage(start.error)}</strong>
                </div>
              )}
            </div>
            <div className="decision">
              <p className="muted small">{startText.nothingYet}</p>
              <div className="acts">
                <button
                  type="button"
                  className="button main"
                  disabled={start.isPending}
                  onClick={() => start.mutate({ kind })}
                >
                  {start.isPending ? startText.making : startText[kind].act}
                </button>
              </div>
            </div>
          </div>
          <MakesPanel kind={kind} />
        </div>
      </main>
      <footer className="status-line">
        <div className="said" role="status">
          <Icon name={start.isPending ? 'busy' : 'dashedRing'} />
          <span>{start.isPending ? startText.making : startText.noRegister}</span>
        </div>
        <ul>
          <li>{startText.version(state.programVersion)}</li>
          <li>{dayWithWeekday(state.today)}</li>
        </ul>
      </footer>
    </div>
  );
}

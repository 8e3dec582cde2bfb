import { Link, useLocation } from 'wouter';
import type { QuestionnaireFinding } from '../../../shared/bureau/questionnaire/checkQuestionnaire.ts';
import type { Questionnaire } from '../../../shared/bureau/questionnaire/questionnaire.ts';
import { useAsk } from '../../ui/DialogHost.tsx';
import { TextEntry } from '../../ui/entry/TextEntry.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { QuestionnaireState } from './QuestionnaireState.tsx';
import { questionnaireText as text } from './questionnaireText.ts';
import type { QuestionnaireWriter } from './useQuestionnaireWriter.ts';

interface WholePanelProps {
  readonly questionnaire: Questionnaire;
  readonly findings: readonly QuestionnaireFinding[];
  readonly writer: QuestionnaireWriter;
}

/** アンケートそのもの: 名、確かめる所、備考、履歴、消すこと。 */
export function WholePanel({ questionnaire, findings, writer }: WholePanelProps) {
  const { id, title, note, source, event, finished } = questionnaire;
  const open = findings.filter(({ reason }) => reason === null);
  const edit = (field: 'title' | 'note', seen: string, value: string) =>
    void writer.write('questionnaire', { edits: [{ id, field, seen, value }] });
  return (
    <Panel title={text.whole}>
      <p>
        <QuestionnaireState questionnaire={questionnaire} />
        {finished && open.length > 0 ? <span className="muted small">　{text.changedAfter}</span> : null}
      </p>
      <div className="entries">
        <TextEntry label={text.name} value={title} onCommit={(value) => edit('title', title, value)} />
        <TextEntry label={text.note} long value={note} onCommit={(value) => edit('note', note, value)} />
      </div>
      <h3>{text.findings}</h3>
      {open.length === 0 ? (
        <p className="muted">{text.noFindings}</p>
      ) : (
        <ul className="questionnaire-findings">
          {open.map(({ message, level }) => (
            <li key={message} className={level === 'confirm' ? 'mark confirm' : 'mark info'}>
              <Icon name={level === 'confirm' ? 'triangle' : 'dashedRing'} size={14} />
              <span>{message}</span>
            </li>
          ))}
        </ul>
      )}
      {source === '' ? null : (
        <dl className="keys">
          <div className="key-row">
            <dt>{text.source}</dt>
            <dd className="file-name">{source}</dd>
          </div>
        </dl>
      )}
      <ul className="questionnaire-ways">
        <li>
          <Link href={`/register/${event.table}/row/${event.id}`}>{text.toEvent}</Link>
        </li>
        <li>
          <Link href={`/register/questionnaire/history/${id}`}>{text.history}</Link>
        </li>
        <li>
          <RemoveButton questionnaire={questionnaire} writer={writer} />
        </li>
      </ul>
    </Panel>
  );
}

function RemoveButton({ questionnaire, writer }: Omit<WholePanelProps, 'findings'>) {
  const ask = useAsk();
  const [, navigate] = useLocation();
  const { id, title } = questionnaire;
  const remove = async () => {
    const sure = await ask<boolean>((answer) => (
      <ModalDialog
        title={text.removeTitle(title)}
        about={text.removeAbout}
        onClose={() => answer(false)}
        acts={
          <>
            <button type="button" className="button" onClick={() => answer(false)}>
              {text.stop}
            </button>
            <button type="button" className="button main" onClick={() => answer(true)}>
              {text.removeGo}
            </button>
          </>
        }
      >
        <p>{title}</p>
      </ModalDialog>
    ));
    if (!sure) return;
    navigate('/bureau/questionnaire');
    await writer.write('questionnaire', { deletes: [{ id }] }, text.removed);
  };
  return (
    <button type="button" className="link-button" onClick={() => void remove()}>
      {text.remove}
    </button>
  );
}

import { useState } from 'react';
import type { Questionnaire } from '../../../../shared/bureau/questionnaire/questionnaire.ts';
import { ClosePanel } from '../../../register/panel/ClosePanel.tsx';
import { LiveEntry } from '../../../ui/entry/LiveEntry.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { commentText as text } from '../questionnaireText.ts';
import type { QuestionnaireWriter } from '../useQuestionnaireWriter.ts';

interface AddCommentsProps {
  readonly questionnaire: Questionnaire;
  readonly writer: QuestionnaireWriter;
  readonly onClose: () => void;
}

/** 自由記載を一行に一つ、まとめて足す。 */
export function AddComments({ questionnaire, writer, onClose }: AddCommentsProps) {
  const [pasted, setPasted] = useState('');
  const [heading, setHeading] = useState('');
  const lines = pasted
    .split('\n')
    .map((line) => line.trim().replace(/^[・･●○◦‣•]\s*/, ''))
    .filter((line) => line !== '');
  const last = Math.max(0, ...questionnaire.entries.map(({ position }) => position));
  const add = async () => {
    const inserts = lines.map((line, at) => ({
      values: { questionnaire: questionnaire.id, heading, position: String(last + at + 1), text: line },
    }));
    const { reason } = await writer.write('questionnaireComment', { inserts }, text.added(lines.length));
    if (reason === null) setPasted('');
  };
  return (
    <Panel
      title={text.add}
      acts={
        <>
          <button type="button" className="button" onClick={onClose}>
            {text.stop}
          </button>
          <button
            type="button"
            className="button choice"
            disabled={lines.length === 0}
            onClick={() => void add()}
          >
            {text.addGo(lines.length)}
          </button>
        </>
      }
    >
      <ClosePanel onClose={onClose} />
      <div className="entries">
        <LiveEntry label={text.heading} value={heading} placeholder={text.headingHint} onType={setHeading} />
        <LiveEntry label={text.paste} rows={14} value={pasted} onType={setPasted} />
      </div>
    </Panel>
  );
}

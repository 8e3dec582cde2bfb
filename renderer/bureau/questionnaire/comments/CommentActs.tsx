import { useState } from 'react';
import type { QuestionnaireComment } from '../../../../shared/bureau/questionnaire/questionnaire.ts';
import { LiveEntry } from '../../../ui/entry/LiveEntry.tsx';
import { PickEntry } from '../../../ui/entry/PickEntry.tsx';
import { commentText as text } from '../questionnaireText.ts';
import type { QuestionnaireWriter } from '../useQuestionnaireWriter.ts';

interface CommentActsProps {
  readonly chosen: readonly QuestionnaireComment[];
  readonly headings: readonly string[];
  readonly writer: QuestionnaireWriter;
  readonly onDone: () => void;
}

const NEW = '\n';

/** 選んだ自由記載の見出しを付け替える、消す。 */
export function CommentActs({ chosen, headings, writer, onDone }: CommentActsProps) {
  const [heading, setHeading] = useState(headings[0] ?? '');
  const [made, setMade] = useState('');
  const wanted = heading === NEW ? made : heading;
  const n = chosen.length;
  const move = async () => {
    const edits = chosen.map((each) => ({
      id: each.id,
      field: 'heading',
      seen: each.heading,
      value: wanted,
    }));
    const { reason } = await writer.write('questionnaireComment', { edits }, text.moved(n));
    if (reason === null) onDone();
  };
  return (
    <div className="comment-acts">
      <PickEntry
        label={text.moveTo}
        value={heading}
        options={[
          ...[...new Set([...headings, ''])].map((each) => ({
            value: each,
            label: each === '' ? text.noHeading : each,
          })),
          { value: NEW, label: text.newHeading },
        ]}
        onPick={setHeading}
      />
      {heading === NEW ? (
        <LiveEntry label={text.heading} value={made} placeholder={text.headingHint} onType={setMade} />
      ) : null}
      <button
        type="button"
        className="button small-button"
        disabled={heading === NEW && made.trim() === ''}
        onClick={() => void move()}
      >
        {text.move(n)}
      </button>
      <button
        type="button"
        className="button small-button"
        onClick={() => {
          onDone();
          const deletes = chosen.map(({ id }) => ({ id }));
          void writer.write('questionnaireComment', { deletes }, text.removed(n));
        }}
      >
        {text.remove(n)}
      </button>
    </div>
  );
}

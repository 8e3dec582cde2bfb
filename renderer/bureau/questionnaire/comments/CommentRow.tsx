import { useState } from 'react';
import type { QuestionnaireComment } from '../../../../shared/bureau/questionnaire/questionnaire.ts';
import { RowTools } from '../../../ui/entry/RowTools.tsx';
import { TextEntry } from '../../../ui/entry/TextEntry.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { commentText as text } from '../questionnaireText.ts';
import type { QuestionnaireWriter } from '../useQuestionnaireWriter.ts';
import { exchange } from './exchange.ts';

interface CommentRowProps {
  readonly comment: QuestionnaireComment;
  readonly chosen: boolean;
  readonly onChoose: (on: boolean) => void;
  /** 文にある、台帳の氏名・電話・メール。 */
  readonly found: readonly string[];
  /** 同じ見出しの、前と後。 */
  readonly up: QuestionnaireComment | null;
  readonly down: QuestionnaireComment | null;
  readonly writer: QuestionnaireWriter;
}

/** 自由記載一つ。文を押すと直せる。 */
export function CommentRow({ comment, chosen, onChoose, found, up, down, writer }: CommentRowProps) {
  const [editing, setEditing] = useState(false);
  const { id, printed } = comment;
  const short = comment.text.length > 20 ? `${comment.text.slice(0, 20)}…` : comment.text;
  const swap = (other: QuestionnaireComment) =>
    void writer.write('questionnaireComment', { edits: exchange(comment, other) });
  return (
    <li className={printed ? 'comment' : 'comment unprinted'}>
      <input
        type="checkbox"
        aria-label={text.chosenOf(short)}
        checked={chosen}
        onChange={(event) => onChoose(event.target.checked)}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: 欄を離れたことだけを見る */}
      <div
        className="comment-text"
        onBlur={(event) => {
          // 直さずに離れたときも、文に戻す。
          if (!event.currentTarget.contains(event.relatedTarget)) setEditing(false);
        }}
      >
        {editing ? (
          <TextEntry
            bare
            focused
            label={text.textOf}
            value={comment.text}
            onCommit={(value) => {
              setEditing(false);
              const edit = { id, field: 'text', seen: comment.text, value };
              void writer.write('questionnaireComment', { edits: [edit] });
            }}
          />
        ) : (
          <button
            type="button"
            className="row-button"
            title={text.edit(short)}
            onClick={() => setEditing(true)}
          >
            {comment.text}
          </button>
        )}
        {found.length === 0 ? null : (
          <p className="mark confirm">
            <Icon name="triangle" size={14} />
            <span>{text.personal(found.join('」「'))}</span>
          </p>
        )}
      </div>
      <label className="choice-label small">
        <input
          type="checkbox"
          aria-label={text.printedOf(short)}
          checked={printed}
          onChange={(event) => {
            const value = event.target.checked ? '載せる' : '載せない';
            const edit = { id, field: 'printed', seen: printed ? 1 : 0, value };
            void writer.write('questionnaireComment', { edits: [edit] });
          }}
        />
        {text.printed}
      </label>
      <RowTools
        name={short}
        onUp={up === null ? null : () => swap(up)}
        onDown={down === null ? null : () => swap(down)}
        onRemove={() => void writer.write('questionnaireComment', { deletes: [{ id }] }, text.removed(1))}
      />
    </li>
  );
}

import { useState } from 'react';
import type { Questionnaire } from '../../../../shared/bureau/questionnaire/questionnaire.ts';
import { useCall } from '../../../api/useCall.ts';
import { commentText as text } from '../questionnaireText.ts';
import type { QuestionnaireWriter } from '../useQuestionnaireWriter.ts';
import { CommentActs } from './CommentActs.tsx';
import { CommentRow } from './CommentRow.tsx';

interface CommentListProps {
  readonly questionnaire: Questionnaire;
  readonly writer: QuestionnaireWriter;
  readonly onAdd: () => void;
}

/** 自由記載を見出しごとに。並べ替え、見出しの付け替え、載せる・載せない。 */
export function CommentList({ questionnaire, writer, onAdd }: CommentListProps) {
  const { id, entries } = questionnaire;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const personal = useCall('questionnaire.personal', { questionnaire: id });
  const groups = [...Map.groupBy(entries, ({ heading }) => heading)];
  const printed = entries.filter((each) => each.printed).length;
  const toggle = (comment: string, on: boolean) =>
    setChosen((now) => new Set(on ? [...now, comment] : [...now].filter((each) => each !== comment)));
  const present = entries.filter((each) => chosen.has(each.id));
  return (
    <section className="comments" aria-label={text.title}>
      <div className="section-head">
        <h2>{text.title}</h2>
        <span className="count">{text.count(printed, entries.length)}</span>
        <button type="button" className="link-button" onClick={onAdd}>
          {text.add}
        </button>
      </div>
      {present.length === 0 ? null : (
        <CommentActs
          chosen={present}
          headings={groups.map(([heading]) => heading)}
          writer={writer}
          onDone={() => setChosen(new Set())}
        />
      )}
      {entries.length === 0 ? <p className="muted">{text.none}</p> : null}
      {groups.map(([heading, group]) => (
        <div key={heading} className="comment-group">
          <h3>
            {heading === '' ? text.noHeading : `【${heading}】`}{' '}
            <small className="muted">{group.length}</small>
          </h3>
          <ul>
            {group.map((comment, at) => (
              <CommentRow
                key={comment.id}
                comment={comment}
                chosen={chosen.has(comment.id)}
                onChoose={(on) => toggle(comment.id, on)}
                found={personal.data?.[comment.id] ?? []}
                up={group[at - 1] ?? null}
                down={group[at + 1] ?? null}
                writer={writer}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

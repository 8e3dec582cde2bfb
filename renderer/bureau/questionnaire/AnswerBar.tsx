import type { QuestionnaireChoice } from '../../../shared/bureau/questionnaire/questionnaire.ts';
import { rateText } from '../../../shared/text/rateText.ts';
import { questionnaireText as text } from './questionnaireText.ts';

const TONES = ['solid', 'hatched', 'light', 'white'] as const;

/** 100% の帯。濃・斜線・淡・白、未回答は破線で、白黒でも分かれる。同じ数は上の欄にもある。 */
export function AnswerBar({
  choices,
  total,
}: {
  readonly choices: readonly QuestionnaireChoice[];
  readonly total: number | null;
}) {
  if (total === null || total === 0) return <div className="answer-bar none" />;
  const scale = choices.filter(({ kind }) => kind === 'choice');
  const segments = choices.flatMap(({ id, label, kind, count }) =>
    count === null || count === 0
      ? []
      : [
          {
            id,
            label,
            count,
            tone: kind === 'noAnswer' ? 'dashed' : toneAt(scale.findIndex((each) => each.id === id)),
          },
        ],
  );
  const parts = segments.map(({ label, count }) => text.part(label, count, rateText(count, total)));
  return (
    <div className="answer-bar" role="img" aria-label={text.barOf(parts.join('、'))}>
      {segments.map(({ id, label, count, tone }) => (
        <span
          key={id}
          className={`segment ${tone}`}
          style={{ flexGrow: count }}
          title={text.part(label, count, rateText(count, total))}
        >
          <b>{count}</b>
        </span>
      ))}
    </div>
  );
}

function toneAt(at: number): string {
  return TONES[at] ?? 'white';
}

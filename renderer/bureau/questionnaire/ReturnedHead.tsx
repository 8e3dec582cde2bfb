import { useState } from 'react';
import type { QuestionnaireFinding } from '../../../shared/bureau/questionnaire/checkQuestionnaire.ts';
import type { Questionnaire } from '../../../shared/bureau/questionnaire/questionnaire.ts';
import { Icon } from '../../ui/Icon.tsx';
import { CountField } from './CountField.tsx';
import { FindingReason } from './FindingReason.tsx';
import { questionnaireText as text } from './questionnaireText.ts';
import type { QuestionnaireWriter } from './useQuestionnaireWriter.ts';

interface ReturnedHeadProps {
  readonly questionnaire: Questionnaire;
  readonly findings: readonly QuestionnaireFinding[];
  readonly writer: QuestionnaireWriter;
}

/** 配った数、回収数、回収率。配った数は、打たなければ催しの参加者の数。 */
export function ReturnedHead({ questionnaire, findings, writer }: ReturnedHeadProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const { id, base, returned, rate } = questionnaire;
  const typed = base.from === 'typed' ? base.count : null;
  const commit = (field: 'base' | 'returned', seen: number | null) => async (value: string) =>
    (await writer.write('questionnaire', { edits: [{ id, field, seen, value }] })).reason;
  return (
    <section className="returned-head" aria-label={text.returned}>
      <div className="returned-line">
        <span className="returned-pair">
          <span>{text.base}</span>
          <CountField
            label={text.base}
            value={typed}
            placeholder={base.count === null ? '' : String(base.count)}
            onCommit={commit('base', typed)}
            onReason={setRefusal}
          />
          <span className="muted small">
            {base.from === 'typed' ? text.baseTyped : text.baseEmpty(base.count)}
          </span>
        </span>
        <span className="returned-pair">
          <span>{text.returned}</span>
          <CountField
            label={text.returned}
            value={returned}
            onCommit={commit('returned', returned)}
            onReason={setRefusal}
          />
        </span>
        <span className="returned-pair">
          <span>{text.rate}</span>
          <strong className="returned-rate">{rate}</strong>
        </span>
      </div>
      {refusal === null ? null : (
        <p className="mark error" role="alert">
          <Icon name="octagon" size={14} />
          <span>{refusal}</span>
        </p>
      )}
      {findings
        .filter(({ item, level }) => item === null && level === 'confirm')
        .map((finding) => (
          <FindingReason key={finding.message} questionnaire={id} finding={finding} writer={writer} />
        ))}
    </section>
  );
}

import { useState } from 'react';
import type { QuestionnaireFinding } from '../../../shared/bureau/questionnaire/checkQuestionnaire.ts';
import type { Questionnaire, QuestionnaireItem } from '../../../shared/bureau/questionnaire/questionnaire.ts';
import { Icon } from '../../ui/Icon.tsx';
import { AnswerBar } from './AnswerBar.tsx';
import { CountField } from './CountField.tsx';
import { FindingReason } from './FindingReason.tsx';
import { questionnaireText as text } from './questionnaireText.ts';
import type { QuestionnaireWriter } from './useQuestionnaireWriter.ts';

interface ItemCountsProps {
  readonly questionnaire: Questionnaire;
  readonly item: QuestionnaireItem;
  /** 問いの番号 (1から)。 */
  readonly number: number;
  readonly findings: readonly QuestionnaireFinding[];
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly writer: QuestionnaireWriter;
}

/** 問い一つ: 文、選択肢ごとの人数、合計と回収数、帯。 */
export function ItemCounts(props: ItemCountsProps) {
  const { questionnaire, item, number, findings, chosen, onChoose, writer } = props;
  const [refusals, setRefusals] = useState<Readonly<Record<string, string | null>>>({});
  const { choices, total } = item;
  const name = text.question(number);
  const confirms = findings.filter(({ level }) => level === 'confirm');
  const blanks = choices.filter(({ kind, count }) => count === null && kind !== 'unknown').length;
  const left = (questionnaire.returned ?? 0) - (total ?? 0);
  // 打ちかけの間は「あと」を言い、打ち終えるか超えたら確認にする。
  const typing = blanks > 0 && left > 0 && confirms.every(({ reason }) => reason === null);
  return (
    <section className={chosen ? 'question chosen' : 'question'} aria-label={`${name} ${item.text}`}>
      <div className="question-head">
        <h3>
          <span className="muted">{name}</span> {item.text}
        </h3>
        <span className="question-sum">
          <strong>{text.sum(total, questionnaire.returned)}</strong>
          {typing ? <span className="muted">{text.left(left, blanks)}</span> : null}
          {total !== null && left === 0 ? (
            <span className="mark info">
              <Icon name="tick" size={14} />
              {text.fits}
            </span>
          ) : null}
        </span>
        <button type="button" className="link-button" aria-pressed={chosen} onClick={onChoose}>
          {text.edit}
        </button>
      </div>
      <ol className="question-choices">
        {choices.map((choice) => (
          <li key={choice.id}>
            <span className="choice-name">
              {choice.label}
              {choice.kind === 'unknown' ? '※' : ''}
            </span>
            <CountField
              label={text.countOf(name, choice.label)}
              value={choice.count}
              onReason={(reason) => setRefusals((now) => ({ ...now, [choice.id]: reason }))}
              onCommit={async (typed) => {
                const edit = { id: choice.id, field: 'count', seen: choice.count, value: typed };
                return (await writer.write('questionnaireChoice', { edits: [edit] })).reason;
              }}
            />
          </li>
        ))}
      </ol>
      {choices
        .flatMap(({ id }) => refusals[id] ?? [])
        .map((refusal) => (
          <p key={refusal} className="mark error" role="alert">
            <Icon name="octagon" size={14} />
            <span>{refusal}</span>
          </p>
        ))}
      <AnswerBar choices={choices} total={total} />
      {typing
        ? null
        : confirms.map((finding) => (
            <FindingReason
              key={finding.message}
              questionnaire={questionnaire.id}
              finding={finding}
              writer={writer}
            />
          ))}
    </section>
  );
}

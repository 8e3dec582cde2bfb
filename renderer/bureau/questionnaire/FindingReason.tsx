import type { QuestionnaireFinding } from '../../../shared/bureau/questionnaire/checkQuestionnaire.ts';
import { call } from '../../api/call.ts';
import { TextEntry } from '../../ui/entry/TextEntry.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { questionnaireText as text } from './questionnaireText.ts';
import type { QuestionnaireWriter } from './useQuestionnaireWriter.ts';

interface FindingReasonProps {
  readonly questionnaire: string;
  readonly finding: QuestionnaireFinding;
  readonly writer: QuestionnaireWriter;
}

/** 合わない数の一文と、その場で書く理由。 */
export function FindingReason({ questionnaire, finding, writer }: FindingReasonProps) {
  const { item, message, reason } = finding;
  return (
    <div className="finding-reason">
      <p className="mark confirm">
        <Icon name="triangle" size={14} />
        <span>{message}</span>
      </p>
      <TextEntry
        bare
        label={text.reasonOf(message)}
        placeholder={text.reason}
        value={reason ?? ''}
        onCommit={(written) =>
          void writer.run<'questionnaire.explain'>(
            () => call('questionnaire.explain', { questionnaire, item, reason: written }),
            () => text.reasonSaved,
          )
        }
      />
    </div>
  );
}

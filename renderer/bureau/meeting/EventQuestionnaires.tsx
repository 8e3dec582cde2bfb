import { Link, useLocation } from 'wouter';
import type { EventRecord } from '../../../shared/bureau/meeting/eventRecord.ts';
import { call } from '../../api/call.ts';
import { questionnaireText } from '../questionnaire/questionnaireText.ts';
import { useQuestionnaireWriter } from '../questionnaire/useQuestionnaireWriter.ts';
import { meetingText } from './meetingText.ts';

/** 催しのアンケートへの道。無ければ、ここから作って、問いを打つ画面へ移る。 */
export function EventQuestionnaires({ record }: { readonly record: EventRecord }) {
  const { table, row, questionnaires } = record;
  const [, navigate] = useLocation();
  const { run } = useQuestionnaireWriter();
  const part = typeof row.part === 'string' ? row.part : '';
  const make = async () => {
    const made = await run<'questionnaire.create'>(
      () =>
        call('questionnaire.create', {
          event: { table, id: String(row.id) },
          title: questionnaireText.nameDefault(part),
          from: null,
        }),
      () => questionnaireText.made,
    );
    if (made !== null) navigate(`/bureau/questionnaire/${made.id}`);
  };
  return (
    <>
      <h3>{meetingText.questionnaires}</h3>
      {questionnaires.length === 0 ? (
        <p className="muted small">{meetingText.noQuestionnaires}</p>
      ) : (
        <ul className="plain-rows">
          {questionnaires.map(({ id, title, returned }) => (
            <li key={id}>
              <Link href={`/bureau/questionnaire/${id}`}>{title}</Link>
              <span className="muted small">
                {returned === null ? meetingText.notReturned : meetingText.returned(returned)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="undo-line">
        <button type="button" className="link-button" onClick={() => void make()}>
          {meetingText.addQuestionnaire}
        </button>
      </p>
    </>
  );
}

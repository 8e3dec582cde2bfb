import { checkQuestionnaire } from '../../../shared/bureau/questionnaire/checkQuestionnaire.ts';
import type { Questionnaire } from '../../../shared/bureau/questionnaire/questionnaire.ts';
import { Icon } from '../../ui/Icon.tsx';
import { questionnaireText as text } from './questionnaireText.ts';

/** まとめ終えたか、確かめる所があるか。 */
export function QuestionnaireState({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  const open = checkQuestionnaire(questionnaire).filter(({ reason }) => reason === null);
  const confirms = open.filter(({ level }) => level === 'confirm').length;
  if (confirms > 0)
    return (
      <span className="mark confirm">
        <Icon name="triangle" size={14} />
        {text.states.confirm(confirms)}
      </span>
    );
  const done = questionnaire.finished && open.length === 0;
  return (
    <span className="mark info">
      <Icon name={done ? 'tick' : 'halfRing'} size={14} />
      {done ? text.states.finished : text.states.open}
    </span>
  );
}

import type { Questionnaire } from '../../../shared/bureau/questionnaire/questionnaire.ts';
import { formatWareki } from '../../../shared/calendar/wareki.ts';
import { questionnaireText as text } from './questionnaireText.ts';

/** 催しの日。まだ開いていなければ予定日。 */
export function eventDay({ heldOn, plannedOn }: Questionnaire['event']): string {
  if (heldOn !== null) return formatWareki(heldOn);
  return plannedOn === null ? text.noDay : text.planned(formatWareki(plannedOn));
}

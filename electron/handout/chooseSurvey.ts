import { DaichoError } from '../../shared/api/failure.ts';
import type { HandoutDefinition } from '../../shared/handout/definition.ts';
import type { FormId } from '../../shared/survey/form.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import type { Readable } from '../database/register.ts';
import { listSurveys, loadSurvey } from '../survey/loadSurvey.ts';

/**
 * 資料の元になる調査の回。名指しが無ければ、要る様式をみな集めたいちばん新しい回。
 * 様式が要らない資料は、回が一つも無ければ null。
 */
export async function chooseSurvey(
  db: Readable,
  definition: HandoutDefinition,
  survey: string | null,
): Promise<Survey | null> {
  const missing = (each: Survey): FormId | undefined =>
    definition.forms.find((form) => !each.forms.some((collected) => collected.form === form));
  if (survey === null) {
    const found = (await listSurveys(db)).find((each) => missing(each) === undefined);
    if (found === undefined && definition.forms.length > 0)
      throw new DaichoError('noSurveyForHandout', {
        handout: definition.title,
        forms: definition.forms.map((form) => FORM_NAMES[form]).join('・'),
      });
    return found ?? null;
  }
  const chosen = await loadSurvey(db, survey);
  const lacking = missing(chosen);
  if (lacking !== undefined)
    throw new DaichoError('badArgument', {
      detail: `「${chosen.title}」は${FORM_NAMES[lacking]}を集めていません`,
    });
  return chosen;
}

const FORM_NAMES: Readonly<Record<FormId, string>> = { ward: '様式A', room: '様式B', hub: '様式C' };

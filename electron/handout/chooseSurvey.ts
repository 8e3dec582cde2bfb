import { DaichoError } from '../../shared/api/failure.ts';
import { fiscalYearLabel, halfLabel } from '../../shared/calendar/fiscalYear.ts';
import type { HandoutDefinition } from '../../shared/handout/definition/handoutDefinition.ts';
import type { FormId } from '../../shared/survey/form.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import type { Readable } from '../database/register.ts';
import { listSurveys, loadSurvey } from '../survey/loadSurvey.ts';

/**
 * 資料の元になる調査の回。名指しが無ければ、要る様式をみな集めたいちばん新しい回。
 * 様式が要らない資料は、回が一つも無ければ null。
 * @param fiscalYear 年度を決めて刷る資料の年度。その年度の回だけから選ぶ。決めなければ null
 */
export async function chooseSurvey(
  db: Readable,
  definition: HandoutDefinition,
  survey: string | null,
  fiscalYear: number | null = null,
): Promise<Survey | null> {
  const trouble = (each: Survey) =>
    unfit(definition, each) ??
    (fiscalYear === null || each.fiscalYear === fiscalYear
      ? null
      : `「${each.title}」は${fiscalYearLabel(fiscalYear)}の回ではありません`);
  if (survey === null) {
    const found = (await listSurveys(db)).find((each) => trouble(each) === null);
    if (found === undefined && definition.forms.length > 0)
      throw new DaichoError('noSurveyForHandout', {
        handout: definition.title,
        forms: definition.forms.map((form) => FORM_NAMES[form]).join('・'),
      });
    return found ?? null;
  }
  const chosen = await loadSurvey(db, survey);
  const detail = trouble(chosen);
  if (detail !== null) throw new DaichoError('badArgument', { detail });
  return chosen;
}

/** その回がこの資料の元になれない訳。なれるなら null。 */
function unfit(definition: HandoutDefinition, survey: Survey): string | null {
  const lacking = definition.forms.find((form) => !survey.forms.some((collected) => collected.form === form));
  if (lacking !== undefined) return `「${survey.title}」は${FORM_NAMES[lacking]}を集めていません`;
  if (definition.half !== undefined && survey.half !== definition.half)
    return `「${survey.title}」は${halfLabel(survey.half)}の回です。「${definition.title}」は${halfLabel(definition.half)}の回から作ります`;
  return null;
}

const FORM_NAMES: Readonly<Record<FormId, string>> = { ward: '様式A', room: '様式B', hub: '様式C' };

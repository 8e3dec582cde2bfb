import type { ComposedPages } from '../../shared/api/calls/composeCalls.ts';
import { checkHandoutDefinition, parseHandoutDefinition } from '../../shared/api/parseHandoutDefinition.ts';
import { findRefusals } from '../../shared/handout/guard/findRefusals.ts';
import { handoutYear } from '../../shared/handout/handoutYear.ts';
import type { Session } from '../session.ts';
import { loadSurveyForms } from '../survey/loadSurvey.ts';
import { buildFromDefinition } from './buildHandoutModel.ts';
import { chooseSurvey } from './chooseSurvey.ts';
import { loadGuardedTexts } from './publicGuard.ts';

/** 直している途中の定義を紙の姿に。直す所があれば姿は無く、欄ごとの一文を返す。 */
export async function composePages(
  session: Session,
  definition: unknown,
  survey: string | null,
): Promise<ComposedPages> {
  const problems = checkHandoutDefinition(definition);
  if (problems.length > 0) return { model: null, problems, refusals: [], guarded: [] };
  const parsed = parseHandoutDefinition(definition, '');
  const { db } = session.register;
  const year = handoutYear(parsed, session.clock.today()) ?? null;
  const asked = year === null ? survey : null;
  const chosen = await chooseSurvey(db, parsed, asked, year);
  const model = await buildFromDefinition(session, parsed, year === null ? (chosen?.id ?? null) : null);
  const forms = chosen === null ? [] : await loadSurveyForms(db, chosen.id);
  return {
    model,
    problems,
    refusals: findRefusals(parsed, forms),
    guarded: await loadGuardedTexts(db, model),
  };
}

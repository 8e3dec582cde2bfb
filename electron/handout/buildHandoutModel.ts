import { buildHandout } from '../../shared/handout/buildHandout.ts';
import type { HandoutModel } from '../../shared/handout/model.ts';
import type { Session } from '../session.ts';
import { loadOpenQuestions } from '../survey/sendback/loadOpenQuestions.ts';
import { chooseSurvey } from './chooseSurvey.ts';
import { readHandout } from './definitions.ts';
import { loadHandoutFacts } from './loadHandoutFacts.ts';
import { loadUnsubmitted } from './loadUnsubmitted.ts';

/**
 * 配付資料を今の台帳と集計から組む。
 * @param survey 調査の回。null なら、その資料が要る様式を集めたいちばん新しい回
 */
export async function buildHandoutModel(
  session: Session,
  handout: string,
  survey: string | null,
): Promise<HandoutModel> {
  const definition = readHandout(handout);
  const chosen = await chooseSurvey(session.register.db, definition, survey);
  const facts = await loadHandoutFacts(session, chosen, definition.asOf ?? null);
  const asksQuestions = definition.pages.some((page) =>
    page.blocks.some((block) => block.kind === 'openQuestions'),
  );
  const openQuestions =
    asksQuestions && chosen !== null
      ? await loadOpenQuestions(session.register.db, chosen, session.clock.today())
      : undefined;
  const unsubmitted = definition.pages.some((page) =>
    page.blocks.some((block) => block.kind === 'unsubmitted'),
  )
    ? await loadUnsubmitted(session, chosen)
    : undefined;
  return buildHandout(definition, { ...facts, openQuestions, unsubmitted });
}

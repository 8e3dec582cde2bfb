import { DaichoError } from '../../shared/api/failure.ts';
import { buildHandout } from '../../shared/handout/buildHandout.ts';
import type { BlockDefinition, HandoutDefinition } from '../../shared/handout/definition.ts';
import type { HandoutFacts } from '../../shared/handout/facts.ts';
import type { HandoutModel } from '../../shared/handout/model/handoutModel.ts';
import type { Session } from '../session.ts';
import { loadOpenQuestions } from '../survey/sendback/loadOpenQuestions.ts';
import { chooseSurvey } from './chooseSurvey.ts';
import { loadHandoutFacts } from './loadHandoutFacts.ts';
import { loadRegisterCheck } from './loadRegisterCheck.ts';
import { loadUnsubmitted } from './loadUnsubmitted.ts';
import { loadWardSheets } from './loadWardSheets.ts';
import { loadHandout } from './ownHandouts.ts';
import { loadPictures } from './pictures.ts';

/**
 * 配付資料を今の台帳と集計から組む。
 * @param survey 調査の回。null なら、その資料が要る様式を集めたいちばん新しい回
 * @param ward 区ごとの頁のうち、この区 (5桁) だけ。null ならすべて
 */
export async function buildHandoutModel(
  session: Session,
  handout: string,
  survey: string | null,
  ward: string | null = null,
): Promise<HandoutModel> {
  return buildFromDefinition(session, await loadHandout(session.register.db, handout), survey, ward);
}

/** 定義から組む (直している途中の、まだしまっていない定義も)。 */
export async function buildFromDefinition(
  session: Session,
  definition: HandoutDefinition,
  survey: string | null,
  ward: string | null = null,
): Promise<HandoutModel> {
  const { db } = session.register;
  const chosen = await chooseSurvey(db, definition, survey);
  const facts = await loadHandoutFacts(session, chosen, definition.asOf ?? null);
  if (ward !== null) refuseWard(definition, facts, ward);
  const blocks = definition.pages.flatMap((page) => page.blocks);
  const has = (kind: BlockDefinition['kind']) => blocks.some((block) => block.kind === kind);
  const openQuestions =
    has('openQuestions') && chosen !== null
      ? await loadOpenQuestions(db, chosen, session.clock.today())
      : undefined;
  const unsubmitted = has('unsubmitted') ? await loadUnsubmitted(session, chosen) : undefined;
  const registerCheck = has('registerCheck') ? await loadRegisterCheck(session) : undefined;
  const wardSheets = has('wardSheet') ? await loadWardSheets(session, facts) : undefined;
  const pictures = await loadPictures(db, blocks.flatMap(pictureOf));
  return buildHandout(
    definition,
    { ...facts, openQuestions, unsubmitted, registerCheck, wardSheets, pictures },
    ward,
  );
}

function refuseWard(definition: HandoutDefinition, facts: HandoutFacts, ward: string): void {
  if (!facts.wards.some((each) => each.code === ward))
    throw new DaichoError('badArgument', { detail: `「${ward}」という区コードはありません` });
  if (!definition.pages.some((page) => page.perWard === true))
    throw new DaichoError('badArgument', {
      detail: `「${definition.title}」には区ごとの頁がないので、区を選べません`,
    });
}

function pictureOf(block: BlockDefinition): readonly string[] {
  return block.kind === 'picture' ? [block.picture] : [];
}

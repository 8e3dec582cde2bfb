import { DaichoError } from '../../shared/api/failure.ts';
import { fiscalYearOf } from '../../shared/calendar/fiscalYear.ts';
import { buildHandout } from '../../shared/handout/buildHandout.ts';
import type { BlockDefinition } from '../../shared/handout/definition/blockDefinition.ts';
import type { HandoutDefinition } from '../../shared/handout/definition/handoutDefinition.ts';
import type { HandoutFacts } from '../../shared/handout/facts.ts';
import { handoutYear } from '../../shared/handout/handoutYear.ts';
import type { HandoutModel } from '../../shared/handout/model/handoutModel.ts';
import type { Readable } from '../database/register.ts';
import type { Session } from '../session.ts';
import { loadSurvey } from '../survey/loadSurvey.ts';
import { loadOpenQuestions } from '../survey/sendback/loadOpenQuestions.ts';
import { chooseSurvey } from './chooseSurvey.ts';
import { loadBureauFacts } from './loadBureauFacts.ts';
import { loadHandoutFacts } from './loadHandoutFacts.ts';
import { loadRegisterCheck } from './loadRegisterCheck.ts';
import { loadUnsubmitted } from './loadUnsubmitted.ts';
import { loadWardSheets } from './loadWardSheets.ts';
import { loadHandout } from './ownHandouts.ts';
import { loadPictures } from './pictures.ts';

/** 何を刷るかの選び。 */
export interface HandoutChoice {
  /** 区ごとの頁のうち、この区 (5桁) だけ。null ならすべて。 */
  readonly ward?: string | null | undefined;
  /** 年度で刷る資料の、定義に書いた年度の代わりの年度 (西暦)。 */
  readonly fiscalYear?: number | null | undefined;
}

/**
 * 配付資料を今の台帳と集計から組む。
 * @param survey 調査の回。null なら、その資料が要る様式を集めたいちばん新しい回
 */
export async function buildHandoutModel(
  session: Session,
  handout: string,
  survey: string | null,
  choice: HandoutChoice = {},
): Promise<HandoutModel> {
  return buildFromDefinition(session, await loadHandout(session.register.db, handout), survey, choice);
}

/** 定義から組む (直している途中の、まだしまっていない定義も)。 */
export async function buildFromDefinition(
  session: Session,
  definition: HandoutDefinition,
  survey: string | null,
  { ward = null, fiscalYear = null }: HandoutChoice = {},
): Promise<HandoutModel> {
  const { db } = session.register;
  const year = await yearOf(db, definition, survey, fiscalYear, session.clock.today());
  const chosen = await chooseSurvey(db, definition, survey, year);
  const facts = await loadHandoutFacts(
    session,
    chosen,
    definition.asOf ?? yearDay(definition, year, session.clock.today()),
    year,
  );
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
  const bureau = blocks.some(readsBureau) ? await loadBureauFacts(db, session.clock.today()) : undefined;
  const pictures = await loadPictures(db, blocks.flatMap(pictureOf));
  return buildHandout(
    definition,
    { ...facts, openQuestions, unsubmitted, registerCheck, wardSheets, pictures, bureau },
    ward,
  );
}

/** 年度で刷る資料の年度: 選んだ年度、名指した回の年度、資料の年度の順。ほかの資料は null。 */
async function yearOf(
  db: Readable,
  definition: HandoutDefinition,
  survey: string | null,
  chosen: number | null,
  today: string,
): Promise<number | null> {
  const own = handoutYear(definition, today);
  if (own === undefined) {
    if (chosen === null) return null;
    throw new DaichoError('badArgument', {
      detail: `「${definition.title}」は調査の回から作るので、年度では選べません`,
    });
  }
  if (chosen !== null) return chosen;
  return survey === null ? own : (await loadSurvey(db, survey)).fiscalYear;
}

/** 調査の回によらず年度で刷る資料の基準日: 今年度なら今日、ほかの年度ならその終わりの日。 */
function yearDay(definition: HandoutDefinition, year: number | null, today: string): string | null {
  if (year === null || definition.forms.length > 0) return null;
  return year === fiscalYearOf(today) ? today : `${year + 1}-03-31`;
}

/** 局の取組の台帳から作る図か。 */
function readsBureau(block: BlockDefinition): boolean {
  switch (block.kind) {
    case 'calendar':
    case 'schedule':
    case 'gatherings':
    case 'questionnaire':
    case 'comments':
    case 'onboarding':
    case 'visits':
    case 'indicators':
    case 'cases':
      return true;
    case 'councils':
      return block.councils.some(({ plan }) => plan !== undefined);
    default:
      return false;
  }
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

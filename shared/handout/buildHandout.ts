import { fiscalYearLabel } from '../calendar/fiscalYear.ts';
import { formatWareki } from '../calendar/wareki.ts';
import { BLOCKS, type Ward } from '../ward/ward.ts';
import { buildAnswers } from './blocks/buildAnswers.ts';
import { buildBars } from './blocks/buildBars.ts';
import { buildCalendar } from './blocks/buildCalendar.ts';
import { buildCases } from './blocks/buildCases.ts';
import { buildCells } from './blocks/buildCells.ts';
import { buildComments } from './blocks/buildComments.ts';
import { buildCouncils } from './blocks/buildCouncils.ts';
import { buildCounts } from './blocks/buildCounts.ts';
import { buildGatherings } from './blocks/buildGatherings.ts';
import { buildIndicators } from './blocks/buildIndicators.ts';
import { buildLikert } from './blocks/buildLikert.ts';
import { buildLines } from './blocks/buildLines.ts';
import { buildOnboarding } from './blocks/buildOnboarding.ts';
import { buildOpenQuestions } from './blocks/buildOpenQuestions.ts';
import { buildPeople } from './blocks/buildPeople.ts';
import { buildPicture } from './blocks/buildPicture.ts';
import { buildQuestionnaire } from './blocks/buildQuestionnaire.ts';
import { buildRegisterCheck } from './blocks/buildRegisterCheck.ts';
import { buildSchedule } from './blocks/buildSchedule.ts';
import { buildShares } from './blocks/buildShares.ts';
import { buildStatements } from './blocks/buildStatements.ts';
import { buildStates } from './blocks/buildStates.ts';
import { buildTexts } from './blocks/buildTexts.ts';
import { buildUnsubmitted } from './blocks/buildUnsubmitted.ts';
import { buildVisits } from './blocks/buildVisits.ts';
import { buildWardMap } from './blocks/buildWardMap.ts';
import { buildWardSheet } from './blocks/buildWardSheet.ts';
import { buildWardTable } from './blocks/buildWardTable.ts';
import { buildYears } from './blocks/buildYears.ts';
import { breakMessage } from './breakMessage.ts';
import type { BlockDefinition } from './definition/blockDefinition.ts';
import type { HandoutDefinition, PageDefinition } from './definition/handoutDefinition.ts';
import { definitionOfYear } from './definitionOfYear.ts';
import type { HandoutFacts } from './facts.ts';
import { findRefusals } from './guard/findRefusals.ts';
import { lookUpFigure } from './lookUpFigure.ts';
import type { StatedOrigin } from './model/figureOrigin.ts';
import type { HandoutBlock } from './model/handoutBlock.ts';
import type { HandoutChapter, HandoutModel, HandoutNote, HandoutPage } from './model/handoutModel.ts';
import { addFootnotes } from './notes/addFootnotes.ts';
import { withoutEarlierMark } from './notes/earlierMark.ts';
import { footnotesOfForm, footnotesOfItem, notedParts } from './notes/footnotesOf.ts';
import { markFigure } from './origins/markedText.ts';
import { statedPlace } from './origins/statedPlace.ts';
import { originsIn, type PageSource, stateSentences } from './origins/stateSentences.ts';
import { fillSentence } from './sentence.ts';
import { splitPage } from './splitPage.ts';
import { lookUpWard } from './wardSheet/lookUpWard.ts';

/**
 * 定義と事実から、描くだけの頁を作る。数はすべて事実から入り、ここで足りない数を補うことはない。
 * ほかの年度の事実を書いた頁と図は入らない (definitionOfYear.ts)。
 * 文に入る数が無い、または一つに決まらないときは、定義の次の文に移る。
 * @param only 区ごとの頁のうち、この区 (5桁) の頁だけにする。null ならすべて
 */
export function buildHandout(
  every: HandoutDefinition,
  facts: HandoutFacts,
  only: string | null = null,
): HandoutModel {
  const definition = definitionOfYear(every, facts.fiscalYear);
  const lookUp = (name: string) => lookUpFigure(facts, definition, name);
  const orientation = definition.orientation ?? 'landscape';
  const ward = facts.wards.find(({ code }) => code === only);
  return {
    id: definition.id,
    title: definition.title,
    coverTitle: definition.coverTitle ?? definition.title,
    ...councilOf(definition, facts.fiscalYear),
    survey: facts.survey?.id ?? null,
    fiscalYear: facts.fiscalYear,
    fiscalYearLabel: fiscalYearLabel(facts.fiscalYear),
    asOf: facts.asOf,
    documentNumber: definition.documentNumber,
    author: definition.author,
    language: 'ja',
    ...(ward === undefined ? {} : { only: { code: ward.code, name: ward.name } }),
    public: definition.public,
    orientation,
    sample: facts.sample,
    chapters: chaptersOf(definition),
    pages: definition.pages
      .filter((page) => only === null || page.perWard === true)
      .flatMap((page) =>
        wardsOf(page, facts, only).flatMap((ward) =>
          splitPage(noted(buildPage(page, { definition, facts, lookUp, ward }), facts, ward), orientation),
        ),
      ),
    refusals: findRefusals(definition, facts.forms).map((refusal) => refusal.message),
  };
}

/** 表紙の会議の名と日。ほかの年度の会議は置かない。 */
function councilOf({ council }: HandoutDefinition, fiscalYear: number): Pick<HandoutModel, 'council'> {
  if (council === undefined || (council.fiscalYear ?? fiscalYear) !== fiscalYear) return {};
  const { name, heldOn } = council;
  const lines = [name ?? '', heldOn === undefined ? '' : formatWareki(heldOn)].filter((line) => line !== '');
  return lines.length === 0 ? {} : { council: lines };
}

/** 区ごとの頁があれば、章の並びにブロックを足す。 */
function chaptersOf(definition: HandoutDefinition): readonly HandoutChapter[] {
  if (!definition.pages.some((page) => page.perWard === true)) return definition.chapters;
  const blocks = BLOCKS.map((block) => ({ id: block, numeral: '', label: `${block}ブロック` }));
  return [...definition.chapters, ...blocks];
}

/** その頁を作る区。区ごとの頁でなければ null 一つ。 */
function wardsOf(page: PageDefinition, facts: HandoutFacts, only: string | null): readonly (Ward | null)[] {
  if (page.perWard !== true) return [null];
  return facts.wards
    .filter((ward) => only === null || ward.code === only)
    .toSorted((a, b) => a.position - b.position);
}

function buildPage(page: PageDefinition, source: PageSource): HandoutPage {
  const { definition, ward } = source;
  const facts = ward === null ? source.facts : { ...source.facts, answers: answersOf(source.facts, ward) };
  const lookUp = (name: string) =>
    ward !== null && name.startsWith('this.') ? lookUpWard(facts, ward, name) : source.lookUp(name);
  const all = definition.pages.flatMap((each) => each.blocks);
  const before = (block: BlockDefinition) => all.slice(0, all.indexOf(block));
  const built = page.blocks.map((block) =>
    buildBlock(block, { definition, facts, lookUp, ward }, before(block)),
  );
  const stated = stateSentences(
    page,
    { definition, facts, lookUp, ward },
    built.flatMap((each) => each.notes).length,
  );
  const marksEarlier = built.some(({ block }) => block.kind === 'states' && block.earlierHead !== null);
  return {
    id: ward === null ? page.id : `${page.id}-${ward.code}`,
    chapter: ward?.block ?? page.chapter,
    section: ward?.name ?? page.section,
    ...(ward === null ? {} : { ward }),
    asOf: page.asOf ? `${formatWareki(facts.asOf)}現在` : null,
    message: breakMessage(stated.message ?? ''),
    lead: lines(stated.lead),
    blocks: built.map((each) => each.block),
    notes: [
      ...built.flatMap((each) => each.notes),
      ...stated.notes.map((note) => (marksEarlier ? note : { ...note, text: withoutEarlierMark(note.text) })),
    ],
    origins: [...stated.origins, ...built.flatMap((each) => each.origins ?? [])],
  };
}

/** データに付いた注を添える。区ごとの頁には、その区の注だけを。 */
function noted(page: HandoutPage, all: HandoutFacts, ward: Ward | null): HandoutPage {
  const own = ward === null ? all.footnotes : all.footnotes.filter((note) => note.ward === ward.code);
  const facts = { ...all, footnotes: own };
  return addFootnotes(
    page,
    (source, places) => footnotesOfItem(facts, source, places),
    (form) => footnotesOfForm(facts, form),
    (source) => notedParts(facts, source),
  );
}

/** その区の回答だけ (回答の行と文の表に)。 */
function answersOf(facts: HandoutFacts, ward: Ward): HandoutFacts['answers'] {
  return Object.fromEntries(
    Object.entries(facts.answers).map(([form, byWard]) => {
      const own = byWard.get(ward.code);
      return [form, new Map(own === undefined ? [] : [[ward.code, own]])];
    }),
  );
}

function lines(text: string | null): readonly string[] {
  return text === null || text === '' ? [] : text.split('\n');
}

interface BuiltBlock {
  readonly block: HandoutBlock;
  readonly notes: readonly HandoutNote[];
  /** 図の中の文の数の出所。 */
  readonly origins?: readonly StatedOrigin[];
}

function buildBlock(
  block: BlockDefinition,
  { definition, facts, lookUp, ward }: PageSource,
  before: readonly BlockDefinition[],
): BuiltBlock {
  const fill = (text: string) => fillSentence(text, lookUp) ?? '';
  switch (block.kind) {
    case 'cells':
      return { block: buildCells(block, facts, fill), notes: [] };
    case 'bars':
      return { block: buildBars(block, facts), notes: [] };
    case 'states':
      return { block: buildStates(block, facts), notes: [] };
    case 'counts':
      return { block: buildCounts(block, facts, fill), notes: [] };
    case 'years':
      return buildYears(block, facts);
    case 'answers':
      return { block: buildAnswers(block, facts, before), notes: [] };
    case 'texts':
      return { block: buildTexts(block, facts), notes: [] };
    case 'clauses':
      return buildClauses(block, { definition, facts, lookUp, ward });
    case 'people':
      return { block: buildPeople(block, facts), notes: [] };
    case 'statements':
      return { block: buildStatements(block, facts), notes: [] };
    case 'wardTable':
      return buildWardTable(block, facts);
    case 'wardMap':
      return { block: buildWardMap(block, facts), notes: [] };
    case 'likert':
      return buildLikert(block);
    case 'lines':
      return { block: buildLines(block, facts), notes: [] };
    case 'shares':
      return { block: buildShares(block, facts), notes: [] };
    case 'registerCheck':
      return { block: buildRegisterCheck(block, facts), notes: [] };
    case 'wardSheet':
      return buildWardSheet(block, facts, ward);
    case 'picture':
      return { block: buildPicture(block, facts), notes: [] };
    case 'openQuestions':
      return { block: buildOpenQuestions(block, facts), notes: [] };
    case 'unsubmitted':
      return { block: buildUnsubmitted(block, facts), notes: [] };
    case 'councils':
      return { block: buildCouncils(block, facts), notes: [] };
    case 'calendar':
      return { block: buildCalendar(block, facts), notes: [] };
    case 'schedule':
      return { block: buildSchedule(block, facts), notes: [] };
    case 'gatherings':
      return { block: buildGatherings(block, facts), notes: [] };
    case 'questionnaire':
      return buildQuestionnaire(block, facts);
    case 'comments':
      return { block: buildComments(block, facts), notes: [] };
    case 'onboarding':
      return { block: buildOnboarding(block, facts), notes: [] };
    case 'visits':
      return { block: buildVisits(block, facts), notes: [] };
    case 'indicators':
      return { block: buildIndicators(block, facts), notes: [] };
    case 'cases':
      return { block: buildCases(block, facts, before), notes: [] };
    case 'events':
      return { block: { ...asWritten(block), events: block.events.map(datedEvent) }, notes: [] };
    default:
      return { block: asWritten(block), notes: [] };
  }
}

function buildClauses(block: Extract<BlockDefinition, { kind: 'clauses' }>, source: PageSource): BuiltBlock {
  const read = block.clauses.map((clause, index) => {
    const marked = fillSentence(clause.text, source.lookUp, markFigure) ?? '';
    return { clause, ...originsIn(marked, statedPlace.clause(block.id, index), source) };
  });
  const title = fillSentence(block.title, source.lookUp) ?? '';
  return {
    block: { ...asWritten(block), title, clauses: read.map(({ clause, text }) => ({ ...clause, text })) },
    notes: [],
    origins: read.flatMap(({ found }) => found),
  };
}

/** 定義に書いた事実だけの図。 */
function asWritten<T extends BlockDefinition>(block: T) {
  return { ...block, hint: block.hint ?? null, ruled: block.ruled ?? false, source: null };
}

type EventDefinition = Extract<BlockDefinition, { kind: 'events' }>['events'][number];

function datedEvent({ name, content, rounds }: EventDefinition) {
  return {
    name,
    content,
    rounds: rounds.map((round) => ({ ...round, date: datedDay(round.date) })),
  };
}

/** 令和6年5月16日（木） */
function datedDay(day: string): string {
  return `${formatWareki(day)}（${'日月火水木金土'[new Date(`${day}T00:00:00Z`).getUTCDay()]}）`;
}

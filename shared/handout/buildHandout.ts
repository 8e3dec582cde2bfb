import { fiscalYearLabel } from '../calendar/fiscalYear.ts';
import { formatWareki } from '../calendar/wareki.ts';
import { buildAnswers } from './blocks/buildAnswers.ts';
import { buildBars } from './blocks/buildBars.ts';
import { buildCells } from './blocks/buildCells.ts';
import { buildCounts } from './blocks/buildCounts.ts';
import { buildOpenQuestions } from './blocks/buildOpenQuestions.ts';
import { buildPeople } from './blocks/buildPeople.ts';
import { buildStatements } from './blocks/buildStatements.ts';
import { buildStates } from './blocks/buildStates.ts';
import { buildTexts } from './blocks/buildTexts.ts';
import { buildUnsubmitted } from './blocks/buildUnsubmitted.ts';
import { buildWardMap } from './blocks/buildWardMap.ts';
import { buildWardTable } from './blocks/buildWardTable.ts';
import { buildYears } from './blocks/buildYears.ts';
import { breakMessage } from './breakMessage.ts';
import type { BlockDefinition, HandoutDefinition, NoteDefinition, PageDefinition } from './definition.ts';
import { definitionOfYear } from './definitionOfYear.ts';
import type { HandoutFacts } from './facts.ts';
import { type Figure, lookUpFigure } from './lookUpFigure.ts';
import type { HandoutBlock, HandoutModel, HandoutNote, HandoutPage } from './model.ts';
import { splitRecords } from './records/splitRecords.ts';
import { chooseSentence, fillSentence } from './sentence.ts';

/**
 * 定義と事実から、描くだけの頁を作る。数はすべて事実から入り、ここで足りない数を補うことはない。
 * ほかの年度の事実を書いた頁と図は入らない (definitionOfYear.ts)。
 * 文に入る数が無い、または一つに決まらないときは、定義の次の文に移る。
 */
export function buildHandout(every: HandoutDefinition, facts: HandoutFacts): HandoutModel {
  const definition = definitionOfYear(every, facts.fiscalYear);
  const lookUp = (name: string) => lookUpFigure(facts, definition, name);
  const orientation = definition.orientation ?? 'landscape';
  return {
    id: definition.id,
    title: definition.title,
    coverTitle: definition.coverTitle ?? definition.title,
    survey: facts.survey?.id ?? null,
    fiscalYear: facts.fiscalYear,
    fiscalYearLabel: fiscalYearLabel(facts.fiscalYear),
    asOf: facts.asOf,
    documentNumber: definition.documentNumber,
    author: definition.author,
    language: 'ja',
    public: definition.public,
    orientation,
    sample: facts.sample,
    chapters: definition.chapters,
    pages: definition.pages.flatMap((page) =>
      splitRecords(buildPage(definition, page, facts, lookUp), orientation),
    ),
  };
}

function buildPage(
  definition: HandoutDefinition,
  page: PageDefinition,
  facts: HandoutFacts,
  lookUp: (name: string) => Figure,
): HandoutPage {
  const all = definition.pages.flatMap((each) => each.blocks);
  const before = (block: BlockDefinition) => all.slice(0, all.indexOf(block));
  const built = page.blocks.map((block) => buildBlock(block, facts, lookUp, before(block)));
  return {
    id: page.id,
    chapter: page.chapter,
    section: page.section,
    asOf: page.asOf ? `${formatWareki(facts.asOf)}現在` : null,
    message: breakMessage(chooseSentence(page.message, lookUp) ?? ''),
    lead: lines(chooseSentence(page.lead, lookUp)),
    blocks: built.map((each) => each.block),
    notes: [...built.flatMap((each) => each.notes), ...buildNotes(page.notes, lookUp)],
  };
}

function buildNotes(
  notes: readonly NoteDefinition[],
  lookUp: (name: string) => Figure,
): readonly HandoutNote[] {
  return notes.flatMap((note) => {
    const text = chooseSentence([note], lookUp);
    return text === null ? [] : [{ mark: note.mark, text }];
  });
}

function lines(text: string | null): readonly string[] {
  return text === null || text === '' ? [] : text.split('\n');
}

interface BuiltBlock {
  readonly block: HandoutBlock;
  readonly notes: readonly HandoutNote[];
}

function buildBlock(
  block: BlockDefinition,
  facts: HandoutFacts,
  lookUp: (name: string) => Figure,
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
      return {
        block: {
          ...asWritten(block),
          clauses: block.clauses.map((clause) => ({ ...clause, text: fill(clause.text) })),
        },
        notes: [],
      };
    case 'people':
      return { block: buildPeople(block, facts), notes: [] };
    case 'statements':
      return { block: buildStatements(block, facts), notes: [] };
    case 'wardTable':
      return buildWardTable(block, facts);
    case 'wardMap':
      return { block: buildWardMap(block, facts), notes: [] };
    case 'openQuestions':
      return { block: buildOpenQuestions(block, facts), notes: [] };
    case 'unsubmitted':
      return { block: buildUnsubmitted(block, facts), notes: [] };
    case 'events':
      return { block: { ...asWritten(block), events: block.events.map(datedEvent) }, notes: [] };
    default:
      return { block: asWritten(block), notes: [] };
  }
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

import type { BlockDefinition } from '../definition/blockDefinition.ts';
import type { HandoutDefinition, PageDefinition } from '../definition/handoutDefinition.ts';
import { splitBlock } from './splitBlock.ts';
import { unusedId } from './unusedId.ts';

/** 頁を一つ直す。 */
export function mapPage(
  definition: HandoutDefinition,
  page: string,
  edit: (page: PageDefinition) => PageDefinition,
): HandoutDefinition {
  return {
    ...definition,
    pages: definition.pages.map((each) => (each.id === page ? edit(each) : each)),
  };
}

/** ある頁の次に、文の無い頁を足す。章と節は前の頁のまま。 */
export function addPage(definition: HandoutDefinition, after: string): HandoutDefinition {
  const at = definition.pages.findIndex((page) => page.id === after);
  const before = definition.pages[at];
  const chapter = before?.chapter ?? definition.chapters[0]?.id ?? null;
  const page: PageDefinition = {
    id: unusedId('page', pageIds(definition)),
    chapter,
    section: before?.chapter === null ? '（節の名）' : (before?.section ?? '（節の名）'),
    asOf: false,
    message: [{ text: '（この頁で言いたいことを一文で）' }],
    lead: [],
    blocks: [],
    notes: [],
  };
  return { ...definition, pages: definition.pages.toSpliced(at + 1, 0, page) };
}

/** 頁を写して、すぐ次に置く。 */
export function duplicatePage(definition: HandoutDefinition, page: string): HandoutDefinition {
  const at = definition.pages.findIndex((each) => each.id === page);
  const source = definition.pages[at];
  if (source === undefined) return definition;
  const copy = { ...source, id: unusedId(page, pageIds(definition)) };
  return { ...definition, pages: definition.pages.toSpliced(at + 1, 0, copy) };
}

/** 頁を除く。最後の一頁は残す。 */
export function removePage(definition: HandoutDefinition, page: string): HandoutDefinition {
  if (definition.pages.length === 1) return definition;
  return { ...definition, pages: definition.pages.filter((each) => each.id !== page) };
}

/** 頁を、ある頁の前か後ろに動かす。 */
export function movePage(
  definition: HandoutDefinition,
  page: string,
  target: string,
  where: 'before' | 'after',
): HandoutDefinition {
  const moved = definition.pages.find((each) => each.id === page);
  if (moved === undefined || page === target) return definition;
  const rest = definition.pages.filter((each) => each.id !== page);
  const at = rest.findIndex((each) => each.id === target);
  if (at === -1) return definition;
  return { ...definition, pages: rest.toSpliced(where === 'before' ? at : at + 1, 0, moved) };
}

/** 並びを一つ動かす。端では何もしない。 */
export function stepPage(definition: HandoutDefinition, page: string, step: 1 | -1): HandoutDefinition {
  const at = definition.pages.findIndex((each) => each.id === page);
  const target = definition.pages[at + step];
  return target === undefined
    ? definition
    : movePage(definition, page, target.id, step === 1 ? 'after' : 'before');
}

/**
 * はみ出した頁の終わりの図を、すぐ次の続きの頁に移す。節と主文は繰り返し、主文に「（続き）」を添える。
 * 図が一つだけの頁は、図を半分に分けて後ろを移す。分けられない図なら変えない。注は元の頁に残る。
 * 表紙の続きは表紙にせず、はじめの章に置く。
 */
export function continuePage(definition: HandoutDefinition, page: string): HandoutDefinition {
  const at = definition.pages.findIndex((each) => each.id === page);
  const source = definition.pages[at];
  if (source === undefined) return definition;
  const parts = partsOf(source.blocks);
  if (parts === null) return definition;
  const [before, last] = parts;
  const kept = { ...source, blocks: before };
  const following = definition.pages[at + 1];
  // もう続きの頁があれば、その頭に足す。
  if (following?.id.startsWith(`${page}-cont`)) {
    const joined = { ...following, blocks: [freshBlock(last, following.blocks), ...following.blocks] };
    return { ...definition, pages: definition.pages.toSpliced(at, 2, kept, joined) };
  }
  const continued: PageDefinition = {
    ...source,
    chapter: source.chapter ?? definition.chapters[0]?.id ?? null,
    section: source.section ?? definition.title,
    id: unusedId(`${page}-cont`, pageIds(definition)),
    message: source.message.map((sentence) => ({ ...sentence, text: `${sentence.text}（続き）` })),
    lead: [],
    blocks: [last],
    notes: [],
  };
  return { ...definition, pages: definition.pages.toSpliced(at, 1, kept, continued) };
}

/** 「次の頁に続ける」ことのできる頁か。 */
export function canContinue(page: PageDefinition): boolean {
  return partsOf(page.blocks) !== null;
}

/** 元の頁に残す図と、続きの頁に移す図。分けられなければ null。 */
function partsOf(
  blocks: readonly BlockDefinition[],
): readonly [readonly BlockDefinition[], BlockDefinition] | null {
  const last = blocks.at(-1);
  if (last === undefined) return null;
  if (blocks.length > 1) return [blocks.slice(0, -1), last];
  const halves = splitBlock(last);
  return halves === null ? null : [[halves[0]], halves[1]];
}

function freshBlock(block: BlockDefinition, beside: readonly BlockDefinition[]): BlockDefinition {
  const used = beside.map((each) => each.id);
  return used.includes(block.id) ? { ...block, id: unusedId(block.id, used) } : block;
}

function pageIds({ pages }: HandoutDefinition): readonly string[] {
  return pages.map((page) => page.id);
}

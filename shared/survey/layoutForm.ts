import { fiscalYearLabel, halfLabel } from '../calendar/fiscalYear.ts';
import type { SheetPlan, WorkbookPlan } from '../workbook/plan.ts';
import type { FormDefinition, Item } from './form.ts';
import type { Block } from './layout/block.ts';
import type { FormFacts } from './layout/facts.ts';
import { COLUMN, EXTRA_WIDTH, MARGINS_MM, WIDTHS } from './layout/grid.ts';
import { columnHeads, headBlock, sectionBlock } from './layout/headBlock.ts';
import { itemBlock } from './layout/itemBlock.ts';
import { buildLists, type Lists } from './layout/lists.ts';
import { metaSheet } from './layout/metaSheet.ts';
import { multiBlock } from './layout/multiBlock.ts';
import { pageBreaks } from './layout/pageBreaks.ts';
import { rowsBlock } from './layout/rowsBlock.ts';
import { stackBlocks } from './layout/stackBlocks.ts';

const POINTS_PER_MM = 72 / 25.4;
/** 印刷の拡大率やプリンタの誤差で1行はみ出さないための余裕。 */
const PAGE_SLACK = 0.96;

/**
 * 調査様式1通のブックの計画 (`design.md` 4 Workbook)。見えるシートは1枚、A4縦。
 * 回答欄だけが書き込め、名前 `ans_<code>`・`ans_<code>__<choice>`・`tbl_<code>` が付き、コード列に同じものが入る。
 */
export function layoutForm(form: FormDefinition, facts: FormFacts): WorkbookPlan {
  const lists = buildLists(form);
  const heads = columnHeads(facts);
  const head = headBlock(form, facts);
  const blocks = [
    head,
    heads,
    ...form.sections.flatMap((section) => [
      sectionBlock(section.title),
      ...section.items.map((item, index) =>
        withFollowUp(blockFor(form, item, facts, lists), item, section.items[index + 1]),
      ),
    ]),
  ];
  const stack = stackBlocks(blocks);
  const name = form.respondent;
  const sheet: SheetPlan = {
    name,
    protected: true,
    gridLines: false,
    columnWidths: columnWidths(form),
    ...stack.sheet,
    print: printing(form, facts, blocks, head.heights.length, stack.rows),
  };
  return {
    title: `${form.title}　${facts.ward.name}`,
    created: facts.issue,
    sheets: [sheet, lists.sheet, metaSheet(form, facts)],
    names: stack.names.map((entry) => ({ ...entry, sheet: name })),
    activeSheet: 0,
  };
}

function blockFor(form: FormDefinition, item: Item, facts: FormFacts, lists: Lists): Block {
  if (item.type === 'multi') return multiBlock(form, item, facts, lists);
  if (item.type === 'rows') return rowsBlock(form, item, facts, lists);
  return itemBlock(form, item, facts, lists);
}

/** 内容を尋ねる付問は、もとの問いと同じ頁に置く。 */
function withFollowUp(block: Block, item: Item, next: Item | undefined): Block {
  return next?.type === 'text' && next.base?.item === item.code ? { ...block, withNext: true } : block;
}

function printing(
  form: FormDefinition,
  facts: FormFacts,
  blocks: readonly Block[],
  headRow: number,
  rows: number,
) {
  const period = `${fiscalYearLabel(facts.survey.fiscalYear)}${halfLabel(facts.survey.half)}`;
  const room = (297 - MARGINS_MM.top - MARGINS_MM.bottom) * POINTS_PER_MM * PAGE_SLACK;
  return {
    orientation: 'portrait' as const,
    fitToWidth: true,
    marginsMm: MARGINS_MM,
    area: { top: 0, left: 0, bottom: rows - 1, right: columnWidths(form).length - 1 },
    repeatRows: { first: headRow, last: headRow },
    breakAfter: pageBreaks(blocks, room, blocks[1]?.heights[0] ?? 0),
    header: { left: period, right: `${form.title}　${facts.ward.name}` },
    footer: { center: '{page} / {pages}' },
  };
}

/** 8列以上の表があるときだけ列を足す。 */
function columnWidths(form: FormDefinition): readonly number[] {
  const tables = form.sections.flatMap((section) => section.items.map((item) => item.columns?.length ?? 0));
  const extra = Math.max(0, COLUMN.label + Math.max(0, ...tables) - WIDTHS.length);
  return [...WIDTHS, ...Array.from({ length: extra }, () => EXTRA_WIDTH)];
}

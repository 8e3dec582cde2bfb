import type { HandoutDefinition } from './definition/handoutDefinition.ts';

/**
 * その年度 (西暦) の資料に入る頁・図・章だけの定義。`fiscalYear` の付いた頁と図は、その年度だけのもの。
 * 図をすべて失った頁と、頁をすべて失った章も除く。
 */
export function definitionOfYear(definition: HandoutDefinition, fiscalYear: number): HandoutDefinition {
  const ofYear = (part: { readonly fiscalYear?: number | undefined }) =>
    part.fiscalYear === undefined || part.fiscalYear === fiscalYear;
  const pages = definition.pages.filter(ofYear).flatMap((page) => {
    const blocks = page.blocks.filter(ofYear);
    return blocks.length === 0 && page.blocks.length > 0 ? [] : [{ ...page, blocks }];
  });
  const wasUsed = new Set(definition.pages.map((page) => page.chapter));
  const used = new Set(pages.map((page) => page.chapter));
  const chapters = definition.chapters.filter(({ id }) => used.has(id) || !wasUsed.has(id));
  return { ...definition, chapters, pages };
}

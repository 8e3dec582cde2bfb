import type { HandoutPage, Orientation } from '../model/handoutModel.ts';
import type { RecordsBlock } from '../model/textBlocks.ts';
import { continuedMessage } from './continuedMessage.ts';
import { flowRecords } from './flowRecords.ts';

/**
 * 文の表だけの頁を、行の入る頁に流す。表が二つ以上なら、入るかぎり同じ頁に続けて置く。
 * 初めの頁だけに前書きがあり、続きの主文には（続き）が付く。
 * ほかの図と並ぶ表の頁は分けず、そのまま (表の題も刷る)。
 */
export function splitRecords(page: HandoutPage, orientation: Orientation): readonly HandoutPage[] {
  const headed = (block: RecordsBlock): RecordsBlock => ({
    ...block,
    headed: page.blocks.length > 1 && block.title !== '',
  });
  const records = page.blocks.flatMap((block) => (block.kind === 'records' ? [headed(block)] : []));
  if (records.length === 0) return [page];
  if (records.length < page.blocks.length) {
    const blocks = page.blocks.map((block) => (block.kind === 'records' ? headed(block) : block));
    return [{ ...page, blocks }];
  }
  return flowRecords(page, records, orientation).map((blocks, at) => ({
    ...page,
    id: at === 0 ? page.id : `${page.id}-${at + 1}`,
    message: at === 0 ? page.message : continuedMessage(page),
    lead: at === 0 ? page.lead : [],
    blocks,
  }));
}

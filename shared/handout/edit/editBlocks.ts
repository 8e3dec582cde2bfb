import type { BlockDefinition } from '../definition/blockDefinition.ts';
import type { PageDefinition } from '../definition/handoutDefinition.ts';
import { unusedId } from './unusedId.ts';

/** 図を頁の終わりに足す。id は頁の中で重ならないようにする。 */
export function addBlock(page: PageDefinition, block: BlockDefinition): PageDefinition {
  const id = unusedId(
    block.id,
    page.blocks.map((each) => each.id),
  );
  return { ...page, blocks: [...page.blocks, { ...block, id }] };
}

/** 図を一つ置き換える。 */
export function putBlock(page: PageDefinition, block: BlockDefinition): PageDefinition {
  return { ...page, blocks: page.blocks.map((each) => (each.id === block.id ? block : each)) };
}

export function removeBlock(page: PageDefinition, block: string): PageDefinition {
  return { ...page, blocks: page.blocks.filter((each) => each.id !== block) };
}

/** 図を、ある図の前か後ろに動かす。 */
export function moveBlock(
  page: PageDefinition,
  block: string,
  target: string,
  where: 'before' | 'after',
): PageDefinition {
  const moved = page.blocks.find((each) => each.id === block);
  if (moved === undefined || block === target) return page;
  const rest = page.blocks.filter((each) => each.id !== block);
  const at = rest.findIndex((each) => each.id === target);
  if (at === -1) return page;
  return { ...page, blocks: rest.toSpliced(where === 'before' ? at : at + 1, 0, moved) };
}

/** 並びを一つ動かす。端では何もしない。 */
export function stepBlock(page: PageDefinition, block: string, step: 1 | -1): PageDefinition {
  const at = page.blocks.findIndex((each) => each.id === block);
  const target = page.blocks[at + step];
  return target === undefined ? page : moveBlock(page, block, target.id, step === 1 ? 'after' : 'before');
}

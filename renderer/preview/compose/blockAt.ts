import type { HandoutPage } from '../../../shared/handout/model/handoutModel.ts';
import { rowsOf } from '../../handout/HandoutPage.tsx';

/** 紙の上で押した所にある図の id。図の外なら null。 */
export function blockAt(target: Element, page: HandoutPage): string | null {
  const body = target.closest('[data-body]');
  if (body === null) return null;
  const row = childOf(body, target);
  if (row === null) return null;
  const blocks = rowsOf(page.blocks)[[...body.children].indexOf(row)] ?? [];
  if (blocks.length < 2) return blocks[0]?.id ?? null;
  const half = childOf(row, target);
  return half === null ? null : (blocks[[...row.children].indexOf(half)]?.id ?? null);
}

/** 親のすぐ下の子のうち、その要素を含むもの。 */
function childOf(parent: Element, target: Element): Element | null {
  return [...parent.children].find((child) => child.contains(target)) ?? null;
}

import type { BlockDefinition } from '../definition/blockDefinition.ts';
import type { RecordsBlock } from '../model/textBlocks.ts';

/** 台帳などから作る表の頭。項目の答えから作る表ではないので、出所の項目は無い。 */
export function recordsHead({
  id,
  title,
  hint,
  ruled,
}: BlockDefinition): Pick<RecordsBlock, 'kind' | 'id' | 'title' | 'hint' | 'source' | 'ruled' | 'writing'> {
  return {
    kind: 'records',
    id,
    title,
    hint: hint ?? null,
    source: null,
    ruled: ruled ?? false,
    writing: null,
  };
}

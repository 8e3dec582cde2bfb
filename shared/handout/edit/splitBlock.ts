import type { BlockDefinition } from '../definition/blockDefinition.ts';

/**
 * 背の高い図一つを、前の半分と後ろの半分に分ける。見出しと見せ方は両方に残る。
 * 並びの途中で切ると意味の変わる図 (多い順の棒、番号の付いた積み棒) と、一つしか無い図は分けられず null。
 * 回答の行や文の表は、分けなくても次の頁に続く (splitPage.ts)。
 */
export function splitBlock(block: BlockDefinition): readonly [BlockDefinition, BlockDefinition] | null {
  switch (block.kind) {
    case 'clauses':
      return halves(block.clauses, (clauses) => ({ ...block, clauses }));
    case 'councils':
      return halves(block.councils, (councils) => ({ ...block, councils }));
    case 'events':
      return halves(block.events, (events) => ({ ...block, events }));
    case 'likert':
      return halves(block.groups, (groups) => ({ ...block, groups }));
    case 'states':
      return block.numbered ? null : halves(block.rows, (rows) => ({ ...block, rows }));
    case 'counts':
      return block.order === 'form' ? halves(block.items, (items) => ({ ...block, items })) : null;
    default:
      return null;
  }
}

function halves<T>(
  list: readonly T[],
  make: (part: readonly T[]) => BlockDefinition,
): readonly [BlockDefinition, BlockDefinition] | null {
  const at = Math.ceil(list.length / 2);
  return list.length < 2 ? null : [make(list.slice(0, at)), make(list.slice(at))];
}

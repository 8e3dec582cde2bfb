import { describe, expect, test } from 'vitest';
import { type KeyMode, keyCommand } from '../../../renderer/ui/grid/keyCommand.ts';
import { cycleInRange, jumpSpot, type Spot, stepSpot, tabSpot } from '../../../renderer/ui/grid/selection.ts';

const extent = { rows: 8, columns: 3 };
const at = (row: number, column = 0): Spot => ({ row, column });

describe('動く', () => {
  test('表からはみ出さない', () => {
    expect([
      stepSpot(at(0), 'up', extent),
      stepSpot(at(7, 2), 'right', extent),
      stepSpot(at(6), 'down', extent, 20),
    ]).toEqual([at(0), at(7, 2), at(7)]);
  });
  test('Ctrl+矢印は、詰まった所の端、次の詰まった升目、表の端へ', () => {
    const filled = new Set([0, 1, 2, 5]);
    const isFilled = ({ row }: Spot) => filled.has(row);
    const visited = [0];
    for (let step = 0; step < 4; step += 1) {
      visited.push(jumpSpot(at(visited.at(-1) ?? 0), 'down', extent, isFilled).row);
    }
    expect(visited).toEqual([0, 2, 5, 7, 7]);
    expect(jumpSpot(at(7), 'up', extent, isFilled)).toEqual(at(5));
  });
  test('Tab は行の終わりで次の行へ、表の終わりで外へ', () => {
    expect([
      tabSpot(at(0, 2), false, extent),
      tabSpot(at(1, 0), true, extent),
      tabSpot(at(7, 2), false, extent),
      tabSpot(at(0, 0), true, extent),
    ]).toEqual([at(1, 0), at(0, 2), null, null]);
  });
  test('範囲の中を巡る: Enter は縦、Tab は横、終わりから初めへ', () => {
    const range = { top: 1, bottom: 2, left: 0, right: 1 };
    expect([
      cycleInRange(range, at(2, 0), false, false),
      cycleInRange(range, at(1, 1), true, false),
      cycleInRange(range, at(2, 1), false, false),
      cycleInRange(range, at(1, 0), true, true),
    ]).toEqual([at(1, 1), at(2, 0), at(1, 0), at(2, 1)]);
  });
});

describe('keyCommand', () => {
  const press = (keys: string, mode: KeyMode) => {
    const parts = keys.split('+');
    const has = (name: string) => parts.slice(0, -1).includes(name);
    const stroke = { ctrlKey: has('Ctrl'), shiftKey: has('Shift'), altKey: has('Alt'), metaKey: false };
    return keyCommand({ ...stroke, key: parts.at(-1) ?? '' }, mode)?.kind ?? null;
  };
  test.each<[string, KeyMode, string | null]>([
    ['ArrowRight', 'wait', 'move'],
    ['ArrowRight', 'type', 'move'],
    ['ArrowRight', 'edit', null],
    ['Home', 'wait', 'edge'],
    ['Home', 'type', null],
    ['Delete', 'wait', 'clear'],
    ['Delete', 'type', null],
    ['Backspace', 'wait', 'openEmpty'],
    ['Backspace', 'edit', null],
    ['Ctrl+z', 'wait', 'undo'],
    ['Ctrl+Shift+Z', 'wait', 'redo'],
    ['Ctrl+z', 'type', null],
    ['Ctrl+a', 'edit', null],
    ['Ctrl+c', 'wait', null],
    ['Alt+Enter', 'edit', 'newLine'],
    ['Ctrl+Enter', 'type', 'fillEntry'],
    ['F8', 'edit', 'nextError'],
    ['あ', 'wait', null],
  ])('%s (%s) → %s', (keys, mode, kind) => {
    expect(press(keys, mode)).toBe(kind);
  });
});

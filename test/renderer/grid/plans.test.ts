import { describe, expect, test } from 'vitest';
import { planDragFill, planFill, planPaste } from '../../../renderer/ui/grid/planPaste.ts';
import type { Range } from '../../../renderer/ui/grid/selection.ts';

const range = (top: number, left: number, bottom = top, right = left): Range => ({
  top,
  left,
  bottom,
  right,
});
const short = (texts: readonly { row: number; column: number; text: string }[]) =>
  texts.map(({ row, column, text }) => `${row},${column}=${text}`);

describe('planPaste', () => {
  test('一つの升目は選んだ範囲を満たす', () => {
    expect(short(planPaste([['x']], range(1, 1, 2, 2), 5).texts)).toEqual([
      '1,1=x',
      '1,2=x',
      '2,1=x',
      '2,2=x',
    ]);
  });
  test('四角は左上から元の大きさで置き、置いた所を返す', () => {
    const { texts, covered } = planPaste(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      range(3, 1),
      5,
    );
    expect(short(texts)).toEqual(['3,1=a', '3,2=b', '4,1=c', '4,2=d']);
    expect(covered).toEqual(range(3, 1, 4, 2));
  });
  test('範囲が倍数なら繰り返し、でなければ一度だけ', () => {
    const column = [['a'], ['b']];
    expect(short(planPaste(column, range(0, 0, 3, 0), 5).texts)).toEqual([
      '0,0=a',
      '1,0=b',
      '2,0=a',
      '3,0=b',
    ]);
    expect(short(planPaste(column, range(0, 0, 2, 0), 5).texts)).toEqual(['0,0=a', '1,0=b']);
  });
  test('右にはみ出た列は数え、不ぞろいの行は足りない升目に触れない', () => {
    const { texts, overflow } = planPaste([['a', 'b', 'c'], ['d']], range(0, 1), 3);
    expect(short(texts)).toEqual(['0,1=a', '0,2=b', '1,1=d']);
    expect(overflow).toBe(1);
  });
});

describe('満たす', () => {
  const textAt = (row: number, column: number) => `${row}:${column}`;
  test('Ctrl+D は上の行を下へ、一行ならすぐ上を写す', () => {
    expect(short(planFill(range(1, 0, 3, 0), 'down', textAt))).toEqual(['2,0=1:0', '3,0=1:0']);
    expect(short(planFill(range(4, 0, 4, 1), 'down', textAt))).toEqual(['4,0=3:0', '4,1=3:1']);
    expect(planFill(range(0, 0), 'down', textAt)).toEqual([]);
  });
  test('Ctrl+R は左の列を右へ', () => {
    expect(short(planFill(range(1, 1, 2, 2), 'right', textAt))).toEqual(['1,2=1:1', '2,2=2:1']);
  });
  test('取っ手は元の四角を上にも下にも繰り返す', () => {
    const source = range(2, 0, 3, 0);
    expect(short(planDragFill(source, range(2, 0, 6, 0), textAt))).toEqual(['4,0=2:0', '5,0=3:0', '6,0=2:0']);
    expect(short(planDragFill(source, range(0, 0, 3, 0), textAt))).toEqual(['0,0=2:0', '1,0=3:0']);
  });
});

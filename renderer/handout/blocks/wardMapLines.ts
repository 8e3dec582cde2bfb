import type { WardTile } from '../../../shared/handout/model/wardBlocks.ts';
import { BLOCKS } from '../../../shared/ward/ward.ts';

/** ますの大きさ、単位は mm。間の 1mm に境の線を引く。 */
export const TILE = { pitchX: 26.4, pitchY: 20.2, width: 25.4, height: 19.2 } as const;

export function tileX(column: number): number {
  return column * TILE.pitchX;
}

export function tileY(row: number): number {
  return row * TILE.pitchY;
}

/** 隣り合う二つのますのブロックが違うところに引く線 (path)。 */
export function blockBorders(tiles: readonly WardTile[]): readonly string[] {
  const at = (row: number, column: number) =>
    tiles.find((tile) => tile.row === row && tile.column === column)?.block;
  const gap = TILE.pitchX - TILE.width;
  return tiles.flatMap(({ row, column, block }) => {
    const right = at(row, column + 1);
    const below = at(row + 1, column);
    const x = tileX(column + 1) - gap / 2;
    const y = tileY(row + 1) - gap / 2;
    return [
      ...(right !== undefined && right !== block ? [`M${x} ${tileY(row) - gap / 2}V${y}`] : []),
      ...(below !== undefined && below !== block ? [`M${tileX(column) - gap / 2} ${y}H${x}`] : []),
    ].map((line) => line.replace(/-0\.5(?=\D)/g, '0'));
  });
}

/**
 * 同じブロックのどのますとも辺で接していないます (鶴見) から、いちばん近い同じブロックのますへ引く線。
 * ますから下りて、左へ曲がる。
 */
export function strayConnectors(tiles: readonly WardTile[]): readonly string[] {
  return tiles.flatMap((tile) => {
    const own = tiles.filter((other) => other !== tile && other.block === tile.block);
    if (own.some((other) => distance(tile, other) === 1)) return [];
    const below = own.filter((other) => other.row > tile.row && other.column < tile.column);
    const [nearest] = below.toSorted((a, b) => distance(tile, a) - distance(tile, b));
    if (nearest === undefined) return [];
    const x = tileX(tile.column) + 3.6;
    const y = tileY(nearest.row) + TILE.height / 2;
    return [`M${x} ${tileY(tile.row) + TILE.height + 0.4}V${y}H${tileX(nearest.column) + TILE.width + 0.4}`];
  });
}

interface BlockLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** ブロックの名。上か左の空いたところ、いちばん上の左のますに付ける。 */
export function blockLabels(tiles: readonly WardTile[]): readonly BlockLabel[] {
  return BLOCKS.flatMap((block) => {
    const own = tiles.filter((tile) => tile.block === block);
    const [first] = own.toSorted((a, b) => a.row - b.row || a.column - b.column);
    if (first === undefined) return [];
    if (first.row === 0) return [{ text: `${block}ブロック`, x: tileX(first.column), y: -2 }];
    const [lowest] = own.toSorted((a, b) => a.column - b.column || b.row - a.row);
    return lowest === undefined
      ? []
      : [{ text: `${block}ブロック`, x: tileX(lowest.column), y: tileY(lowest.row) + TILE.pitchY + 4 }];
  });
}

function distance(a: WardTile, b: WardTile): number {
  return Math.abs(a.row - b.row) + Math.abs(a.column - b.column);
}

import { BLOCKS } from '../../ward/ward.ts';
import { TILE_COLUMNS, TILE_ROWS, tilePlace } from '../../ward/wardTiles.ts';
import type { WardMapDefinition } from '../definition/registerBlocks.ts';
import type { HandoutFacts } from '../facts.ts';
import { countInstitutions, INSTITUTION_UNIT } from '../institutions.ts';
import type { WardMapBlock, WardTile } from '../model/wardBlocks.ts';
import { institutionRows } from '../origins/registerOrigins.ts';

/** 区のますの地図。階級の言葉は、その階級に実際にある最小と最大の値で書く。 */
export function buildWardMap(definition: WardMapDefinition, facts: HandoutFacts): WardMapBlock {
  const counts = countInstitutions(facts);
  const tiles: readonly WardTile[] = counts.flatMap(({ ward, value }) => {
    const place = tilePlace(ward.name);
    const shade = shadeOf(value, definition.classesFrom);
    return place === undefined ? [] : [{ ward: ward.name, block: ward.block, value, shade, ...place }];
  });
  const blocks = BLOCKS.map((block) => counts.filter((each) => each.ward.block === block));
  return {
    kind: 'wardMap',
    register: institutionRows(facts),
    id: definition.id,
    title: definition.title,
    hint: definition.hint ?? null,
    source: null,
    ruled: definition.ruled ?? false,
    columns: TILE_COLUMNS,
    rows: TILE_ROWS,
    tiles,
    classesTitle: definition.classesTitle,
    unit: INSTITUTION_UNIT,
    classes: definition.classesFrom.flatMap((_, shade) => {
      const values = tiles.filter((tile) => tile.shade === shade).map((tile) => tile.value);
      return values.length === 0 ? [] : [{ label: rangeLabel(values), shade }];
    }),
    blockTotals: BLOCKS.map((block, index) => ({
      block,
      wards: blocks[index]?.length ?? 0,
      total: (blocks[index] ?? []).reduce((sum, each) => sum + each.value, 0),
    })),
  };
}

/** 下端を超えない最も濃い階級。最初の下端より小さい値も最初の階級に入れる。 */
function shadeOf(value: number, classesFrom: readonly number[]): number {
  return Math.max(
    0,
    classesFrom.findLastIndex((from) => value >= from),
  );
}

function rangeLabel(values: readonly number[]): string {
  const least = Math.min(...values);
  const most = Math.max(...values);
  return least === most ? `${least}` : `${least}〜${most}`;
}

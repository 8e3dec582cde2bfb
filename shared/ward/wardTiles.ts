/** 区のますの位置。隣り合いはおおよそで、地理を表すものではない。0 から数える。 */
interface TilePlace {
  /** 区を除いた短い名。 */
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

const LAYOUT = `
西淀川 淀川 東淀川 旭 鶴見
此花 福島 北 都島 –
港 西 中央 城東 –
大正 浪速 天王寺 東成 –
住之江 西成 阿倍野 生野 –
– 住吉 東住吉 平野 –
`;

const LINES: readonly (readonly string[])[] = LAYOUT.trim()
  .split('\n')
  .map((line) => line.split(' '));

export const TILE_ROWS = LINES.length;
export const TILE_COLUMNS = 5;

export const TILE_PLACES: readonly TilePlace[] = LINES.flatMap((names, row) =>
  names.map((name, column) => ({ name, row, column })).filter((place) => place.name !== '–'),
);

/** 区名からますの位置を引く。無ければ undefined。 */
export function tilePlace(wardName: string): TilePlace | undefined {
  return TILE_PLACES.find((place) => `${place.name}区` === wardName);
}

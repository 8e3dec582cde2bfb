import type { HandoutPage } from '../../shared/handout/model/handoutModel.ts';
import { statedPlace } from '../../shared/handout/origins/statedPlace.ts';
import type { Ward } from '../../shared/ward/ward.ts';
import { TILE_COLUMNS, TILE_PLACES, TILE_ROWS } from '../../shared/ward/wardTiles.ts';
import { PrintedText } from './PrintedText.tsx';
import { StatedText } from './StatedText.tsx';
import { INK_BLUE, MUTED } from './tones.ts';

/** ます一つの幅と高さと間、単位は mm。 */
const TILE = { width: 4.4, height: 3.1, gap: 0.5 };

/** 区ごとの頁の頭: 区の名と地図の中の位置、右に主文。 */
export function WardIntro({ page, ward }: { readonly page: HandoutPage; readonly ward: Ward }) {
  return (
    <header className="ward-intro">
      <div className="ward-name">
        <p>区コード {ward.code}</p>
        <h2>{ward.name}</h2>
      </div>
      <WardPlace ward={ward} />
      <div className="ward-message">
        <p>
          <StatedText page={page} at={statedPlace.message} text={page.message.join('\n')} />
        </p>
        {page.asOf !== null && (
          <p className="ward-as-of">
            <PrintedText text={page.asOf} />
          </p>
        )}
      </div>
    </header>
  );
}

function WardPlace({ ward }: { readonly ward: Ward }) {
  const [width, height] = [TILE_COLUMNS * (TILE.width + TILE.gap), TILE_ROWS * (TILE.height + TILE.gap)];
  const description = `24区の中の${ward.name}の位置`;
  return (
    <svg
      className="ward-place"
      width={`${width}mm`}
      height={`${height}mm`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={description}
    >
      <title>{description}</title>
      {TILE_PLACES.map(({ name, row, column }) => {
        const own = `${name}区` === ward.name;
        return (
          <rect
            key={name}
            x={column * (TILE.width + TILE.gap) + 0.1}
            y={row * (TILE.height + TILE.gap) + 0.1}
            width={TILE.width}
            height={TILE.height}
            fill={own ? INK_BLUE : '#fff'}
            stroke={own ? INK_BLUE : MUTED}
            strokeWidth={0.15}
          />
        );
      })}
    </svg>
  );
}

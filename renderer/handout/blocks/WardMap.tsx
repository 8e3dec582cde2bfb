import type { WardMapBlock } from '../../../shared/handout/model/wardBlocks.ts';
import { ofWards } from '../../../shared/handout/origins/registerOrigins.ts';
import { OpenableArea, OpenableNumber } from '../OpenFigure.tsx';
import { INK, MUTED, SHADES, shadeInk } from '../tones.ts';
import { blockBorders, blockLabels, strayConnectors, TILE, tileX, tileY } from './wardMapLines.ts';

const LABEL_ROOM = 5.2;

/** 区のますの地図と凡例。位置は目やすで、数は必ず横の表にもある。 */
export function WardMap({ block }: { readonly block: WardMapBlock }) {
  const width = block.columns * TILE.pitchX;
  const height = block.rows * TILE.pitchY;
  const description = `${block.title}: ${block.tiles.map((tile) => `${tile.ward} ${tile.value}`).join('、')}`;
  return (
    <figure className="ward-map">
      <svg
        width={`${width}mm`}
        height={`${height + LABEL_ROOM}mm`}
        viewBox={`0 ${-LABEL_ROOM} ${width} ${height + LABEL_ROOM}`}
        role="img"
        aria-label={description}
      >
        <title>{description}</title>
        {block.tiles.map((tile) => (
          <g key={tile.ward} fill={shadeInk(tile.shade)}>
            <rect
              x={tileX(tile.column) + (tile.shade === 0 ? 0.1 : 0)}
              y={tileY(tile.row) + (tile.shade === 0 ? 0.1 : 0)}
              width={TILE.width - (tile.shade === 0 ? 0.2 : 0)}
              height={TILE.height - (tile.shade === 0 ? 0.2 : 0)}
              fill={SHADES[tile.shade] ?? '#fff'}
              {...(tile.shade === 0 ? { stroke: INK, strokeWidth: 0.2 } : {})}
            />
            <text x={tileX(tile.column) + 2.2} y={tileY(tile.row) + 6.1} className="tile-name">
              {tile.name}
            </text>
            <text
              x={tileX(tile.column) + TILE.width - 2.6}
              y={tileY(tile.row) + TILE.height - 4}
              className="tile-value"
              textAnchor="end"
            >
              {tile.value}
            </text>
          </g>
        ))}
        {blockBorders(block.tiles).map((line) => (
          <path key={line} d={line} stroke="#000" strokeWidth={0.7} strokeLinecap="square" fill="none" />
        ))}
        {strayConnectors(block.tiles).map((line) => (
          <path key={line} d={line} stroke={MUTED} strokeWidth={0.35} fill="none" />
        ))}
        {blockLabels(block.tiles).map((label) => (
          <text key={label.text} x={label.x} y={label.y} className="block-name" fill={INK}>
            {label.text}
          </text>
        ))}
      </svg>
      {block.tiles.map((tile) => (
        <OpenableArea
          key={tile.ward}
          name={`${tile.ward} ${tile.value}${block.unit}`}
          area={{
            left: tileX(tile.column),
            top: tileY(tile.row) + LABEL_ROOM,
            width: TILE.width,
            height: TILE.height,
          }}
          figure={{
            title: block.title,
            label: tile.ward,
            count: tile.value,
            wards: [tile.ward],
            source: block.source,
            register: block.register && ofWards(block.register, [tile.ward]),
          }}
        />
      ))}
      <MapLegend block={block} />
    </figure>
  );
}

function MapLegend({ block }: { readonly block: WardMapBlock }) {
  return (
    <div className="map-legend">
      <p className="legend-title">{block.classesTitle}</p>
      <ul>
        {block.classes.map((each) => (
          <li key={each.shade}>
            <svg width="9mm" height="4.8mm" viewBox="0 0 9 4.8" aria-hidden="true">
              <rect
                x={0.1}
                y={0.1}
                width={8.8}
                height={4.6}
                fill={SHADES[each.shade] ?? '#fff'}
                stroke={each.shade < 2 ? INK : 'none'}
                strokeWidth={0.2}
              />
            </svg>
            {each.label}
          </li>
        ))}
      </ul>
      <table>
        <caption>ブロック別の計</caption>
        <tbody>
          {block.blockTotals.map((each) => (
            <tr key={each.block}>
              <th scope="row">
                {each.block}
                <span className="muted">（{each.wards}区）</span>
              </th>
              <td>
                <OpenableNumber figure={blockTotal(block, each)}>{each.total}</OpenableNumber>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="legend-note">太線はブロック境</p>
    </div>
  );
}

function blockTotal(block: WardMapBlock, { block: name, total }: WardMapBlock['blockTotals'][number]) {
  const tiles = block.tiles.filter((tile) => tile.block === name);
  return {
    title: block.title,
    label: `${name}ブロックの計`,
    count: total,
    wards: tiles.map(({ ward, value }) => `${ward} ${value}${block.unit}`),
    source: block.source,
    register:
      block.register &&
      ofWards(
        block.register,
        tiles.map(({ ward }) => ward),
      ),
  };
}

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { blockBorders, blockLabels, strayConnectors } from '../../../renderer/handout/blocks/wardMapLines.ts';
import { parseHandoutDefinition } from '../../../shared/api/parseHandoutDefinition.ts';
import { buildHandout } from '../../../shared/handout/buildHandout.ts';
import { LIAISON_FACTS } from '../../fixtures/liaisonFacts.ts';

const file = new URL('../../../resources/handouts/liaison.json', import.meta.url);
const definition = parseHandoutDefinition(JSON.parse(readFileSync(file, 'utf8')), 'liaison.json');
const map = buildHandout(definition, LIAISON_FACTS)
  .pages.flatMap((page) => page.blocks)
  .find((block) => block.kind === 'wardMap');
const tiles = map?.tiles ?? [];

test('24区のますがあり、階級の言葉は実際の最小と最大', () => {
  expect(tiles).toHaveLength(24);
  expect(map?.classes.map((each) => each.label)).toEqual(['1〜2', '3〜4', '5〜6', '8〜10', '15〜23']);
  expect(map?.blockTotals.map((each) => [each.block, each.wards, each.total])).toEqual([
    ['北', 5, 25],
    ['東', 7, 65],
    ['西', 6, 28],
    ['南', 6, 14],
  ]);
});

test('離れた鶴見区だけが、城東区へ線で結ばれる', () => {
  expect(strayConnectors(tiles)).toHaveLength(1);
});

test('四つのブロックの名が、ますに重ならない所にある', () => {
  expect(blockLabels(tiles).map((label) => label.text)).toEqual([
    '北ブロック',
    '東ブロック',
    '西ブロック',
    '南ブロック',
  ]);
  expect(blockBorders(tiles).length).toBe(14);
});

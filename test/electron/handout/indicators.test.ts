import { expect, test } from 'vitest';
import { buildFromDefinition } from '../../../electron/handout/buildHandoutModel.ts';
import { readHandout } from '../../../electron/handout/definitions.ts';
import { newBlock } from '../../../shared/handout/edit/newBlock.ts';
import { openSample } from '../register/sampleSession.ts';

test('評価指標の表は、資料の年度までの値と目標を台帳から出し、後の値で決めた動きは言わない', async () => {
  const session = await openSample();
  const definition = readHandout('vision');
  const block = newBlock('indicators', null);
  if (block === null) throw new Error('評価指標の表がありません');
  const [cover] = definition.pages;
  if (cover === undefined) throw new Error('頁がありません');
  const own = {
    ...definition,
    pages: [{ ...cover, chapter: definition.chapters[0]?.id ?? null, blocks: [block] }],
  };
  const rowsIn = async (fiscalYear: number) => {
    const { pages } = await buildFromDefinition(session, own, null, { fiscalYear });
    const table = pages.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'records');
    if (table?.kind !== 'records') throw new Error('表がありません');
    return table;
  };
  const [medical] = (await rowsIn(2023)).rows;
  expect(medical?.slice(1)).toEqual([
    '31.2％\n平成29年度',
    '平成29年度 31.2％\n令和3年度 33.2％',
    '36％\n令和8年度',
    '目標に向かっている',
  ]);
  const [before] = (await rowsIn(2019)).rows;
  expect(before?.slice(2)).toEqual(['平成29年度 31.2％', '36％\n令和8年度', '－']);
  const { origins } = await rowsIn(2023);
  expect(origins?.[0]).toMatchObject({ register: { table: 'indicator' } });
});

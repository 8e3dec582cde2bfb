import { expect, test } from 'vitest';
import { insertPublished } from '../../../electron/comparison/insertPublished.ts';
import { loadPublished } from '../../../electron/comparison/loadPublished.ts';
import { change } from '../../../electron/database/change.ts';
import { loadRegisterFindings } from '../../../electron/register/checkRegister.ts';
import { applyEdits } from '../../../electron/register/editRegister.ts';
import { undoBatch } from '../../../electron/register/undoBatch.ts';
import { meetingFigures } from '../../shared/comparison/publishedFigures.ts';
import { openSample } from '../register/sampleSession.ts';

/** 資料の表を、そのまま打ったり貼ったりしたもの。 */
const TYPED = meetingFigures().map((figure) => ({
  values: {
    fiscalYear: `令和${figure.fiscalYear === 2019 ? '元' : figure.fiscalYear - 2018}年度`,
    half: figure.half === 'year' ? '通年' : '上半期',
    label: figure.label,
    value: figure.value.toLocaleString('ja-JP'),
    unit: '回',
    item: figure.item,
    document: '令和5年度 上半期 取組み',
  },
}));

test('会議出席の表を打つと、合わない三つを点検が言う。打った数は何も変わらない', async () => {
  const session = await openSample();
  const mine = (await loadPublished(session.register.db)).length;
  const outcome = await applyEdits(session, {
    table: 'publishedFigure',
    edits: [],
    inserts: TYPED,
    deletes: [],
  });
  expect(outcome).toMatchObject({ state: 'done' });
  const figures = await loadPublished(session.register.db);
  expect(figures.length - mine).toBe(28);
  expect(figures.find((each) => each.value === 2505)).toMatchObject({
    form: 'room',
    item: 'b_kai_kei',
    part: null,
    fiscalYear: 2023,
    half: 'year',
  });
  const found = await loadRegisterFindings(session.register.db, '2024-10-01');
  const ours = new Set(outcome.state === 'done' ? outcome.inserted : []);
  expect(
    found
      .filter(({ table, id }) => table === 'publishedFigure' && ours.has(id))
      .map(({ message }) => message),
  ).toEqual([
    '令和5年度 上半期「会議出席回数」: 公表 1,120／内訳計 1,112（差8）。',
    '令和5年度「会議出席回数」: 公表 2,505／内訳計 2,386（差119）。差は「（再掲）地域ケア会議」の 119 と同じ。',
    '令和3年度「会議出席回数」: 公表 1,896／内訳計 1,777（差119）。',
  ]);
  if (outcome.state === 'done' && outcome.batch !== null) await undoBatch(session, outcome.batch);
  expect((await loadPublished(session.register.db)).length).toBe(mine);
});

test('様式に無い区分の名は、そのままでは並べられないと言う', async () => {
  const session = await openSample();
  const values = {
    fiscalYear: 'R4',
    half: '上半期',
    label: '開催状況',
    value: '15',
    document: '資料',
    item: 'a_i_1',
  };
  await applyEdits(session, {
    table: 'publishedFigure',
    edits: [],
    inserts: [{ values: { ...values, part: '開催している' } }, { values: { ...values, part: '開いた' } }],
    deletes: [],
  });
  const parts = (await loadPublished(session.register.db)).filter((each) => each.document === '資料');
  expect(parts.map(({ part, partLabel }) => [part, partLabel])).toEqual([
    ['c1', '開催している'],
    ['開いた', '開いた'],
  ]);
  const found = await loadRegisterFindings(session.register.db, '2024-10-01');
  expect(
    found
      .filter(({ field, table }) => table === 'publishedFigure' && field === 'part')
      .map(({ message }) => message),
  ).toEqual([
    '区分「開いた」は「開催状況」の選択肢にも階級にもありません。このままでは再計算と並べられません。',
  ]);
});

test('見本の形から入れた公表値は、同じ形で読める', async () => {
  const session = await openSample();
  const figures = meetingFigures().map((figure) => ({ ...figure, id: `test-${figure.id}` }));
  await change(session.register, { who: '架空', kind: 'init' }, (write) => {
    for (const figure of figures) insertPublished(write, figure);
  });
  const loaded = (await loadPublished(session.register.db)).filter(({ id }) => id.startsWith('test-'));
  expect(loaded.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
    figures.toSorted((a, b) => a.id.localeCompare(b.id)),
  );
});

import { beforeEach, expect, test } from 'vitest';
import { GridModel } from '../../../renderer/ui/grid/gridModel.ts';
import type {
  GridBatch,
  GridColumn,
  GridCommitResult,
  RefusedCell,
} from '../../../renderer/ui/grid/gridTypes.ts';
import { BLANK_ID } from '../../../renderer/ui/grid/rowOrder.ts';

const plain = (value: unknown) => (value === null ? '' : String(value));
const COLUMNS: readonly GridColumn[] = [
  {
    key: 'name',
    heading: '名称',
    kind: 'text',
    required: true,
    format: plain,
    parse: (text) => (text === '' ? { ok: false, reason: '空にできません' } : { ok: true, value: text }),
  },
  {
    key: 'beds',
    heading: '病床',
    kind: 'number',
    format: plain,
    parse: (text) => {
      if (text === '') return { ok: true, value: null };
      return /^\d+$/.test(text)
        ? { ok: true, value: Number(text) }
        : { ok: false, reason: '数ではありません' };
    },
  },
];
const row = (id: string, name: string, beds: number | null) => ({ id, values: { name, beds } });

let batches: GridBatch[];
let refused: readonly RefusedCell[];
let answer: (batch: GridBatch) => Promise<GridCommitResult>;
let said: string | null;
let model: GridModel;

beforeEach(() => {
  batches = [];
  refused = [];
  answer = async (batch) => ({ ok: true, inserted: batch.inserts.map(({ id }) => `real-${id}`) });
  model = new GridModel(COLUMNS, true, {
    commit: (batch) => {
      batches.push(batch);
      return answer(batch);
    },
    ordered: () => {},
    changed: () => {},
    selected: () => {},
    said: (message) => {
      said = message?.text ?? null;
    },
    refused: (cells) => {
      refused = cells;
    },
  });
  model.setRows([row('a', 'あ', 1), row('b', 'い', 2)], true);
});

test('貼ったうちの読めない升目だけが未保存で残り、ほかは一つのまとまりになる', async () => {
  model.write(
    [
      { row: 0, column: 1, text: '十' },
      { row: 1, column: 1, text: '20' },
      { row: 1, column: 0, text: 'い' },
    ],
    true,
  );
  await model.queue.idle();
  expect(batches).toEqual([
    { edits: [{ id: 'b', key: 'beds', seen: 2, value: 20, text: '20' }], inserts: [] },
  ]);
  expect(refused).toEqual([
    { id: 'a', key: 'beds', row: 1, heading: '病床', text: '十', reason: '数ではありません' },
  ]);
  expect([model.textAt(0, 1), model.reasonAt(0, 1), model.store.value('a', 'beds')]).toEqual([
    '十',
    '数ではありません',
    1,
  ]);
});

test('断られた升目を除いて渡し直し、次の書き込みの「見えていた値」は断られる前の値', async () => {
  answer = async ({ edits }) => {
    const bad = edits.filter(({ value }) => value === 'だめ');
    return bad.length > 0
      ? { ok: false, problems: bad.map(({ id, key }) => ({ id, key, reason: '断り' })) }
      : { ok: true };
  };
  model.write(
    [
      { row: 0, column: 0, text: 'だめ' },
      { row: 1, column: 0, text: 'よい' },
    ],
    true,
  );
  model.write([{ row: 0, column: 0, text: 'なおした' }]);
  await model.queue.idle();
  expect(batches.map(({ edits }) => edits.map(({ id, seen, value }) => [id, seen, value]))).toEqual([
    [
      ['a', 'あ', 'だめ'],
      ['b', 'い', 'よい'],
    ],
    [['b', 'い', 'よい']],
    [['a', 'あ', 'なおした']],
  ]);
});

test('升目を指さない断りは、まとまり全部を未保存に戻す', async () => {
  answer = async () => ({ ok: false, problems: [{ reason: 'ディスクがいっぱいです' }] });
  model.write(
    [
      { row: 0, column: 0, text: 'う' },
      { row: 1, column: 1, text: '5' },
    ],
    true,
  );
  await model.queue.idle();
  expect(model.unsavedPlaces()).toEqual([
    { id: 'a', key: 'name' },
    { id: 'b', key: 'beds' },
  ]);
  expect([model.textAt(0, 0), model.reasonAt(1, 1), batches.length]).toEqual([
    'う',
    'ディスクがいっぱいです',
    1,
  ]);
});

test('新しい行は必須がそろってから一度だけ足され、送る間に打った字は書き換えとして続く', async () => {
  model.write([{ row: 2, column: 1, text: '7' }]);
  expect([batches.length, model.order]).toEqual([0, ['a', 'b', 'new:1', BLANK_ID]]);
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const accept = answer;
  answer = async (batch) => {
    await held;
    return accept(batch);
  };
  model.write([{ row: 2, column: 0, text: '新' }]);
  await Promise.resolve();
  model.write([{ row: 2, column: 1, text: '8' }]);
  release();
  await model.queue.idle();
  expect(batches).toEqual([
    { edits: [], inserts: [{ id: 'new:1', values: { beds: 7, name: '新' } }] },
    { edits: [{ id: 'real-new:1', key: 'beds', seen: 7, value: 8, text: '8' }], inserts: [] },
  ]);
  expect([model.order, model.textAt(2, 1)]).toEqual([['a', 'b', 'real-new:1', BLANK_ID], '8']);
});

test('送った値は、受け手が新しい行を渡すまで見えている', async () => {
  model.write([{ row: 0, column: 0, text: 'え' }]);
  await model.queue.idle();
  expect(model.textAt(0, 0)).toBe('え');
  model.setRows([row('a', 'え', 1), row('b', 'い', 2)], false);
  model.setRows([row('a', 'あ', 1), row('b', 'い', 2)], false);
  expect(model.textAt(0, 0)).toBe('あ');
});

test('絞り込んだまま打っても行は隠れず、隠れた行は現れず、ほかで足された行は条件に合えば現れる', () => {
  model.setConditions({ sort: null, filters: { beds: new Set(['1']) }, search: '' });
  expect(model.order).toEqual(['a', BLANK_ID]);
  model.setRows([row('a', 'あ', 9), row('b', 'い', 1), row('c', 'う', 1), row('d', 'え', 2)], false);
  expect(model.order).toEqual(['a', 'c', BLANK_ID]);
  model.setConditions({ sort: null, filters: { beds: new Set(['1']) }, search: '' });
  expect(model.order).toEqual(['b', 'c', BLANK_ID]);
});

test('行が足せない表で末尾をはみ出た貼り付けは、断りに数える', () => {
  model.setNewRows(false);
  model.write(
    [
      { row: 1, column: 0, text: 'か' },
      { row: 2, column: 0, text: 'き' },
    ],
    true,
  );
  expect(refused.map(({ row: at, text, reason }) => [at, text, reason])).toEqual([
    [3, 'き', 'この表には行を足せません'],
  ]);
});

test('塊の Ctrl+Z は、断られた字も始まった新しい行も一度に捨て、送ったものがあれば受け手にも戻させる', async () => {
  model.select({ active: { row: 0, column: 0 }, anchor: { row: 0, column: 0 }, head: { row: 0, column: 0 } });
  model.write(
    [
      { row: 0, column: 0, text: '' },
      { row: 0, column: 1, text: '十' },
      { row: 1, column: 1, text: '7' },
      { row: 2, column: 0, text: 'う' },
      { row: 2, column: 1, text: '？' },
    ],
    true,
  );
  await model.queue.idle();
  expect([refused.length, model.unsavedPlaces().length, model.count]).toEqual([3, 3, 3]);
  expect(model.takeBackRefused()).toBe(false);
  expect([model.unsavedPlaces(), model.count, refused]).toEqual([[], 2, []]);
  expect(model.takeBackRefused()).toBe(false);
});

test('一つの升目の断られた字は Ctrl+Z で消え、受け手には何も戻させない。直したあとなら戻させる', async () => {
  model.write([{ row: 0, column: 1, text: '十' }]);
  expect([model.takeBackRefused(), model.textAt(0, 1), batches.length]).toEqual([true, '1', 0]);
  model.write([{ row: 0, column: 1, text: '十' }]);
  model.write([{ row: 0, column: 1, text: '10' }]);
  await model.queue.idle();
  expect(model.takeBackRefused()).toBe(false);
});

test('一覧に入らない行を足すと、数えずに見せておき、取り消されるか別の一覧になれば消える', async () => {
  const rows = [row('a', 'あ', 1), row('b', 'い', 2)];
  const add = async (name: string) => {
    model.write([
      { row: 2, column: 0, text: name },
      { row: 2, column: 1, text: '7' },
    ]);
    await model.queue.idle();
    return model.idAt(2) ?? '';
  };
  const first = await add('う');
  model.setRows([...rows], false, new Set([first]));
  expect([model.order, model.listed, model.textAt(2, 0)]).toEqual([['a', 'b', first, BLANK_ID], 2, 'う']);
  model.setRows([...rows], false, new Set());
  expect([model.order, model.listed]).toEqual([['a', 'b', BLANK_ID], 2]);

  const second = await add('え');
  model.setRows([...rows], false, new Set([second]));
  model.setRows([...rows], true, new Set([second]));
  expect([model.order, model.listed]).toEqual([['a', 'b', BLANK_ID], 2]);
});

test('打ちかけの新しい行は、見えている数に入らない', () => {
  model.write([{ row: 2, column: 1, text: '7' }]);
  expect([model.count, model.listed]).toEqual([3, 2]);
});

test('断られただけで何も書かなかった塊を、ほかは書いたとは言わない', async () => {
  const block = (text: string) => [
    { row: 0, column: 0, text },
    { row: 0, column: 1, text: '十' },
    { row: 1, column: 1, text: '百' },
  ];
  model.write(block('あ'), true);
  expect(said).toBe('2か所は書けませんでした');
  model.write(block('え'), true);
  expect(said).toBe('2か所は書けませんでした。ほかは書きました');
  await model.queue.idle();
  answer = async () => ({ ok: false, problems: [{ reason: 'ディスクがいっぱいです' }] });
  model.write(
    [
      { row: 0, column: 0, text: 'お' },
      { row: 1, column: 0, text: 'か' },
    ],
    true,
  );
  await model.queue.idle();
  expect(said).toBe('2か所は書けませんでした');
});

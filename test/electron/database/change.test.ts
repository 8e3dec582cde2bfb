import { createHash } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { change, type Write } from '../../../electron/database/change.ts';
import { openMemoryRegister } from '../../../electron/database/connection.ts';
import { loadHistory } from '../../../electron/database/history.ts';
import type { Register } from '../../../electron/database/register.ts';
import { coordinator, KITA, MIYAKOJIMA } from './sampleRows.ts';

const STAFF = { who: '架空 花子', kind: 'edit' } as const;

async function openEmpty(): Promise<Register> {
  const register = await openMemoryRegister();
  onTestFinished(() => register.close());
  return register;
}

/** 履歴を、毎回変わる id と時刻を除いて。 */
async function history(register: Register) {
  return (await loadHistory(register.db)).map(({ who, why, kind, entries }) => ({
    who,
    why,
    kind,
    entries: entries.map(({ table, rowId, field, old, new: next }) => [
      table,
      rowId,
      field,
      old && JSON.parse(old),
      next && JSON.parse(next),
    ]),
  }));
}

test('追加・変更・削除は、同じ取引で履歴に残る', async () => {
  const register = await openEmpty();
  await change(register, { who: '架空 太郎', kind: 'init' }, (write) => {
    write.insert('ward', KITA);
    write.insert('supportRoom', { id: 'room-1', ward: '27127', name: '北区相談支援室' });
  });
  await change(register, { ...STAFF, why: '移転' }, (write) => {
    write.update('supportRoom', 'room-1', {
      address: '架空町1',
      windowHours: 20.5,
      name: '北区相談支援室',
      email: '',
    });
  });
  await change(register, STAFF, (write) => write.delete('supportRoom', 'room-1'));

  const blank = {
    id: 'room-1',
    ward: '27127',
    name: '北区相談支援室',
    commonName: null,
    operators: '',
    postalCode: '',
    address: '',
    telephone: '',
    fax: '',
    email: '',
    openingHours: '',
    windowHours: null,
    openedOn: null,
    closedOn: null,
    note: '',
    version: 1,
  };
  expect(await history(register)).toEqual([
    {
      who: '架空 花子',
      why: null,
      kind: 'edit',
      entries: [
        [
          'supportRoom',
          'room-1',
          null,
          { ...blank, address: '架空町1', windowHours: 20.5, version: 2 },
          null,
        ],
      ],
    },
    {
      who: '架空 花子',
      why: '移転',
      kind: 'edit',
      entries: [
        ['supportRoom', 'room-1', 'address', '', '架空町1'],
        ['supportRoom', 'room-1', 'windowHours', null, 20.5],
      ],
    },
    {
      who: '架空 太郎',
      why: null,
      kind: 'init',
      entries: [
        ['ward', '27127', null, null, { ...KITA, version: 1 }],
        ['supportRoom', 'room-1', null, null, blank],
      ],
    },
  ]);
});

test('時刻は日本の時差付きで、id は書いた順に並ぶ', async () => {
  const register = await openEmpty();
  const before = Date.now();
  for (const row of [KITA, MIYAKOJIMA])
    await change(register, STAFF, (write) => void write.insert('ward', row));
  const batches = await register.db.selectFrom('historyBatch').selectAll().orderBy('id').execute();
  const entries = await register.db.selectFrom('historyEntry').select('rowId').orderBy('id').execute();
  expect(entries.map((entry) => entry.rowId)).toEqual(['27127', '27102']);
  for (const { at, id } of batches) {
    expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+09:00$/);
    expect(Date.parse(at)).toBeGreaterThanOrEqual(before);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});

test('途中で投げると、行も履歴も何も残らない', async () => {
  const register = await openEmpty();
  await expect(
    change(register, STAFF, async (write) => {
      write.insert('ward', KITA);
      expect(await write.read.selectFrom('ward').selectAll().execute()).toHaveLength(1);
      throw new Error('途中の失敗');
    }),
  ).rejects.toThrow('途中の失敗');
  expect(await register.db.selectFrom('ward').selectAll().execute()).toEqual([]);
  expect(await history(register)).toEqual([]);
});

test('何も変わらない変更は、版も履歴も動かさない', async () => {
  const register = await openEmpty();
  await change(register, STAFF, (write) => void write.insert('ward', KITA));
  const row = await change(register, STAFF, (write) => write.update('ward', '27127', { name: '北区' }));
  expect(row).toEqual({ ...KITA, version: 1 });
  expect(await history(register)).toHaveLength(1);
});

test('見ていた版や値が今と違えば conflict になり、今の値を言う', async () => {
  const register = await openEmpty();
  await change(register, STAFF, (write) => void write.insert('ward', KITA));
  const first = (write: Write) => write.update('ward', '27127', { name: '新北区' }, { version: 1 });
  expect(await change(register, STAFF, first)).toEqual({ ...KITA, name: '新北区', version: 2 });
  const refused = { code: 'conflict', message: expect.stringContaining('今の値は「新北区」です') };
  await expect(change(register, STAFF, first)).rejects.toMatchObject(refused);
  await expect(
    change(register, STAFF, (write) => write.update('ward', '27127', { name: '別区' }, { name: '北区' })),
  ).rejects.toMatchObject(refused);
  await expect(
    change(register, STAFF, (write) => write.delete('ward', '27127', { name: '北区' })),
  ).rejects.toMatchObject(refused);
  await expect(
    change(register, STAFF, (write) => write.update('ward', '00000', { name: '別区' })),
  ).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('もうありません') });
  expect(await register.db.selectFrom('ward').selectAll().execute()).toEqual([
    { ...KITA, name: '新北区', version: 2 },
  ]);
});

test('見ていた値の列だけを比べるので、別の列が先に変わっていても書ける', async () => {
  const register = await openEmpty();
  await change(register, STAFF, (write) => void write.insert('ward', KITA));
  await change(register, STAFF, (write) => write.update('ward', '27127', { kana: 'きた' }));
  const row = await change(register, STAFF, (write) =>
    write.update('ward', '27127', { name: '新北区' }, { name: '北区' }),
  );
  expect(row).toEqual({ ...KITA, name: '新北区', kana: 'きた', version: 3 });
});

test('conflict を受け止めれば、同じまとまりの残りは書ける', async () => {
  const register = await openEmpty();
  await change(register, STAFF, (write) => {
    write.insert('ward', KITA);
    expect(() => write.update('ward', '27127', { name: 'x' }, { version: 9 })).toThrow('先に変わっています');
    write.insert('ward', MIYAKOJIMA);
  });
  expect(await register.db.selectFrom('ward').select('code').orderBy('position').execute()).toEqual([
    { code: '27127' },
    { code: '27102' },
  ]);
});

test('届いたファイルの中身は、履歴では SHA-256 と大きさになる', async () => {
  const register = await openEmpty();
  const bytes = Buffer.from('架空の回答');
  const hash = createHash('sha256').update(bytes).digest('hex');
  await change(register, STAFF, (write) => void write.insert('replyFile', { hash, bytes }));
  const [batch] = await history(register);
  expect(batch?.entries).toEqual([
    ['replyFile', hash, null, null, { hash, bytes: { sha256: hash, bytes: bytes.byteLength } }],
  ]);
  const stored = await register.db.selectFrom('replyFile').selectAll().executeTakeFirstOrThrow();
  expect(bytes.equals(stored.bytes)).toBe(true);
});

test('設定の変更も履歴に残る', async () => {
  const register = await openEmpty();
  await change(
    register,
    STAFF,
    (write) => void write.insert('setting', { key: 'today', value: '2024-10-01' }),
  );
  const row = await change(register, STAFF, (write) =>
    write.update('setting', 'today', { value: '2024-10-02' }),
  );
  expect(row).toEqual({ key: 'today', value: '2024-10-02' });
  expect((await history(register))[0]?.entries).toEqual([
    ['setting', 'today', 'value', '2024-10-01', '2024-10-02'],
  ]);
});

test('SQLite が持てない値は、書く前に断る', async () => {
  const register = await openEmpty();
  for (const [position, kind] of [
    [true, 'Boolean'],
    [new Date(), 'Date'],
    [['a'], 'Array'],
    [Number.NaN, 'Number'],
  ] as const) {
    await expect(
      change(register, STAFF, (write) => void write.insert('ward', { ...KITA, position } as never)),
    ).rejects.toThrow(`ward.position: [object ${kind}] は書けません`);
  }
});

test('主キーと version は書き換えられない', async () => {
  const register = await openEmpty();
  await change(register, STAFF, (write) => void write.insert('ward', KITA));
  for (const patch of [{ code: '27102' }, { version: 9 }]) {
    await expect(
      change(register, STAFF, (write) => write.update('ward', '27127', patch as object)),
    ).rejects.toThrow('主キーと version は書き換えられません');
  }
});

test('閉じた一覧にない値、暦の形でない日付、ない区を指す行は入らない', async () => {
  const register = await openEmpty();
  await change(register, STAFF, (write) => void write.insert('ward', KITA));
  const room = { id: 'room-1', ward: '27127', name: '北区相談支援室' };
  for (const [table, row, reason] of [
    ['ward', { ...MIYAKOJIMA, block: '中' }, 'CHECK constraint failed'],
    ['supportRoom', { ...room, openedOn: '令和6年4月1日' }, 'CHECK constraint failed'],
    ['supportRoom', { ...room, ward: '99999' }, 'FOREIGN KEY constraint failed'],
    ['supportRoom', { ...room, windowHours: '20時間' }, 'cannot store TEXT value in REAL column'],
  ] as const) {
    await expect(change(register, STAFF, (write) => void write.insert(table, row as never))).rejects.toThrow(
      reason,
    );
  }
});

test('同時に始めた変更は一つずつ行われ、読みは書きかけを見ない', async () => {
  const register = await openEmpty();
  await change(register, STAFF, (write) => void write.insert('coordinator', coordinator(0)));
  const seen: string[] = [];
  const rename = (name: string) =>
    change(register, STAFF, async (write) => {
      const row = await write.read.selectFrom('coordinator').select('name').executeTakeFirstOrThrow();
      seen.push(row.name);
      write.update('coordinator', 'coordinator-0', { name: `${row.name}・${name}` });
      await new Promise((done) => setTimeout(done, 5));
    });
  const changes = Promise.all([rename('あ'), rename('い'), rename('う')]);
  const outside = await register.db.selectFrom('coordinator').select('name').executeTakeFirstOrThrow();
  await changes;
  expect(seen).toEqual(['架空 0', '架空 0・あ', '架空 0・あ・い']);
  expect([...seen, '架空 0・あ・い・う']).toContain(outside.name);
});

test('変更の中で register.db を読む、変更を重ねる、終わった手を使うと、止まらずに投げる', async () => {
  const register = await openEmpty();
  await expect(
    change(register, STAFF, () => register.db.selectFrom('ward').selectAll().execute()),
  ).rejects.toThrow('write.read');
  await expect(change(register, STAFF, () => change(register, STAFF, () => null))).rejects.toThrow(
    '始められません',
  );
  const kept = await change(register, STAFF, (write) => write);
  expect(() => kept.insert('ward', KITA)).toThrow('もう終わっています');
  expect(await register.db.selectFrom('ward').selectAll().execute()).toEqual([]);
});

test('円盤がいっぱいになると diskFull になり、直前のまま使い続けられる', async () => {
  const register = await openEmpty();
  await change(register, STAFF, (write) => void write.insert('ward', KITA));
  const pages = await register.inTransaction(async (door) => {
    const { page_count: used } = door.get('PRAGMA page_count', []) ?? {};
    door.get(`PRAGMA max_page_count = ${Number(used) + 3}`, []);
    return Number(used);
  });
  expect(pages).toBeGreaterThan(10);
  await expect(
    change(register, STAFF, (write) => {
      for (let n = 0; n < 1000; n += 1) write.insert('coordinator', coordinator(n));
    }),
  ).rejects.toMatchObject({ code: 'diskFull' });
  expect(await register.db.selectFrom('coordinator').selectAll().execute()).toEqual([]);
  await change(register, STAFF, (write) => void write.insert('coordinator', coordinator(1)));
  expect(register.integrityCheck()).toEqual([]);
});

test('一万行の追加も一つの取引', async () => {
  const register = await openEmpty();
  await change(register, STAFF, (write) => {
    for (let n = 0; n < 10_000; n += 1) write.insert('coordinator', coordinator(n));
  });
  const { rows } = await register.db
    .selectFrom('historyEntry')
    .select((build) => build.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow();
  expect(rows).toBe(10_000);
});

test('履歴は表と行で絞れ、新しい順に限れる', async () => {
  const register = await openEmpty();
  await change(register, STAFF, (write) => {
    write.insert('ward', KITA);
    write.insert('ward', MIYAKOJIMA);
  });
  for (const name of ['一', '二', '三']) {
    await change(register, STAFF, (write) => write.update('ward', '27102', { name }));
  }
  const ofRow = await loadHistory(register.db, { table: 'ward', rowId: '27102', limit: 2 });
  expect(ofRow.map((batch) => batch.entries.map((entry) => entry.new))).toEqual([['"三"'], ['"二"']]);
  const ofKita = await loadHistory(register.db, { table: 'ward', rowId: '27127' });
  expect(ofKita.map((batch) => batch.entries.map((entry) => entry.rowId))).toEqual([['27127']]);
});

import { DaichoError } from '../../shared/api/failure.ts';
import { settlePublicMark } from '../../shared/bureau/caseExample/settlePublicMark.ts';
import { tokyoTime } from '../../shared/trust/tokyoTime.ts';
import { rowJson, valueJson } from './historyValue.ts';
import { newId } from './newId.ts';
import type { Readable, Register, SqlValue, Writable } from './register.ts';
import type { NewRow, Row, RowPatch } from './schema/databaseSchema.ts';
import type { HistoryKind } from './schema/historyTables.ts';
import { PRIMARY_KEYS } from './schema/primaryKeys.ts';
import type { WritableTable } from './schema/writableTables.ts';

/** 変更のまとまり: 誰が、何をして、なぜ。 */
export interface ChangeBatch {
  readonly who: string;
  readonly kind: HistoryKind;
  readonly why?: string;
  /** 取り消しのとき、取り消すまとまりの id。 */
  readonly undoes?: string;
  /** 回答から台帳へ反映したとき、その回答の id。 */
  readonly reply?: string;
}

/** 変更の中で使う手。終わった後に使うと投げる。 */
export interface Write {
  /** 同じ取引の中の読み。自分の書きかけも見える。 */
  readonly read: Readable;
  /** 履歴のまとまりの id。何も書かなければ、その id の行は無い。 */
  readonly batch: string;
  insert<T extends WritableTable>(table: T, row: NewRow<T>): Row<T>;
  /**
   * 変わる列だけを書き、version を一つ上げる。`seen` は編集した人が見ていた版か元の値で、
   * 今と違えば conflict。同じ値なら何も書かない。
   */
  update<T extends WritableTable>(table: T, id: string, patch: RowPatch<T>, seen?: Partial<Row<T>>): Row<T>;
  delete<T extends WritableTable>(table: T, id: string, seen?: Partial<Row<T>>): void;
}

/**
 * 書く扉はこれ一つ。全部が一つの取引で、履歴も同じ取引で書く。
 * job が投げれば何も残らない。何も書かなければ履歴にもまとまりを作らない。
 */
export async function change<T>(
  register: Register,
  batch: ChangeBatch,
  job: (write: Write) => Promise<T> | T,
): Promise<T> {
  return register.inTransaction(async (door) => {
    const { write, finish } = openDoor(door, batch);
    try {
      return await job(write);
    } finally {
      finish();
    }
  });
}

function openDoor(
  door: Writable,
  { who, kind, why, undoes, reply }: ChangeBatch,
): { write: Write; finish: () => void } {
  const batch = newId();
  let finished = false;
  let begun = false;
  const record = (table: WritableTable, rowId: string, field: string | null, old: Json, next: Json) => {
    if (!begun) {
      const values = [batch, tokyoTime(new Date()), who, why ?? null, kind, undoes ?? null, reply ?? null];
      door.run(
        'INSERT INTO historyBatch (id, at, who, why, kind, undoes, reply) VALUES (?, ?, ?, ?, ?, ?, ?)',
        values,
      );
      begun = true;
    }
    door.run(
      'INSERT INTO historyEntry (id, batch, "table", rowId, field, old, new) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [newId(), batch, table, rowId, field, old, next],
    );
  };
  const assertOpen = () => {
    if (finished) throw new Error('変更はもう終わっています (await の抜けがないか確かめてください)');
  };
  const present = (table: WritableTable, id: string, seen: Values | undefined, patch: Values): Values => {
    const row = door.get(`SELECT * FROM "${table}" WHERE "${PRIMARY_KEYS[table]}" = ?`, [id]);
    if (!row) throw new DaichoError('conflict', { present: '(もうありません)' });
    if (seen) refuseStale(row, seen, patch);
    return row;
  };

  const write: Write = {
    read: door.read,
    batch,
    insert: (table, row) => {
      assertOpen();
      const values = settled(kind, table, null, bindable(table, row));
      const columns = Object.keys(values);
      const sql = `INSERT INTO "${table}" (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')}) RETURNING *`;
      const inserted = door.get(sql, Object.values(values));
      if (!inserted) throw new Error(`${table} に足した行が返りません`);
      record(table, String(inserted[PRIMARY_KEYS[table]]), null, null, rowJson(inserted));
      return inserted as Row<typeof table>;
    },
    update: (table, id, patch, seen) => {
      assertOpen();
      const asked = bindable(table, patch);
      const row = present(table, id, seen as Values | undefined, asked);
      const wanted = settled(kind, table, row, asked);
      if (PRIMARY_KEYS[table] in wanted || 'version' in wanted)
        throw new Error(`${table}: 主キーと version は書き換えられません`);
      const fields = Object.keys(wanted).filter((field) => !same(row[field] ?? null, wanted[field] ?? null));
      if (fields.length === 0) return row as Row<typeof table>;
      const sets = [
        ...fields.map((field) => `${quoted(field)} = ?`),
        ...('version' in row ? ['version = version + 1'] : []),
      ];
      const sql = `UPDATE "${table}" SET ${sets.join(', ')} WHERE "${PRIMARY_KEYS[table]}" = ? RETURNING *`;
      const updated = door.get(sql, [...fields.map((field) => wanted[field] ?? null), id]);
      if (!updated) throw new Error(`${table} の変えた行が返りません`);
      for (const field of fields)
        record(table, id, field, valueJson(row[field] ?? null), valueJson(updated[field] ?? null));
      return updated as Row<typeof table>;
    },
    delete: (table, id, seen) => {
      assertOpen();
      const row = present(table, id, seen as Values | undefined, {});
      door.run(`DELETE FROM "${table}" WHERE "${PRIMARY_KEYS[table]}" = ?`, [id]);
      record(table, id, null, rowJson(row), null);
    },
  };
  return {
    write,
    finish: () => {
      finished = true;
    },
  };
}

type Values = Readonly<Record<string, SqlValue>>;
type Json = string | null;

/** 見ていた値が一つでも今と違えば断る。今の値を言う: version だけを見ていたなら、書こうとした列の今の値。 */
function refuseStale(row: Values, seen: Values, patch: Values): void {
  const stale = Object.keys(seen).filter((field) => !same(row[field] ?? null, seen[field] ?? null));
  if (stale.length === 0) return;
  const fields = stale.filter((field) => field !== 'version');
  const shown = fields.length > 0 ? fields : Object.keys(patch);
  throw new DaichoError('conflict', {
    present: shown.map((field) => shownValue(row[field] ?? null)).join('、'),
  });
}

/** 書く前に、表の決まりに合わせる。どの入口 (画面・表・取り込み・取り消し) から来ても同じ。 */
function settled(kind: HistoryKind, table: WritableTable, before: Values | null, wanted: Values): Values {
  return table === 'caseExample' ? settlePublicMark(kind, before, wanted) : wanted;
}

/** SQLite が受け取れる値だけを通す。undefined の列は書かなかったことにする。 */
function bindable(table: string, row: object): Values {
  const entries = Object.entries(row).filter(([, value]) => value !== undefined);
  for (const [field, value] of entries) {
    if (!isSqlValue(value)) {
      const kind = Object.prototype.toString.call(value);
      throw new TypeError(
        `${table}.${field}: ${kind} は書けません。真偽は 0/1、日付は文字、構造は JSON の文字にします`,
      );
    }
  }
  return Object.fromEntries(entries);
}

function isSqlValue(value: unknown): value is SqlValue {
  if (value === null || typeof value === 'string' || value instanceof Uint8Array) return true;
  return typeof value === 'number' && Number.isFinite(value);
}

function same(left: SqlValue, right: SqlValue): boolean {
  if (left instanceof Uint8Array && right instanceof Uint8Array) return Buffer.compare(left, right) === 0;
  return left === right;
}

function shownValue(value: SqlValue): string {
  if (value === null || value === '') return '(空)';
  return value instanceof Uint8Array ? `${value.byteLength} バイト` : String(value);
}

function quoted(name: string): string {
  if (!/^\w+$/.test(name)) throw new Error(`列の名でありません: ${name}`);
  return `"${name}"`;
}

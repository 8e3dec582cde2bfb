import { foldText } from '../../../shared/text/foldText.ts';
import { gridText } from './gridText.ts';
import type { GridColumn, GridEdit, GridInsert, GridParse, GridRow, GridValue } from './gridTypes.ts';

interface Unsaved {
  readonly text: string;
  readonly reason: string;
}

interface Pending {
  readonly value: GridValue;
  settled: boolean;
}

/** まだしまっていない升目の場所。 */
export interface CellPlace {
  readonly id: string;
  readonly key: string;
}

/**
 * 升目に見えるもの: しまった値の上に、送っている値 (pending)、正しくなるまでしまわない字 (unsaved)、
 * まだ台帳に無い行 (drafts) を重ねる。
 */
export class CellStore {
  private rows = new Map<string, GridRow>();
  private readonly columns: ReadonlyMap<string, GridColumn>;
  private readonly pending = new Map<string, Map<string, Pending>>();
  private readonly unsaved = new Map<string, Map<string, Unsaved>>();
  private readonly drafts = new Map<string, Map<string, GridValue>>();
  /** しまい終えて、受け手から届くのを待つ新しい行。 */
  private readonly arriving = new Map<string, Map<string, GridValue>>();
  /** arriving のうち、受け手にあるが今の一覧には入らないと分かったもの。 */
  private readonly outside = new Set<string>();
  /** 必須の空きを言うのは、その行を離れてから。 */
  private readonly left = new Set<string>();
  private readonly lines = new WeakMap<GridRow, string>();

  constructor(columns: readonly GridColumn[]) {
    this.columns = new Map(columns.map((column) => [column.key, column]));
  }

  /** outside: この一覧には入らないが受け手にある行。 */
  setRows(rows: readonly GridRow[], outside: ReadonlySet<string>): void {
    this.rows = new Map(rows.map((row) => [row.id, row]));
    for (const [id, cells] of this.pending) {
      for (const [key, { settled, value }] of cells) {
        if (settled || this.savedValue(id, key) === value) cells.delete(key);
      }
      if (cells.size === 0) this.pending.delete(id);
    }
    for (const id of this.arriving.keys()) {
      if (this.rows.has(id)) this.dropArriving(id);
      else if (outside.has(id)) this.outside.add(id);
      // 一覧の外にあった行が受け手から消えた (足したことを取り消した)。
      else if (this.outside.has(id)) this.dropArriving(id);
    }
    for (const id of this.unsaved.keys()) if (!this.has(id)) this.unsaved.delete(id);
  }

  /** 別の一覧になったので、前の一覧に入らないまま見せていた行をしまう。 */
  dropOutside(): void {
    for (const id of this.outside) this.dropArriving(id);
  }

  /** 受け手の一覧にある行か。 */
  isListed(id: string): boolean {
    return this.rows.has(id);
  }

  has(id: string): boolean {
    return this.rows.has(id) || this.drafts.has(id) || this.arriving.has(id);
  }

  isDraft(id: string): boolean {
    return this.drafts.has(id);
  }

  row(id: string): GridRow {
    return this.rows.get(id) ?? { id, values: Object.fromEntries(this.newCells(id) ?? []) };
  }

  value(id: string, key: string): GridValue {
    const pending = this.pending.get(id)?.get(key);
    return pending === undefined ? this.savedValue(id, key) : pending.value;
  }

  /** 升目に見える字。 */
  text(id: string, key: string): string {
    return this.unsaved.get(id)?.get(key)?.text ?? this.column(key).format(this.value(id, key));
  }

  /** 探すための一行。行が同じ間は畳み直さない。 */
  line(id: string): string {
    const row = this.rows.get(id);
    const known = row && !this.pending.has(id) ? this.lines.get(row) : undefined;
    if (known !== undefined) return known;
    const line = [...this.columns.values()]
      .map((column) => foldText(column.format(this.value(id, column.key))))
      .join('\n');
    if (row && !this.pending.has(id)) this.lines.set(row, line);
    return line;
  }

  /** F2 で直す字。 */
  editText(id: string, key: string): string {
    const column = this.column(key);
    const value = this.value(id, key);
    return this.unsaved.get(id)?.get(key)?.text ?? (column.editText ?? column.format).call(column, value);
  }

  reason(id: string, key: string): string | null {
    const reason = this.unsaved.get(id)?.get(key)?.reason;
    if (reason !== undefined) return reason;
    const column = this.column(key);
    if (!column.required || !this.left.has(id) || !this.drafts.has(id)) return null;
    return isEmpty(this.value(id, key)) ? gridText.missing(column.heading) : null;
  }

  /** 正しくなるまでしまわない字。無ければ null。 */
  unsavedText(id: string, key: string): string | null {
    return this.unsaved.get(id)?.get(key)?.text ?? null;
  }

  isReadOnly(id: string, key: string): boolean {
    const { readOnly = false } = this.column(key);
    return typeof readOnly === 'boolean' ? readOnly : readOnly(this.row(id));
  }

  parse(key: string, text: string): GridParse {
    return this.column(key).parse(text);
  }

  refuse(id: string, key: string, text: string, reason: string): void {
    this.dropPending(id, key);
    cellsOf(this.unsaved, id).set(key, { text, reason });
  }

  /** 打った字を捨てて、しまってある値に戻す。 */
  restore(id: string, key: string): boolean {
    const cells = this.unsaved.get(id);
    const had = cells?.delete(key) ?? false;
    if (cells?.size === 0) this.unsaved.delete(id);
    return had;
  }

  setPending(id: string, key: string, value: GridValue): void {
    this.restore(id, key);
    const draft = this.drafts.get(id);
    if (draft) draft.set(key, value);
    else cellsOf(this.pending, id).set(key, { value, settled: false });
  }

  /** しまい終えた。受け手が新しい行を渡すまでは、送った値を見せておく。 */
  settle(id: string, key: string, value: GridValue): void {
    const pending = this.pending.get(id)?.get(key);
    if (pending === undefined || pending.value !== value) return;
    if (this.savedValue(id, key) === value) this.dropPending(id, key);
    else pending.settled = true;
  }

  addDraft(id: string): void {
    this.drafts.set(id, new Map());
  }

  /** 台帳の行と、まだ台帳に無い行。 */
  ids(): readonly string[] {
    return [...this.rows.keys(), ...this.draftIds()];
  }

  draftIds(): readonly string[] {
    return [...this.arriving.keys(), ...this.drafts.keys()];
  }

  dropDraft(id: string): void {
    this.drafts.delete(id);
    this.unsaved.delete(id);
    this.left.delete(id);
  }

  isEmptyDraft(id: string): boolean {
    return [...(this.drafts.get(id)?.values() ?? [])].every(isEmpty) && !this.unsaved.has(id);
  }

  leave(id: string): void {
    if (this.drafts.has(id)) this.left.add(id);
  }

  /** 下書きがしまえる形か: 必須がそろい、直していない誤りが無い。 */
  isReady(id: string): boolean {
    const cells = this.drafts.get(id);
    if (cells === undefined || (this.unsaved.get(id)?.size ?? 0) > 0) return false;
    const filled = [...cells.values()].some((value) => !isEmpty(value));
    return (
      filled &&
      [...this.columns.values()].every(({ required, key }) => !required || !isEmpty(cells.get(key) ?? null))
    );
  }

  /** 下書きが本当の行になった。行が届くまでは本当の id で見せ、送ったあとに打った違いは書き換えとして返す。 */
  adopt(insert: GridInsert, id: string): readonly GridEdit[] {
    const now = this.drafts.get(insert.id) ?? new Map<string, GridValue>();
    const unsaved = this.unsaved.get(insert.id);
    if (unsaved) this.unsaved.set(id, unsaved);
    this.dropDraft(insert.id);
    if (!this.rows.has(id)) this.arriving.set(id, new Map(Object.entries(insert.values)));
    const edits = [...now].flatMap(([key, value]) => {
      const seen = insert.values[key] ?? null;
      return seen === value ? [] : [{ id, key, seen, value, text: this.column(key).format(value) }];
    });
    for (const { key, value } of edits) cellsOf(this.pending, id).set(key, { value, settled: false });
    return edits;
  }

  insertOf(id: string): GridInsert {
    const cells = [...(this.drafts.get(id) ?? [])].filter(([, value]) => !isEmpty(value));
    return { id, values: Object.fromEntries(cells) };
  }

  /** 直していない升目。並びは呼び手が決める。 */
  places(): readonly CellPlace[] {
    const missing = [...this.drafts.keys()].flatMap((id) =>
      [...this.columns.values()].flatMap(({ key }) => (this.reason(id, key) === null ? [] : [{ id, key }])),
    );
    const refused = [...this.unsaved].flatMap(([id, cells]) => [...cells.keys()].map((key) => ({ id, key })));
    const seen = new Set(missing.map(({ id, key }) => `${id}\n${key}`));
    return [...missing, ...refused.filter(({ id, key }) => !seen.has(`${id}\n${key}`))];
  }

  private column(key: string): GridColumn {
    const column = this.columns.get(key);
    if (column === undefined) throw new Error(`列がありません: ${key}`);
    return column;
  }

  private savedValue(id: string, key: string): GridValue {
    return this.rows.get(id)?.values[key] ?? this.newCells(id)?.get(key) ?? null;
  }

  private newCells(id: string): Map<string, GridValue> | undefined {
    return this.drafts.get(id) ?? this.arriving.get(id);
  }

  private dropArriving(id: string): void {
    this.arriving.delete(id);
    this.outside.delete(id);
  }

  private dropPending(id: string, key: string): void {
    const cells = this.pending.get(id);
    cells?.delete(key);
    if (cells?.size === 0) this.pending.delete(id);
  }
}

function cellsOf<T>(map: Map<string, Map<string, T>>, id: string): Map<string, T> {
  const cells = map.get(id) ?? new Map<string, T>();
  map.set(id, cells);
  return cells;
}

function isEmpty(value: GridValue): boolean {
  return value === null || value === '';
}

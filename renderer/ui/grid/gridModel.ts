import { type CellPlace, CellStore } from './cellStore.ts';
import { CommitQueue, type RefusedPlace } from './commitQueue.ts';
import type { GridModelHooks } from './gridModelHooks.ts';
import { gridText } from './gridText.ts';
import type { GridColumn, GridMessage, GridRow, GridValue, RefusedCell } from './gridTypes.ts';
import { moveToColumns } from './moveToColumns.ts';
import type { RowConditions } from './orderRows.ts';
import type { PlannedText } from './planPaste.ts';
import { BLANK_ID, RowOrder } from './rowOrder.ts';
import {
  clampSpot,
  type Extent,
  isOneCell,
  type Range,
  rangeOf,
  type Selection,
  type Spot,
  selectOne,
} from './selection.ts';
import { sortPlaces } from './sortPlaces.ts';
import { type CellText, writeTexts } from './writeTexts.ts';

export interface Editing {
  readonly mode: 'type' | 'edit';
}

/** いちばん近い書き込み: 断られた升目、そのとき始まった新しい行、ほかに台帳へ送ったか。 */
interface LastWrite {
  readonly refused: CellText[];
  readonly drafts: readonly string[];
  readonly sent: boolean;
}

/** 表の中身: 並び、選択、打ちかけの字。画面の部品も描き方も知らない。 */
export class GridModel {
  readonly store: CellStore;
  readonly queue: CommitQueue;
  /** いま見えている列。左から。 */
  columns: readonly GridColumn[];
  selection: Selection = selectOne({ row: 0, column: 0 });
  editing: Editing | null = null;
  /** Tab で進み始めた列。Enter でここに戻る。 */
  tabOrigin: number | null = null;
  private readonly hooks: GridModelHooks;
  private readonly rows: RowOrder;
  private readonly allColumns: readonly GridColumn[];
  private draftCount = 0;
  /** いま書いたことへの一言を言ったばかり。 */
  private fresh = false;
  /** 下書きが本当の行になった。千行足しても、描き直すのはまとまりごとに一度。 */
  private adopted = false;
  private lastWrite: LastWrite = { refused: [], drafts: [], sent: false };
  /** 選択のある行。並びが変わっても、どの行を離れたかを取り違えない。 */
  private activeRow: string | null = null;

  constructor(columns: readonly GridColumn[], newRows: boolean, hooks: GridModelHooks) {
    this.allColumns = columns;
    this.columns = columns;
    this.hooks = hooks;
    this.store = new CellStore(columns);
    this.rows = new RowOrder(columns, this.store, newRows);
    this.queue = new CommitQueue(this.store, {
      commit: hooks.commit,
      adopted: (draft, id) => this.adopt(draft, id),
      settled: (refused, written) => this.settle(refused, written),
    });
  }

  get order(): readonly string[] {
    return this.rows.ids;
  }

  get extent(): Extent {
    return { rows: this.order.length, columns: this.columns.length };
  }

  get range(): Range {
    return rangeOf(this.selection);
  }

  /** 空行を除いた行の数。 */
  get count(): number {
    return this.rows.count;
  }

  idAt(row: number): string | null {
    return this.order[row] ?? null;
  }

  get activeId(): string | null {
    return this.idAt(this.selection.active.row);
  }

  get activeColumn(): GridColumn | null {
    return this.columns[this.selection.active.column] ?? null;
  }

  textAt(row: number, column: number): string {
    const [id, key] = [this.idAt(row), this.columns[column]?.key];
    return id === null || key === undefined ? '' : this.store.text(id, key);
  }

  reasonAt(row: number, column: number): string | null {
    const [id, key] = [this.idAt(row), this.columns[column]?.key];
    return id === null || key === undefined ? null : this.store.reason(id, key);
  }

  /** 受け手の一覧にある行のうち、見えている数。 */
  get listed(): number {
    return this.order.filter((id) => this.store.isListed(id)).length;
  }

  /** fresh: 別の一覧になった (基準日を替えた等)。並べ直してよい。outside: 一覧には入らないが、ある行。 */
  setRows(rows: readonly GridRow[], fresh: boolean, outside: ReadonlySet<string> = new Set()): void {
    this.store.setRows(rows, outside);
    if (fresh) this.store.dropOutside();
    if (fresh) this.reorder();
    else this.keepOrder();
  }

  setConditions(conditions: RowConditions): void {
    this.rows.setConditions(conditions);
    this.reorder();
  }

  setNewRows(newRows: boolean): void {
    if (this.rows.newRows === newRows) return;
    this.rows.newRows = newRows;
    this.keepOrder();
  }

  setColumns(columns: readonly GridColumn[]): void {
    const next = moveToColumns(this.selection, this.columns, columns);
    this.columns = columns;
    this.select(next, null);
  }

  /** reveal は見えるところまで動かす升目。null なら動かさない。 */
  select(selection: Selection, reveal: Spot | null = selection.head): void {
    this.selection = {
      active: clampSpot(selection.active, this.extent),
      anchor: clampSpot(selection.anchor, this.extent),
      head: clampSpot(selection.head, this.extent),
    };
    const before = this.activeRow;
    this.activeRow = this.activeId;
    if (before !== null && before !== this.activeRow) this.leaveRow(before);
    this.hooks.selected(reveal === null ? null : clampSpot(reveal, this.extent));
    this.sayActive();
  }

  /** 選んだ四角はそのままに、打つ升目だけ動かす。 */
  moveActive(active: Spot): void {
    this.select({ ...this.selection, active }, active);
  }

  /** 字を書く。一つの呼び出しが一つのまとまり。block は一升目より広い書き込み。 */
  write(texts: readonly PlannedText[], block = false): void {
    const before = new Set(this.store.draftIds());
    const { placed, refused: homeless } = this.place(texts);
    const { batch, refused, notes } = writeTexts(this.store, placed);
    const all = [...refused.map((cell) => this.describe(cell)), ...homeless];
    const sent = batch.edits.length + batch.inserts.length > 0;
    const drafts = this.store.draftIds().filter((id) => !before.has(id));
    this.lastWrite = { refused: [...refused], drafts, sent };
    if (sent) this.queue.push(batch);
    this.hooks.changed();
    if (block) this.hooks.refused(all);
    const [note] = notes;
    if (block && all.length > 0)
      this.sayFresh({ level: 'error', text: gridText.refusedCount(all.length, sent) });
    else if (all[0] !== undefined) this.sayFresh(this.sayRefused(all[0]));
    else if (!block && note !== undefined) {
      const { row, heading } = this.describe({ ...note, reason: '' });
      this.sayFresh({
        level: 'info',
        text: gridText.readAs(row, heading, this.store.text(note.id, note.key)),
      });
    }
  }

  /** 選んだ升目の打ちかけの字を捨てる。下書きの行が空になれば行ごと。 */
  restore(): boolean {
    const [id, key] = [this.activeId, this.activeColumn?.key];
    if (id === null || key === undefined) return false;
    const had = this.store.restore(id, key);
    if (had) {
      this.sendDrafts([id]);
      this.hooks.changed();
      this.hooks.said(this.activeMessage());
    }
    return had;
  }

  /**
   * Ctrl+Z のうち、表の中で済む分: いちばん近い書き込みで断られた字を捨てる。塊なら、断られた升目もみな一度に。
   * 台帳へ送ったものも戻さなければならないなら false。
   */
  takeBackRefused(): boolean {
    const { refused, drafts, sent } = this.lastWrite;
    this.lastWrite = { refused: [], drafts: [], sent: false };
    const left = refused.filter(({ id, key, text }) => this.store.unsavedText(id, key) === text);
    if (left.length === 0) return this.restore();
    for (const { id, key } of left) {
      // 断られて足せなかった新しい行は、行ごと無かったことにする。
      if (drafts.includes(id) && this.store.isDraft(id)) this.dropDraft(id);
      else this.store.restore(id, key);
    }
    this.hooks.changed();
    this.hooks.refused([]);
    this.hooks.said(this.activeMessage());
    return !sent;
  }

  dropDraft(id: string): void {
    this.store.dropDraft(id);
    this.rows.dropOwn(id);
    this.keepOrder();
    this.hooks.changed();
  }

  /** 絞り込みの一覧に数える値: ほかの列の条件に合う行の、この列の値。 */
  valuesFor(key: string): GridValue[] {
    return this.rows.matchingWithout(key).map((id) => this.store.value(id, key));
  }

  /** 直していない升目を、見えている並びで。絞り込みで隠れたものは後ろ。 */
  unsavedPlaces(): readonly CellPlace[] {
    return sortPlaces(this.store.places(), this.order, this.columns);
  }

  activeMessage(): GridMessage | null {
    const { active } = this.selection;
    const reason = this.reasonAt(active.row, active.column);
    const column = this.activeColumn;
    if (reason === null || column === null) return null;
    const text = this.textAt(active.row, active.column);
    return { level: 'error', text: gridText.cellError(active.row + 1, column.heading, text, reason) };
  }

  spotOf(id: string, key: string): Spot | null {
    const row = this.order.indexOf(this.queue.realId(id));
    const column = this.columns.findIndex((candidate) => candidate.key === key);
    return row === -1 || column === -1 ? null : { row, column };
  }

  say(text: string): void {
    this.hooks.said({ level: 'info', text });
  }

  isSingle(): boolean {
    return isOneCell(this.range);
  }

  /** 選んだ升目の誤りを言う。書いたばかりの一言は、続く移動では消さない。 */
  private sayActive(): void {
    const message = this.activeMessage();
    if (message !== null || !this.fresh) this.hooks.said(message);
  }

  private sayFresh(message: GridMessage): void {
    this.fresh = true;
    queueMicrotask(() => {
      this.fresh = false;
    });
    this.hooks.said(message);
  }

  private place(texts: readonly PlannedText[]) {
    const placed: CellText[] = [];
    const refused: RefusedCell[] = [];
    const drafts = new Map<number, string>();
    for (const { row, column, text } of texts) {
      const key = this.columns[column]?.key;
      if (key === undefined) continue;
      const isNew = row >= this.count;
      if (!isNew) placed.push({ id: this.order[row] ?? '', key, text });
      else if (!this.rows.newRows)
        refused.push(this.describe({ id: '', key, text, reason: gridText.noNewRows }, row));
      else if (text !== '' || drafts.has(row)) placed.push({ id: this.draftFor(row, drafts), key, text });
    }
    if (drafts.size > 0) this.keepOrder();
    return { placed, refused };
  }

  private draftFor(row: number, drafts: Map<number, string>): string {
    const known = drafts.get(row);
    if (known !== undefined) return known;
    this.draftCount += 1;
    const id = `new:${this.draftCount}`;
    this.store.addDraft(id);
    this.rows.addOwn(id);
    drafts.set(row, id);
    return id;
  }

  private leaveRow(id: string): void {
    if (!this.store.isDraft(id)) return;
    if (this.store.isEmptyDraft(id)) {
      this.dropDraft(id);
      return;
    }
    this.store.leave(id);
    this.hooks.changed();
  }

  private sendDrafts(ids: readonly string[]): void {
    const inserts = ids.filter((id) => this.store.isReady(id)).map((id) => this.store.insertOf(id));
    if (inserts.length > 0) this.queue.push({ edits: [], inserts });
  }

  private adopt(draft: string, id: string): void {
    this.rows.adopt(draft, id);
    if (this.activeRow === draft) this.activeRow = id;
    this.adopted = true;
  }

  private settle(refused: readonly RefusedPlace[], written: boolean): void {
    if (this.adopted) this.hooks.ordered();
    this.adopted = false;
    this.hooks.changed();
    if (refused.length === 0) return;
    const cells = refused.map((place) =>
      this.describe({ ...place, text: this.store.text(place.id, place.key) }),
    );
    this.hooks.refused(cells);
    this.lastWrite.refused.push(...cells);
    const [first] = cells;
    this.hooks.said(
      cells.length === 1 && first
        ? this.sayRefused(first)
        : { level: 'error', text: gridText.refusedCount(cells.length, written) },
    );
  }

  private sayRefused({ row, heading, text, reason }: RefusedCell): GridMessage {
    return { level: 'error', text: gridText.cellError(row, heading, text, reason) };
  }

  private describe(
    cell: CellText & { readonly reason: string },
    row = this.order.indexOf(cell.id),
  ): RefusedCell {
    const heading = this.allColumns.find(({ key }) => key === cell.key)?.heading ?? cell.key;
    return { ...cell, row: row + 1, heading };
  }

  private reorder(): void {
    // 表計算と同じく、並べ替えでは升目の場所が変わらない (行を追って動くと見失う)。
    this.activeRow = null;
    this.show(this.rows.sort());
    this.select(selectOne(this.selection.active));
  }

  private keepOrder(): void {
    this.show(this.rows.keep());
  }

  /** 並びの変わったあと、選択を同じ行に置き直す。 */
  private show(moved: boolean): void {
    const active = this.activeRow;
    if (moved) this.hooks.ordered();
    const row = active === null ? -1 : this.order.indexOf(active);
    if (active === null || active === BLANK_ID || row === this.selection.active.row) {
      this.activeRow = this.activeId;
      return;
    }
    const { column } = this.selection.active;
    this.select(selectOne({ row: row === -1 ? this.selection.active.row : row, column }), null);
  }
}

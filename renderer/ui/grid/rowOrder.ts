import type { CellStore } from './cellStore.ts';
import type { GridColumn } from './gridTypes.ts';
import { mergeOrder } from './mergeOrder.ts';
import { buildPass, orderRows, type RowConditions } from './orderRows.ts';

/** 末尾の空行の id。台帳の id と紛れない。 */
export const BLANK_ID = 'grid:blank';

/**
 * 行の並び。人が並べ替えや絞り込みをやり直すまで動かない: 書いて条件に合わなくなった行も、
 * 足した行も、いまの場所に見えている。
 */
export class RowOrder {
  ids: readonly string[] = [];
  /** 末尾に空行があるか。 */
  newRows: boolean;
  private readonly columns: readonly GridColumn[];
  private readonly store: CellStore;
  private conditions: RowConditions = { sort: null, filters: {}, search: '' };
  /** この窓で足した行。条件に合わなくても見せる。 */
  private readonly own = new Set<string>();
  /** 並べるときに見た行。絞り込みで隠れた行も入る。 */
  private considered: ReadonlySet<string> = new Set();

  constructor(columns: readonly GridColumn[], store: CellStore, newRows: boolean) {
    this.columns = columns;
    this.store = store;
    this.newRows = newRows;
  }

  /** 空行を除いた行の数。 */
  get count(): number {
    return this.ids.length - (this.newRows ? 1 : 0);
  }

  setConditions(conditions: RowConditions): void {
    this.conditions = conditions;
    this.own.clear();
  }

  addOwn(id: string): void {
    this.own.add(id);
  }

  dropOwn(id: string): void {
    this.own.delete(id);
  }

  /** 下書きが本当の行になった。 */
  adopt(draft: string, id: string): void {
    this.ids = this.ids.map((candidate) => (candidate === draft ? id : candidate));
    if (this.own.delete(draft)) this.own.add(id);
  }

  /** 条件どおりに並べ直す。並びが変われば true。 */
  sort(): boolean {
    const saved = this.store.ids().filter((id) => !this.store.isDraft(id));
    const drafts = this.store.ids().filter((id) => this.store.isDraft(id));
    this.considered = new Set(saved);
    return this.set([...orderRows(saved, this.columns, this.conditions, this.store), ...drafts]);
  }

  /** いまの並びを保って、増えた行と減った行だけを映す。並びが変われば true。 */
  keep(): boolean {
    const ids = this.store.ids();
    const previous = this.ids.filter((id) => id !== BLANK_ID);
    const shown = new Set(previous);
    const isNew = (id: string) => !this.considered.has(id) && !shown.has(id);
    // 並べ直しは行の数だけかかる。知らない行が現れたときだけ。
    const fresh = ids.some((id) => isNew(id) && !this.own.has(id)) ? this.placeNew(ids, shown, isNew) : [];
    this.considered = new Set(ids);
    return this.set(mergeOrder(previous, fresh, this.considered, this.own));
  }

  /** ほかの列の条件に合う行。絞り込みの一覧に数える。 */
  matchingWithout(key: string): readonly string[] {
    const { [key]: _, ...filters } = this.conditions.filters;
    const ids = this.store.ids().filter((id) => !this.store.isDraft(id));
    return orderRows(ids, this.columns, { ...this.conditions, sort: null, filters }, this.store);
  }

  /** 見えている行はそのまま (もう条件に合わなくても)、知らない行は条件に合うものだけを、あるべき順に。 */
  private placeNew(ids: readonly string[], shown: ReadonlySet<string>, isNew: (id: string) => boolean) {
    const passes = buildPass(this.columns, this.conditions, this.store);
    const all = { ...this.conditions, filters: {}, search: '' };
    return orderRows(ids, this.columns, all, this.store).filter(
      (id) => shown.has(id) || (isNew(id) && (passes === null || passes(id))),
    );
  }

  private set(ids: readonly string[]): boolean {
    const next = this.newRows ? [...ids, BLANK_ID] : ids;
    if (next.length === this.ids.length && next.every((id, index) => id === this.ids[index])) return false;
    this.ids = next;
    return true;
  }
}

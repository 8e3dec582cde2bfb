import type { CellStore } from './cellStore.ts';
import { gridText } from './gridText.ts';
import type { GridBatch, GridCommitResult, GridEdit, GridProblem } from './gridTypes.ts';
import { splitRefused } from './splitRefused.ts';

export interface RefusedPlace {
  readonly id: string;
  readonly key: string;
  readonly reason: string;
}

interface QueueHooks {
  commit(batch: GridBatch): Promise<GridCommitResult>;
  /** 下書きが本当の行になった。 */
  adopted(draft: string, id: string): void;
  /** 一まとまりが済んだ。refused は受け手に断られた升目。 */
  /** written: 断られなかった分を書いた。 */
  settled(refused: readonly RefusedPlace[], written: boolean): void;
}

/**
 * 書く順を守る列。前の一まとまりが済んでから次を渡す。断られた升目は未保存の字に戻し、
 * 残りを一つのまとまりで渡し直す (断りは「何も書かれていない」の意味)。
 */
export class CommitQueue {
  private tail: Promise<void> = Promise.resolve();
  private waiting = 0;
  private readonly realIds = new Map<string, string>();
  /** 断られた書き込み。続けて打った升目の「見えていた値」を、その前の値に正す。 */
  private readonly refusedEdits = new Map<string, GridEdit>();
  private readonly store: CellStore;
  private readonly hooks: QueueHooks;

  constructor(store: CellStore, hooks: QueueHooks) {
    this.store = store;
    this.hooks = hooks;
  }

  push(batch: GridBatch): void {
    // 受け手の約束違反で列が止まらないように、誤りは記録に回して次へ進む。
    this.waiting += 1;
    this.tail = this.tail
      .then(() => this.send(this.resolve(batch)))
      .catch((error: unknown) => reportError(error))
      .finally(() => {
        this.waiting -= 1;
      });
  }

  /** まだ受け手に届いていないか、返事を待っている。 */
  get busy(): boolean {
    return this.waiting > 0;
  }

  /** 列が空になるまで待つ。元に戻す前と、画面を離れる前に。 */
  async idle(): Promise<void> {
    for (let seen: Promise<void> | null = null; seen !== this.tail; ) {
      seen = this.tail;
      await seen;
    }
  }

  realId(id: string): string {
    return this.realIds.get(id) ?? id;
  }

  /** 前のまとまりで行になった下書きは、もう足さない (違いは accept が書き換えとして渡している)。 */
  private resolve(batch: GridBatch): GridBatch {
    return {
      edits: batch.edits.map((edit) => {
        const refused = this.refusedEdits.get(placeKey(edit));
        const seen = refused !== undefined && refused.value === edit.seen ? refused.seen : edit.seen;
        return { ...edit, seen, id: this.realId(edit.id) };
      }),
      inserts: batch.inserts.filter(({ id }) => !this.realIds.has(id)),
    };
  }

  private async send(batch: GridBatch): Promise<void> {
    const refused: RefusedPlace[] = [];
    let written = false;
    for (let rest = batch; rest.edits.length + rest.inserts.length > 0; ) {
      const result = await this.ask(rest);
      if (result.ok) {
        this.accept(rest, result.inserted ?? []);
        written = true;
        break;
      }
      rest = this.refuse(rest, result.problems, refused);
    }
    this.hooks.settled(refused, written);
  }

  private async ask(batch: GridBatch): Promise<GridCommitResult> {
    try {
      return await this.hooks.commit(batch);
    } catch (error) {
      // 約束は「断りは値で返す」。破れたときも字は未保存のまま残し、誤りは記録に回す。
      reportError(error);
      return { ok: false, problems: [{ reason: gridText.failed }] };
    }
  }

  private accept(batch: GridBatch, inserted: readonly string[]): void {
    for (const edit of batch.edits) {
      this.store.settle(edit.id, edit.key, edit.value);
      this.refusedEdits.delete(placeKey(edit));
    }
    batch.inserts.forEach((insert, index) => {
      const real = inserted[index];
      if (real === undefined) throw new Error('inserted の数が inserts と違います');
      this.realIds.set(insert.id, real);
      const edits = this.store.adopt(insert, real);
      this.hooks.adopted(insert.id, real);
      if (edits.length > 0) this.push({ edits, inserts: [] });
    });
  }

  private refuse(batch: GridBatch, problems: readonly GridProblem[], refused: RefusedPlace[]): GridBatch {
    const split = splitRefused(batch, problems.length > 0 ? problems : [{ reason: gridText.failed }]);
    for (const { edit, reason } of split.edits) {
      this.refusedEdits.set(placeKey(edit), edit);
      this.store.refuse(edit.id, edit.key, edit.text, reason);
      refused.push({ id: edit.id, key: edit.key, reason });
    }
    for (const { insert, key, reason } of split.inserts) {
      this.store.refuse(insert.id, key, this.store.text(insert.id, key), reason);
      refused.push({ id: insert.id, key, reason });
    }
    return split.rest;
  }
}

function placeKey({ id, key }: { readonly id: string; readonly key: string }): string {
  return `${id}\n${key}`;
}

import type { CellStore } from './cellStore.ts';
import { gridText } from './gridText.ts';
import type { GridBatch, GridEdit } from './gridTypes.ts';

/** 一つの升目に書こうとする字。 */
export interface CellText {
  readonly id: string;
  readonly key: string;
  readonly text: string;
}

export interface WrittenTexts {
  readonly batch: GridBatch;
  readonly refused: readonly (CellText & { readonly reason: string })[];
  /** 読み替えた升目。 */
  readonly notes: readonly (CellText & { readonly note: string })[];
}

/**
 * 字を升目に書く。打つのも、貼るのも、満たすのも、消すのも、ここを通る: 読み方は列の parse 一つ。
 * 読めない字は未保存として升目に残し、読めたものを一つのまとまりにする。
 */
export function writeTexts(store: CellStore, texts: readonly CellText[]): WrittenTexts {
  const edits: GridEdit[] = [];
  const refused: (CellText & { reason: string })[] = [];
  const notes: (CellText & { note: string })[] = [];
  const drafts = new Set<string>();
  for (const cell of texts) {
    const { id, key, text } = cell;
    if (store.isReadOnly(id, key)) {
      if (store.text(id, key) !== text) refused.push({ ...cell, reason: gridText.readOnly });
      continue;
    }
    const parsed = store.parse(key, text);
    if (!parsed.ok) {
      store.refuse(id, key, text, parsed.reason);
      refused.push({ ...cell, reason: parsed.reason });
      continue;
    }
    if (parsed.note !== undefined) notes.push({ ...cell, note: parsed.note });
    const seen = store.value(id, key);
    if (store.isDraft(id)) drafts.add(id);
    else if (seen !== parsed.value) edits.push({ id, key, seen, value: parsed.value, text });
    if (seen === parsed.value) store.restore(id, key);
    else store.setPending(id, key, parsed.value);
  }
  const inserts = [...drafts].filter((id) => store.isReady(id)).map((id) => store.insertOf(id));
  return { batch: { edits, inserts }, refused, notes };
}

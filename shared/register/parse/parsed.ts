import type { FieldValue } from '../field.ts';

/** 一つの欄を読んだ結果。`note` は読み替えたこと、`reason` は読めない訳 (どちらも一文)。 */
export type ParsedField =
  | { readonly ok: true; readonly value: FieldValue; readonly note?: string }
  | { readonly ok: false; readonly reason: string };

export function refused(reason: string): ParsedField {
  return { ok: false, reason };
}

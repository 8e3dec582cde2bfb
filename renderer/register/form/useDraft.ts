import { useContext, useState } from 'react';
import { editText } from '../../../shared/register/editText.ts';
import type { FieldValue, RegisterField } from '../../../shared/register/field.ts';
import type { FieldContext } from '../../../shared/register/fieldContext.ts';
import { formatField } from '../../../shared/register/formatField.ts';
import { parseField } from '../../../shared/register/parse/parseField.ts';
import { type Draft, Drafts } from './draftShelf.ts';

/** 欄ひとつを書く。断られたら訳、書けたら null。 */
export type SaveField = (field: RegisterField, value: FieldValue, text: string) => Promise<string | null>;

export interface FieldControlProps {
  readonly field: RegisterField;
  /** 行の id。打ちかけの字を行ごとに覚える。 */
  readonly row: string;
  readonly value: FieldValue;
  readonly context: FieldContext;
  readonly save: SaveField;
}

export interface DraftField {
  readonly text: string;
  readonly reason: string | null;
  type(text: string): void;
  /** 打った字を確定する。text を渡せばその字を。 */
  commit(text?: string): void;
  restore(): void;
}

/** 欄の打ちかけの字。読めなければ字と訳を残し、読めて書けたら台帳の値に戻る。 */
export function useDraft({ field, row, value, context, save }: FieldControlProps): DraftField {
  const shelf = useContext(Drafts);
  const place = { row, field: field.key };
  const [draft, setDraft] = useState<Draft | null>(() => shelf.get(place));
  const put = (next: Draft | null) => {
    shelf.put(place, next);
    setDraft(next);
  };
  return {
    text: draft?.text ?? restText(field, value, context),
    reason: draft?.reason ?? null,
    type: (text) => put({ text, reason: draft?.reason ?? null }),
    restore: () => put(null),
    commit: (given) => {
      const text = given ?? draft?.text;
      if (text === undefined) return;
      const parsed = parseField(field, text, context);
      if (!parsed.ok) return put({ text, reason: parsed.reason });
      if (parsed.value === value) return put(null);
      put({ text, reason: null });
      shelf.saving(save(field, value, text).then((reason) => put(reason === null ? null : { text, reason })));
    },
  };
}

/** 打っていないときの字。並びは一行に一つ、ほかは見せる字。 */
function restText(field: RegisterField, value: FieldValue, context: FieldContext): string {
  if (field.kind === 'lines' || field.kind === 'multi') return editText(field, value, context);
  return value === null || value === '' ? '' : formatField(field, value, context);
}

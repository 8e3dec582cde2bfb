import { formatWareki } from '../../calendar/wareki.ts';
import type { RegisterTable } from '../../register/definition.ts';
import { emptyValue, type FieldValue, type RegisterField } from '../../register/field.ts';
import type { FieldContext } from '../../register/fieldContext.ts';
import { formatField } from '../../register/formatField.ts';
import { nameKey } from '../../register/nameKey.ts';
import { parseField } from '../../register/parse/parseField.ts';
import type { RegisterRow } from '../../register/row.ts';
import { definitionOf, registerField } from '../../register/tables.ts';
import type { RowAnswer } from '../answer.ts';
import type { Item } from '../form.ts';
import type { Proposal, ProposalFacts, ProposalField } from './proposal.ts';

/** 回答の行と、その番地。 */
export interface PlacedRow {
  readonly row: RowAnswer;
  readonly cell: string | null;
}

/** rows の答えを番地とともに。答えが無ければ空。 */
export function placedRows(item: Item, facts: ProposalFacts): readonly PlacedRow[] {
  const value = facts.answers[item.code];
  if (!Array.isArray(value)) return [];
  const source = facts.sources[item.code];
  return (value as readonly RowAnswer[]).map((row, at) => {
    const cell = source?.rowCells?.[at] ?? source?.cell ?? '';
    return { row, cell: cell === '' ? null : `${source?.sheet}!${cell}` };
  });
}

/** 項目1つの答えの番地。 */
export function answerCell(item: Item, facts: ProposalFacts): string | null {
  const source = facts.sources[item.code];
  return source === undefined || source.cell === '' ? null : `${source.sheet}!${source.cell}`;
}

/** 列の定義。無ければ作りの誤り。 */
export function fieldOf(table: RegisterTable, key: string): RegisterField {
  const field = registerField(definitionOf(table), key);
  if (field === null) throw new Error(`${table} に ${key} という列はありません`);
  return field;
}

/** 欄の前と後を、人が読む文とともに。 */
export function proposalField(
  field: RegisterField,
  old: FieldValue,
  next: FieldValue,
  context: FieldContext,
): ProposalField {
  return {
    key: field.key,
    label: field.label,
    old,
    new: next,
    oldText: formatField(field, old, context),
    newText: formatField(field, next, context),
  };
}

/** 回答の値を台帳の列の値に。読めなければ訳。 */
export function toFieldValue(
  field: RegisterField,
  value: string | number | null,
  context: FieldContext,
): { readonly ok: true; readonly value: FieldValue } | { readonly ok: false; readonly reason: string } {
  if (value === null || value === '') return { ok: true, value: emptyValue(field) };
  const parsed = parseField(field, String(value), context);
  return parsed.ok ? { ok: true, value: parsed.value } : { ok: false, reason: parsed.reason };
}

interface FieldChange {
  readonly item: Item;
  readonly table: RegisterTable;
  readonly row: RegisterRow;
  readonly title: string;
  readonly cell: string | null;
  readonly field: RegisterField;
  readonly value: string | number | null;
  readonly flags?: readonly string[];
}

/**
 * 台帳の行の一つの欄を、回答の値と比べる。様式に印刷したままの値 (事業所が触っていない) なら、
 * その後に台帳が変わっていても提案しない。同じなら null。
 */
export function compareField(change: FieldChange, facts: ProposalFacts): Proposal | null {
  const { item, table, row, title, cell, field, value, flags = [] } = change;
  const id = String(row.id);
  const now = row[field.key] ?? null;
  const head = { table, item: { code: item.code, label: item.label }, id, title, cell };
  const read = toFieldValue(field, value, facts.context);
  if (!read.ok) {
    return note(head, `${id}/${field.key}/${value}`, [`「${field.label}」: ${read.reason}`]);
  }
  const sent = facts.since.values.get(table)?.get(id)?.get(field.key);
  const printed = sent === undefined ? now : sent;
  if (alike(field, read.value, now) || alike(field, read.value, printed)) return null;
  if (field.required && read.value === emptyValue(field)) return null;
  const moved =
    sent === undefined
      ? []
      : [
          `様式を送った後に台帳も変わっています（送ったときは「${formatField(field, sent, facts.context) || '空'}」）。`,
        ];
  return {
    ...head,
    key: `${table}/${id}/${field.key}:${JSON.stringify([now, read.value])}`,
    kind: 'change',
    fields: [proposalField(field, now, read.value, facts.context)],
    flags: [...flags, ...moved],
    asks: null,
  };
}

/** 人が台帳で決めること。 */
export function note(
  head: Pick<Proposal, 'table' | 'item' | 'id' | 'title' | 'cell'>,
  key: string,
  flags: readonly string[],
): Proposal {
  return { ...head, key: `${head.table}/note/${key}`, kind: 'note', fields: [], flags, asks: null };
}

/** 幅と空白だけの違いは違いとしない。 */
function alike(field: RegisterField, left: FieldValue, right: FieldValue): boolean {
  const [a, b] = [left ?? emptyValue(field), right ?? emptyValue(field)];
  if (a === b) return true;
  if (typeof a !== 'string' || typeof b !== 'string') return false;
  return plain(a) === plain(b);
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s　]+/g, '')
    .replace(/[‐‑–—―−－]/g, '-');
}

/** 行の名が同じか (法人の種類・字体・かなの違いを除く)。 */
export function sameName(left: unknown, right: unknown): boolean {
  return nameKey(String(left ?? '')) === nameKey(String(right ?? ''));
}

/** 「令和6年9月1日」。 */
export function dayText(day: string): string {
  return formatWareki(day);
}

/** その前の日 YYYY-MM-DD。 */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

export function textOf(row: RegisterRow, key: string): string | null {
  const value = row[key];
  return typeof value === 'string' && value !== '' ? value : null;
}

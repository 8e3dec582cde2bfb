import type { FieldValue, RegisterField } from '../field.ts';
import { formatField } from '../formatField.ts';
import { nameKey } from '../nameKey.ts';
import type { RegisterRow } from '../row.ts';
import { exportText } from './exportValue.ts';
import type { ImportFieldChange, ImportRefusal } from './importPreview.ts';
import type { MatchPlace } from './matchPlace.ts';
import { parseCell } from './parseCell.ts';
import type { ImportCell, ImportRow } from './readImportSheet.ts';
import { rowId } from './registerExport.ts';

export interface ComparedRow {
  readonly changes: readonly ImportFieldChange[];
  readonly refused: readonly ImportRefusal[];
}

/**
 * 合った行のセルを一つずつ、今の値と書き出したときの値の両方と比べる。
 * ID で合った行では空のセルは「消した」、名で合った行では「書いていない」。ファイルに無い列は何も変えない。
 */
export function compareCells(
  file: ImportRow,
  current: RegisterRow,
  fields: readonly RegisterField[],
  place: MatchPlace,
): ComparedRow {
  const changes: ImportFieldChange[] = [];
  const refused: ImportRefusal[] = [];
  for (const field of fields) {
    const cell = file.cells.get(field.key);
    if (cell === undefined) continue;
    const compared = compareCell(field, cell, file, current, place);
    if (compared === null) continue;
    if ('reason' in compared) {
      refused.push({ row: file.row, column: field.label, text: cell.text, reason: compared.reason });
    } else changes.push(compared);
  }
  return { changes, refused: refusedOf(refused, changes, fields) };
}

function compareCell(
  field: RegisterField,
  cell: ImportCell,
  file: ImportRow,
  current: RegisterRow,
  place: MatchPlace,
): ImportFieldChange | { readonly reason: string } | null {
  const { context, definition } = place;
  const now = current[field.key] ?? null;
  const byId = file.id !== '';
  if (!cell.trouble && (cell.text === exportText(field, now, context) || (!byId && isEmpty(cell))))
    return null;
  const base = byId ? valueAtExport(file, current, field, place) : { known: true, value: now };
  const untouched =
    base.known && !cell.trouble && cell.text === exportText(field, base.value, place.contextAtExport);
  if (untouched) return null;
  const parsed = parseCell(field, cell, context);
  if (!parsed.ok) return parsed;
  if (parsed.value === now || (isBlank(parsed.value) && isBlank(now))) return null;
  if (field.readOnly) return { reason: `「${field.label}」は決まった欄なので書き換えられません。` };
  if (!byId && isSpelling(field, parsed.value, now, definition.titleKeys)) return null;
  const [nowText, newText] = [now, parsed.value].map((value) => formatField(field, value, context));
  if (!base.known || base.value !== now) {
    return {
      reason: `書き出した後に台帳も変わっています。ファイルは「${newText}」、今の台帳は「${nowText}」です。`,
    };
  }
  return {
    field: field.key,
    label: field.label,
    old: now,
    new: parsed.value,
    oldText: nowText ?? '',
    newText: newText ?? '',
  };
}

/** 書き出したときの値。履歴で分からなければ、版が同じ行だけ今の値と同じと言える。 */
function valueAtExport(
  file: ImportRow,
  current: RegisterRow,
  field: RegisterField,
  { definition, since }: MatchPlace,
): { readonly known: boolean; readonly value: FieldValue } {
  const now = current[field.key] ?? null;
  if (since !== null) {
    const changed = since.get(rowId(definition, current));
    const before = changed?.get(field.key);
    return { known: true, value: before === undefined ? now : before };
  }
  return { known: file.version === null || file.version === current.version, value: now };
}

/** 参照で決まる列 (配置の区) は、その参照も変えたときは見るだけにする。 */
function refusedOf(
  refused: readonly ImportRefusal[],
  changes: readonly ImportFieldChange[],
  fields: readonly RegisterField[],
): readonly ImportRefusal[] {
  const moved = changes.some(
    (change) => fields.find((field) => field.key === change.field)?.kind === 'reference',
  );
  if (!moved) return refused;
  const derived = new Set(fields.filter((field) => field.readOnly).map((field) => field.label));
  return refused.filter((each) => !derived.has(each.column));
}

/** よその名簿の名の書き方の違いは、台帳の名を変える理由にならない。 */
function isSpelling(
  field: RegisterField,
  text: FieldValue,
  now: FieldValue,
  titleKeys: readonly string[],
): boolean {
  const named = field.kind === 'text' && (titleKeys.includes(field.key) || field.key === 'commonName');
  return named && nameKey(String(text)) === nameKey(String(now));
}

function isEmpty(cell: ImportCell): boolean {
  return cell.text.trim() === '';
}

function isBlank(value: FieldValue): boolean {
  return value === null || value === '';
}

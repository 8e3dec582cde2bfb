import type { FieldValue, RegisterField } from '../field.ts';
import { nameKey } from '../nameKey.ts';
import type { RegisterRow } from '../row.ts';
import { rowTitle } from '../rowTitle.ts';
import { exportText } from './exportValue.ts';
import { keyFields, type RowIndex } from './findRow.ts';
import type { ImportRefusal } from './importPreview.ts';
import type { MatchPlace } from './matchPlace.ts';
import { parseCell } from './parseCell.ts';
import type { ImportRow } from './readImportSheet.ts';

export interface FoundRow {
  /** 一つに決まった行。新しい行と、断る行では null。 */
  readonly current: RegisterRow | null;
  /** ファイルにあったとみる行。二つ以上なら決められない。 */
  readonly candidates: readonly RegisterRow[];
  readonly refused: readonly ImportRefusal[];
}

/** ファイルの行が台帳のどの行か。ID があればそれだけで、無ければ鍵と名で。 */
export function findCurrentRow(
  file: ImportRow,
  fields: readonly RegisterField[],
  place: MatchPlace,
  index: RowIndex,
): FoundRow {
  if (file.id !== '') return findById(file, fields, place, index);
  const values = new Map<string, FieldValue>();
  const refused: ImportRefusal[] = [];
  const wanted = new Set(keyFields(place.definition.table));
  for (const field of fields.filter((each) => wanted.has(each.key))) {
    const cell = file.cells.get(field.key);
    if (cell === undefined || (cell.text.trim() === '' && !cell.trouble)) continue;
    const parsed = parseCell(field, cell, place.context);
    if (parsed.ok) values.set(field.key, parsed.value);
    else refused.push({ row: file.row, column: field.label, text: cell.text, reason: parsed.reason });
  }
  if (refused.length > 0) return { current: null, candidates: [], refused };
  const candidates = index.find(values);
  const [only] = candidates;
  if (candidates.length <= 1) return { current: only ?? null, candidates, refused: [] };
  const names = candidates.slice(0, 5).map((row) => describeRow(row, place));
  const reason = `台帳に当たる行が${candidates.length}つあり、どれか決められません (${names.join('、')})。`;
  return { current: null, candidates, refused: [rowRefusal(file, nameText(file, place), reason)] };
}

/** 書出しの行を貼り違えたときに、別の行を書き換えないように、名が別の行のものなら断る。 */
function findById(
  file: ImportRow,
  fields: readonly RegisterField[],
  place: MatchPlace,
  index: RowIndex,
): FoundRow {
  const { definition, context } = place;
  const current = index.byId(file.id);
  if (current === null) {
    const reason = 'この ID の行は台帳にもうありません (書き出した後に消されたか、別の台帳の書出しです)。';
    return { current, candidates: [], refused: [rowRefusal(file, nameText(file, place), reason)] };
  }
  const name = fields.find((field) => field.kind === 'text' && field.key === definition.titleKeys[0]);
  const text = name === undefined ? undefined : file.cells.get(name.key)?.text;
  const sameName = (row: RegisterRow) =>
    name === undefined || nameKey(text ?? '') === nameKey(exportText(name, row[name.key] ?? null, context));
  if (name === undefined || text === undefined || text.trim() === '' || sameName(current)) {
    return { current, candidates: [current], refused: [] };
  }
  const [other] = index.find(new Map([[name.key, text]]));
  if (other === undefined) return { current, candidates: [current], refused: [] };
  const reason = `ID は「${describeRow(current, place)}」の行ですが、名は「${describeRow(other, place)}」の行です。`;
  return { current: null, candidates: [current], refused: [rowRefusal(file, text, reason)] };
}

export function rowRefusal(file: ImportRow, text: string, reason: string): ImportRefusal {
  return { row: file.row, column: '', text, reason };
}

/** 同じ名の行を見分けられるように、区を添えた名。 */
export function describeRow(
  row: RegisterRow,
  { definition, context }: Pick<MatchPlace, 'definition' | 'context'>,
): string {
  const ward = context.wards.find((each) => each.code === row.ward)?.name;
  const title = rowTitle(definition, row, context);
  return ward === undefined || definition.titleKeys.includes('ward') ? title : `${ward} ${title}`;
}

/** ファイルに書いてある行の名: 「令和5年度 上半期 会議出席回数」。 */
export function nameText(file: ImportRow, { definition }: MatchPlace): string {
  const words = definition.titleKeys.map((key) => file.cells.get(key)?.text.trim() ?? '');
  return words.filter((word) => word !== '').join(' ');
}

import { compareCells } from './exchange/compareCells.ts';
import { describeRow, findCurrentRow } from './exchange/findCurrentRow.ts';
import { indexRows, type RowIndex } from './exchange/findRow.ts';
import type { ImportAddition, ImportChange, ImportPreview, ImportRefusal } from './exchange/importPreview.ts';
import type { MatchPlace } from './exchange/matchPlace.ts';
import type { ImportRow, ImportSheet } from './exchange/readImportSheet.ts';
import { readNewRow } from './exchange/readNewRow.ts';
import { refuseBackwardDates } from './exchange/refuseBackwardDates.ts';
import { type RowRules, rowRules } from './exchange/refuseRowRules.ts';
import { refuseTwins } from './exchange/refuseTwins.ts';
import { rowId } from './exchange/registerExport.ts';
import { formatField } from './formatField.ts';
import { isValidOn } from './isValidOn.ts';
import type { RegisterRow } from './row.ts';
import { rowTitle } from './rowTitle.ts';

/**
 * 取り込む表を台帳に照らす。行は ID、無ければ鍵と揺れを除いた名で見分け、候補が二つあれば決めずに断る。
 * 読めないセルが一つでもある行は、行ごと断る (半分だけ取り込むことはない)。何も書かない。
 */
export function matchImport(sheet: ImportSheet, place: MatchPlace): ImportPreview {
  const index = indexRows(place);
  const found = sheet.rows.map((file) => ({ file, ...findCurrentRow(file, sheet.fields, place, index) }));
  const rules = rowRules(place);
  const twins = refuseTwins(found, place.definition);
  const changed: ImportChange[] = [];
  const added: ImportAddition[] = [];
  const refused: ImportRefusal[] = [];
  let unchanged = 0;
  for (const { file, current, refused: unfound } of found) {
    const reasons = [...unfound, ...(twins.get(file.row) ?? [])];
    if (reasons.length > 0) refused.push(...reasons);
    else if (current === null) {
      const { values, refused: unreadable } = readNewRow(file, sheet.fields, place);
      const broken = unreadable.length > 0 ? [] : rules.refuse(file, values, new Set(definitionKeys(place)));
      if (unreadable.length + broken.length > 0) refused.push(...unreadable, ...broken);
      else added.push(addition(file, values, index, place));
    } else {
      const { change, refused: unreadable } = compareRow(file, current, sheet, place, rules);
      refused.push(...unreadable);
      if (change !== null && unreadable.length === 0) changed.push(change);
      if (change === null && unreadable.length === 0) unchanged += 1;
    }
  }
  const seen = new Set(found.flatMap((each) => each.candidates.map((row) => rowId(place.definition, row))));
  return {
    table: place.definition.table,
    changed,
    added,
    notFound: expectedRows(sheet, place)
      .filter((row) => !seen.has(rowId(place.definition, row)))
      .map((row) => ({
        id: rowId(place.definition, row),
        name: rowTitle(place.definition, row, place.context),
      })),
    refused: [...refused].sort((a, b) => a.row - b.row),
    respelled: found.flatMap(({ file, current }) => respelling(file, current, place)),
    unknownColumns: sheet.unknownColumns,
    unreadSheets: sheet.unreadSheets,
    unchanged,
  };
}

function compareRow(
  file: ImportRow,
  current: RegisterRow,
  sheet: ImportSheet,
  place: MatchPlace,
  rules: RowRules,
): { readonly change: ImportChange | null; readonly refused: readonly ImportRefusal[] } {
  const { definition, context } = place;
  const { changes, refused } = compareCells(file, current, sheet.fields, place);
  if (changes.length === 0) return { change: null, refused };
  const after = { ...current, ...Object.fromEntries(changes.map((change) => [change.field, change.new])) };
  const keys = new Set(changes.map((change) => change.field));
  return {
    change: {
      id: rowId(definition, current),
      name: rowTitle(definition, current, context),
      row: file.row,
      fields: changes,
    },
    refused: [
      ...refused,
      ...refuseBackwardDates(file, after, keys, place),
      ...rules.refuse(file, after, keys),
    ],
  };
}

function addition(
  file: ImportRow,
  values: ImportAddition['values'],
  index: RowIndex,
  { definition, context }: MatchPlace,
): ImportAddition {
  const similar = index.namesakes(values).map((row) => ({
    id: rowId(definition, row),
    name: describeRow(row, { definition, context }),
  }));
  return { row: file.row, name: rowTitle(definition, values, context), values, similar };
}

function definitionKeys({ definition }: MatchPlace): readonly string[] {
  return definition.fields.map(({ key }) => key);
}

/** 名で合わせた行の、名の書き方の違い。 */
function respelling(
  file: ImportRow,
  current: RegisterRow | null,
  { definition, context }: MatchPlace,
): ImportPreview['respelled'] {
  const field = definition.fields.find((each) => each.key === definition.titleKeys[0]);
  const text = field === undefined ? undefined : file.cells.get(field.key)?.text.trim();
  if (field === undefined || !text || current === null || file.id !== '') return [];
  const name = formatField(field, current[field.key] ?? null, context);
  return text === name ? [] : [{ row: file.row, text, id: rowId(definition, current), name }];
}

/** ファイルにあるはずの行: 書出しなら出した行、よその名簿なら今有効な行。 */
function expectedRows(
  { meta }: ImportSheet,
  { definition, rows, today }: MatchPlace,
): readonly RegisterRow[] {
  if (meta !== null) {
    const ids = new Set(meta.ids);
    return rows.filter((row) => ids.has(rowId(definition, row)));
  }
  const { valid } = definition;
  if (valid === null) return rows;
  const date = (row: RegisterRow, key: string) => {
    const value = row[key];
    return typeof value === 'string' ? value : null;
  };
  return rows.filter((row) => isValidOn(date(row, valid.from), date(row, valid.to), today));
}
